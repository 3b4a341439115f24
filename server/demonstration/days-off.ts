import type { OfficeDraft } from "./draft.ts";

type DayOff = Exclude<OfficeDraft["hours"]["closedDays"][number], string>;

const newYear = { vi: "Tết Dương lịch", en: "New Year's Day" };
const lunarNewYear = { vi: "Tết Nguyên đán", en: "Lunar New Year" };
const hungKings = { vi: "Giỗ Tổ Hùng Vương", en: "Hùng Kings' Commemoration Day" };
const reunification = { vi: "Ngày Chiến thắng", en: "Reunification Day" };
const labour = { vi: "Ngày Quốc tế lao động", en: "Labour Day" };
const national = { vi: "Quốc khánh", en: "National Day" };
const culture = { vi: "Ngày Văn hóa Việt Nam", en: "Vietnamese Culture Day" };

const holiday = (name: DayOff["name"], ...days: string[]): DayOff[] =>
  days.map((day) => ({ day, name, kind: "holiday" }));

const madeUp = (name: DayOff["name"], ...days: string[]): DayOff[] =>
  days.map((day) => ({
    day,
    name: { vi: `Nghỉ bù ${name.vi}`, en: `Made up for ${name.en}` },
    kind: "compensation",
  }));

const swapped = (name: DayOff["name"], ...days: string[]): DayOff[] =>
  days.map((day) => ({
    day,
    name: { vi: `Nghỉ hoán đổi dịp ${name.vi}`, en: `Swapped day off at ${name.en}` },
    kind: "swapped",
  }));

/** The official decision is still to come: the data and the name that people read both say so. */
const provisional = (days: DayOff[]): DayOff[] =>
  days.map((off) => ({
    ...off,
    name: { vi: `${off.name.vi} (dự kiến)`, en: `${off.name.en} (provisional)` },
    provisional: true,
  }));

/**
 * Days off of civil servants in 2026 and 2027; those on weekends are written out for services that work on Saturdays.
 *
 * Which days: Bộ luật Lao động 2019, Điều 112 (New Year 1 day, Tết 5, Giỗ Tổ 1, 30/4 and 1/5, National Day 2; a holiday
 * on a weekly day off is made up on the next working day), and Nghị quyết 28/2026/QH16 (24/11, from 2026). Swapped in 2026: 2/1 for Saturday 10/1 (12729/VPCP-KGVX of 25/12/2025) and, [R], 31/8 for Saturday 22/8.
 *
 * To be checked against the official decision once it is out, since it also swaps working Saturdays:
 * - Tết Đinh Mùi. New Year's Day is Saturday 6 February 2027. Taken here as in 2026: one day before and four from New
 *   Year's Day; Saturday and Sunday are made up on Wednesday and Thursday.
 * - National Day's second day of 2027: taken as 3 September, next to the weekend; it may be 1 September.
 * - Giỗ Tổ 2027: 10/3 by the moon is 16 April (the third lunar month begins on 7 April).
 */
export const daysOff: DayOff[] = [
  ...holiday(newYear, "2026-01-01"),
  ...swapped(newYear, "2026-01-02"),
  ...holiday(lunarNewYear, "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"),
  ...holiday(hungKings, "2026-04-26"),
  ...madeUp(hungKings, "2026-04-27"),
  ...holiday(reunification, "2026-04-30"),
  ...holiday(labour, "2026-05-01"),
  ...swapped(national, "2026-08-31"),
  ...holiday(national, "2026-09-01", "2026-09-02"),
  ...holiday(culture, "2026-11-24"),
  ...holiday(newYear, "2027-01-01"),
  ...provisional([
    ...holiday(lunarNewYear, "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09"),
    ...madeUp(lunarNewYear, "2027-02-10", "2027-02-11"),
  ]),
  ...holiday(hungKings, "2027-04-16"),
  ...holiday(reunification, "2027-04-30"),
  ...holiday(labour, "2027-05-01"),
  ...madeUp(labour, "2027-05-03"),
  ...holiday(national, "2027-09-02"),
  ...provisional(holiday(national, "2027-09-03")),
  ...holiday(culture, "2027-11-24"),
];

/** Saturdays worked in exchange for a day between a holiday and the weekend, as the sessions of that day. */
export const daysWorked: NonNullable<OfficeDraft["hours"]["workedDays"]> = [
  { day: "2026-01-10", as: "friday", name: { vi: "Làm bù ngày 02/01", en: "Worked for 2 January" } },
  { day: "2026-08-22", as: "monday", name: { vi: "Làm bù ngày 31/08", en: "Worked for 31 August" } },
];
