import type { EpochMs } from "./text.ts";

/** How long a wait may be: whole minutes, `from` < `to`. */
export interface WaitRange {
  fromMinutes: number;
  toMinutes: number;
}

const minuteMs = 60_000;
const stepMs = 5 * minuteMs;

/**
 * Between which moments a number may be called, the same on glass, paper and phone: widened to whole five minutes of the
 * clock, so that nobody reads a promise into it, and never in the past.
 * @param at when this was expected
 */
export function callWindow(at: EpochMs, { fromMinutes, toMinutes }: WaitRange): { from: EpochMs; to: EpochMs } {
  const from = Math.floor((at + fromMinutes * minuteMs) / stepMs) * stepMs;
  const to = Math.ceil((at + toMinutes * minuteMs) / stepMs) * stepMs;
  return { from: Math.max(from, at), to: Math.max(to, from + stepMs) };
}

/**
 * The same window in minutes, for where both stand together: whoever reckons one from the other by the clock on the glass finds it
 * so. Rounded outward in the same steps, and counted from the minute that the clock shows.
 * @param at when this was expected
 */
export function windowMinutes(at: EpochMs, wait: WaitRange): WaitRange {
  const { from, to } = callWindow(at, wait);
  const shown = Math.floor(at / minuteMs) * minuteMs;
  const stepMinutes = stepMs / minuteMs;
  return {
    fromMinutes: Math.floor((from - shown) / stepMs) * stepMinutes,
    toMinutes: Math.ceil((to - shown) / stepMs) * stepMinutes,
  };
}
