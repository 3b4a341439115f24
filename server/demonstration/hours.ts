import type { OfficeDraft } from "./draft.ts";

/** Morning and afternoon as commune centres of the region keep them. */
const workingDay = [
  { from: "07:00", to: "11:30" },
  { from: "13:30", to: "17:00" },
];

/**
 * Public holidays from now to the end of 2027, weekends among them written out for offices that open on Saturdays.
 *
 * Which days: Bộ luật Lao động 2019, Điều 112 (New Year 1 day, Tết 5, Giỗ Tổ 1, 30/4 and 1/5, National Day 2; a holiday
 * on a weekly day off is made up on the next working day), and Nghị quyết 28/2026/QH16 (24/11, Ngày Văn hóa Việt Nam).
 *
 * [R] To be checked against the official decision once it is out, since it also swaps working Saturdays:
 * - Tết Đinh Mùi. New Year's Day is Saturday 6 February 2027 (29 tháng Chạp is Friday 5). Taken here as in 2026: one day
 *   before and four from New Year's Day; Saturday and Sunday are made up on Wednesday and Thursday.
 * - National Day's second day: taken as 3 September, next to the weekend; it may be 1 September.
 */
const closedDays = [
  "2026-11-24", // Ngày Văn hóa Việt Nam
  "2027-01-01", // Tết Dương lịch
  "2027-02-05", // Tết Nguyên đán: 29 tháng Chạp
  "2027-02-06", // mùng 1
  "2027-02-07", // mùng 2
  "2027-02-08", // mùng 3
  "2027-02-09", // mùng 4
  "2027-02-10", // made up for Saturday 6
  "2027-02-11", // made up for Sunday 7
  "2027-04-16", // Giỗ Tổ Hùng Vương: 10/3 by the moon
  "2027-04-30", // Ngày Chiến thắng
  "2027-05-01", // Quốc tế Lao động
  "2027-05-03", // made up for Saturday 1 May
  "2027-09-02", // Quốc khánh
  "2027-09-03", // Quốc khánh, second day
  "2027-11-24", // Ngày Văn hóa Việt Nam
];

export const hours: OfficeDraft["hours"] = {
  week: {
    monday: workingDay,
    tuesday: workingDay,
    wednesday: workingDay,
    thursday: workingDay,
    friday: workingDay,
    saturday: [],
    sunday: [],
  },
  closedDays,
  ticketsBeforeMinutes: 15,
  // Whoever tries this out does so at night and on Sundays too, and must still get a number. A real office sets false.
  ticketsOutsideHours: true,
};
