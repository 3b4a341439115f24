import { countOfDay, dayOf } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { BookingWords } from "./words/vi.ts";

/** `Thứ Hai, 23/11/2026`. */
export function dayLabel(day: Day, words: BookingWords): string {
  // 1 January 1970 was a Thursday.
  return words.day(words.weekdays[(countOfDay(day) + 4) % 7] ?? "", dayText(day));
}

/** `09:30 · Thứ Hai, 23/11/2026`. */
export function momentLabel(at: EpochMs, words: BookingWords): string {
  return `${clockText(at)} · ${dayLabel(dayOf(at), words)}`;
}
