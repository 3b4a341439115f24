import { dayOf } from "#contract/calendar.ts";
import { dateText } from "#contract/near-day.ts";

/** `Thứ Hai, 23/11/2026` and `Monday 23/11/2026`. */
export function clockDate(at: number): { vi: string; en: string } {
  const day = dayOf(at);
  return { vi: dateText(day, "vi"), en: dateText(day, "en") };
}

/** Whole minutes from `at` to `now`, never negative. */
export function minutesSince(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 60_000));
}
