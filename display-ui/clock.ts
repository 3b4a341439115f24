import { dayOf } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";

const zone = "Asia/Ho_Chi_Minh";
const dates = {
  vi: new Intl.DateTimeFormat("vi-VN", { timeZone: zone, weekday: "long" }),
  en: new Intl.DateTimeFormat("en-GB", { timeZone: zone, weekday: "long", day: "numeric", month: "long" }),
};

/** `Thứ Hai, 23/11/2026` and `Monday 23 November`. */
export function clockDate(at: number): { vi: string; en: string } {
  return { vi: `${dates.vi.format(at)}, ${dayText(dayOf(at))}`, en: dates.en.format(at) };
}

/** Whole minutes from `at` to `now`, never negative. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}
