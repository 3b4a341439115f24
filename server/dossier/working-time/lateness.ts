import { dayCount, nextMidnight } from "#contract/calendar.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Lateness, Urgency } from "#contract/working-time.ts";
import { addWorkingMinutes, nextWorkingMoment, workingMinutesBetween } from "./count.ts";
import type { WorkingTime } from "./working-time.ts";

/**
 * How what was due kept its time: early on an earlier day, on time on the day promised and not after the moment promised, else
 * late. Minutes are whole working minutes between the two; a late one's may be 0 when only rest lies between.
 */
export function lateness(time: WorkingTime, due: EpochMs, finished: EpochMs): Lateness {
  if (finished > due) return { state: "late", minutes: Math.floor(workingMinutesBetween(time, due, finished)) };
  if (dayCount(finished) >= dayDue(due)) return { state: "onTime" };
  return { state: "early", minutes: Math.floor(workingMinutesBetween(time, finished, due)) };
}

/** How what is not finished stands: late, due today, due within `dueSoonHours` working hours, or not yet. */
export function dueSoon(time: WorkingTime, due: EpochMs, now: EpochMs): Urgency {
  if (now > due) return "late";
  if (dayCount(now) >= dayDue(due)) return "today";
  return workingMinutesBetween(time, now, due) <= time.rules.dueSoonHours * 60 ? "soon" : "notYet";
}

/** The first moment of what `dueSoon` calls not yet: all that is due before it is late, today or soon. */
export function soonBefore(time: WorkingTime, now: EpochMs): EpochMs {
  const counted = addWorkingMinutes(time, now, time.rules.dueSoonHours * 60);
  return Math.max(nextMidnight(now), nextWorkingMoment(time, counted)) + 1;
}

/** The day promised, counted as `dayCount` does: what is due by midnight is due on the day that ends there. */
function dayDue(due: EpochMs): number {
  return dayCount(due - 1);
}
