import { minuteOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { callWindow, type WaitRange } from "#contract/wait.ts";

/** `08:24` in Asia/Ho_Chi_Minh, wherever the phone thinks it is. */
export function clockText(at: EpochMs): string {
  const minute = minuteOf(at);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A wait as clock times, `08:40–08:50`. */
export function aroundText(at: EpochMs, wait: WaitRange): string {
  const { from, to } = callWindow(at, wait);
  return `${clockText(from)}–${clockText(to)}`;
}

/** `23/11/2026`. */
export function dayText(day: Day): string {
  return day.split("-").reverse().join("/");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
