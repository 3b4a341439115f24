import { countOfDay, dayCount, dayOfCount } from "#contract/calendar.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Deadline, DueClock } from "#contract/working-time.ts";
import { addWorkingMinutes, workingMsBetween } from "./count.ts";
import { inCalendarDays } from "./due.ts";
import type { WorkingTime } from "./working-time.ts";

/** Stops the clock: something is asked of the citizen. A clock that stands already goes on standing since then. */
export function pause(clock: DueClock, at: EpochMs): DueClock {
  return clock.state === "stopped" ? clock : { state: "stopped", deadline: clock.deadline, since: at };
}

/** Starts the clock again: the answer has come. One that runs already goes on as it is. */
export function resume(time: WorkingTime, clock: DueClock, at: EpochMs): DueClock {
  if (clock.state === "running") return clock;
  return { state: "running", deadline: movedBy(time, clock.deadline, clock.since, at) };
}

/**
 * The deadline after a stop. In working time it moves by the working time of the stop: as much is left as was left when
 * the clock stopped, and who was late by then is late by as much. In calendar days it moves by the midnights passed, and
 * then off a day of rest. A stop within one day of calendar days, within rest, or of no length changes nothing; so does
 * one that seems to end before it began, as when a machine's clock was set back.
 */
export function movedBy(time: WorkingTime, deadline: Deadline, since: EpochMs, until: EpochMs): Deadline {
  switch (deadline.kind) {
    case "workingTime": {
      const stood = workingMsBetween(time, since, until);
      return stood <= 0 ? deadline : { ...deadline, due: addWorkingMinutes(time, deadline.due, stood / 60_000) };
    }
    case "calendarDays": {
      const days = dayCount(until) - dayCount(since);
      return days <= 0 ? deadline : inCalendarDays(time, dayOfCount(countOfDay(deadline.lastDay) + days));
    }
    default:
      return deadline satisfies never;
  }
}
