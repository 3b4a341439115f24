import { dayCount, dayOf, dayOfCount, minuteOf } from "./calendar.ts";
import type { Day } from "./ids.ts";
import type { EpochMs } from "./text.ts";
import { callWindow, type WaitRange } from "./wait.ts";

/** A moment as it is written: its day, and the time of that day, which `24:00` may end. Asia/Ho_Chi_Minh. */
export interface WrittenMoment {
  day: Day;
  clock: string;
}

/** `2026-11-23` as people write it, `23/11/2026`. */
export function dayText(day: string): string {
  return day.split("-").reverse().join("/");
}

/** `08:24`, in the office's own time, whatever the machine's own zone. */
export function clockText(at: EpochMs): string {
  const minute = minuteOf(at);
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** `08:24 · 23/11`, as on every ticket. */
export function momentOnPaper(at: EpochMs): string {
  return `${clockText(at)} · ${dayText(dayOf(at)).slice(0, 5)}`;
}

/** A wait as clock times, `08:40–08:50`. @param at when it was counted */
export function aroundText(at: EpochMs, wait: WaitRange): string {
  const { from, to } = callWindow(at, wait);
  return `${clockText(from)}–${clockText(to)}`;
}

export function written(at: EpochMs): WrittenMoment {
  return { day: dayOf(at), clock: clockText(at) };
}

/**
 * A moment by which something is due. The last day of a period ends at twenty-four o'clock (Bộ luật Dân sự 2015, Điều 148.6): what
 * is due by the end of the 23rd is due at `24:00` of that day, and nobody should read it as a promise of the 24th.
 */
export function writtenDue(at: EpochMs): WrittenMoment {
  return minuteOf(at) === 0 ? { day: dayOfCount(dayCount(at) - 1), clock: "24:00" } : written(at);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
