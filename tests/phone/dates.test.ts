import { expect, it } from "vitest";
import { countOfDay, dayOf, dayOfCount } from "#contract/calendar.ts";
import { Day } from "#contract/ids.ts";
import { dateText, weekdayText } from "#contract/near-day.ts";
import { momentText } from "#contract/status-words.ts";
import { dayLabel } from "../../display-ui/booking/when.ts";
import { en } from "../../display-ui/booking/words/en.ts";
import { vi } from "../../display-ui/booking/words/vi.ts";

const monday = Day.parse("2026-11-23");
const week = Array.from({ length: 7 }, (_, at) => dayOfCount(countOfDay(monday) + at));

it("a day on its own is written with its weekday and its year, in figures that are the same in both languages", () => {
  expect(dateText(monday, "vi")).toBe("Thứ Hai, 23/11/2026");
  expect(dateText(Day.parse("2026-11-29"), "vi")).toBe("Chủ nhật, 29/11/2026");
  expect(dateText(monday, "en")).toBe("Monday 23/11/2026");
});

it("a day is the office's own, whatever the machine's zone", () => {
  expect(dateText(dayOf(Date.parse("2026-11-23T17:30:00Z")), "vi")).toBe("Thứ Ba, 24/11/2026");
});

it.each([
  ["vi", vi],
  ["en", en],
] as const)("all pages write a day in %s as the kiosk does, within a sentence too", (language, words) => {
  for (const day of week) {
    const onGlass = dateText(day, language);
    expect(dayLabel(day, words).replace("\u00a0", " ")).toBe(onGlass);
    const withinSentence = momentText(Date.parse(`${day}T16:00:00+07:00`), language);
    expect(withinSentence).toBe(`16:00, ${weekdayText(day, language)}/2026`);
    expect(onGlass.replace(",", "").toLowerCase()).toBe(withinSentence.slice("16:00, ".length).toLowerCase());
  }
});
