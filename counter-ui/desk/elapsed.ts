import { dayOf } from "#contract/calendar.ts";
import { dayText } from "#contract/clock-text.ts";

const minute = 60_000;

/** Whole minutes from `since` to `now` (ms); never negative, though two clocks may differ. */
export function minutesSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / minute));
}

/** A running time as people read it on a stopwatch: `04:12`, and `1:02:07` from an hour on. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const two = (part: number) => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3_600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

/** Seconds left until `until`, to the nearest; 0 when it is over. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.round((until - now) / 1_000));
}

/** `23/11/2026` in Asia/Ho_Chi_Minh. */
export function date(at: number): string {
  return dayText(dayOf(at));
}
