import { minuteOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { WaitRange } from "#contract/wait.ts";

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;

/** `08:24` in Asia/Ho_Chi_Minh, wherever the phone thinks it is. */
export function clockText(at: EpochMs): string {
  const minute = minuteOf(at);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** A wait as clock times, `08:40–08:50`: widened to whole five minutes, so that nobody reads a promise into it. */
export function aroundText(at: EpochMs, wait: WaitRange): string {
  const from = Math.floor((at + wait.fromMinutes * minuteMs) / stepMs) * stepMs;
  const to = Math.ceil((at + wait.toMinutes * minuteMs) / stepMs) * stepMs;
  return `${clockText(Math.max(from, at))}–${clockText(Math.max(to, from + stepMs))}`;
}

/** `23/11/2026`. */
export function dayText(day: Day): string {
  return day.split("-").reverse().join("/");
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
