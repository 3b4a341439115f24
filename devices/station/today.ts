import { dayCount, dayOf } from "#contract/calendar.ts";
import type { From, StationView } from "#contract/lease.ts";
import type { Opening } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";

/** What the hub said of the day that it is now, also if it said so before that day began; null where it said nothing of it. */
export function todayOf(station: StationView, now: EpochMs): StationView | null {
  const day = dayOf(now);
  if (station.day === day) return station;
  return station.next?.day === day ? { ...station, ...station.next, next: null } : null;
}

/** What the hub said of today, and on a day between of the next that has hours; null once all that it said of is over. */
export function todayOrNext(station: StationView, now: EpochMs): StationView | null {
  const { next } = station;
  const isAhead = next !== null && next.day > dayOf(now);
  return todayOf(station, now) ?? (isAhead ? { ...station, ...next, next: null } : null);
}

/** What is true at a moment; undefined before the first step, and where there are none. */
export function trueAt<What>(steps: readonly From<What>[], now: EpochMs): What | undefined {
  return steps.findLast(({ from }) => from <= now)?.is;
}

/** Whether the office is open; on a day of which nothing is known it is closed until the next of which something is. */
export function openingOf(station: StationView, now: EpochMs): Opening {
  const today = todayOf(station, now);
  if (today) return trueAt(today.openings, now) ?? closed;
  const { next } = station;
  const first = next && next.day > dayOf(now) ? next.openings[0] : undefined;
  if (!next || !first || first.is.state !== "closed") return closed;
  const near = dayCount(first.from) === dayCount(now) + 1 ? "tomorrow" : "later";
  return { ...first.is, opensOn: { day: next.day, near }, reason: "dayOff" };
}

const closed: Opening = { state: "closed", opensAt: null, opensOn: null, reason: "dayClosed" };
