import { countOfDay, dayCount, dayOfCount, midnightOf, minutesOfClock } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { ProcedureTime } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Deadline } from "#contract/working-time.ts";
import { addWorkingMinutes, closingOf, nextWorkingMoment, workingDayFrom } from "./count.ts";
import type { WorkingTime } from "./working-time.ts";

/**
 * When a dossier received at this moment is due.
 *
 * - Hours and working days count in working time; a working day is `hoursPerDay` of its hours, so what came in at 16:30 is
 *   due at 16:30.
 * - Calendar days: the day of receipt is not counted, and a last day of rest moves to the next working day
 *   (Bộ luật Dân sự 2015, Điều 147–148); due at closing.
 * - Same day: due at closing. Received after `sameDayUntil` (15:00), or when no work is left that day, it is due at
 *   closing of the next working day. The rule says "sau 15 giờ", so 15:00:00 itself is still the same day.
 *
 * @returns null where the province sets the time: the officer types the moment
 */
export function deadlineFor(time: WorkingTime, receivedAt: EpochMs, takes: ProcedureTime): Deadline | null {
  switch (takes.unit) {
    case "workingDay":
      return inWorkingTime(addWorkingMinutes(time, receivedAt, takes.value * time.rules.hoursPerDay * 60));
    case "hour":
      return inWorkingTime(addWorkingMinutes(time, receivedAt, takes.value * 60));
    case "calendarDay":
      return inCalendarDays(time, dayOfCount(dayCount(receivedAt) + takes.value));
    case "sameDay":
      return inWorkingTime(closingOf(time, sameDay(time, receivedAt)));
    case "local":
      return null;
    default:
      return takes satisfies never;
  }
}

/** The moment alone, for whoever has no clock to stop. */
export function dueAt(time: WorkingTime, receivedAt: EpochMs, takes: ProcedureTime): EpochMs | null {
  return deadlineFor(time, receivedAt, takes)?.due ?? null;
}

function inWorkingTime(due: EpochMs): Deadline {
  return { kind: "workingTime", due };
}

/** @param lastDay the last day counted; it stays on record, since a stop adds to it and not to where it moved */
export function inCalendarDays(time: WorkingTime, lastDay: Day): Deadline {
  return { kind: "calendarDays", lastDay, due: closingOf(time, workingDayFrom(time, countOfDay(lastDay))) };
}

function sameDay(time: WorkingTime, receivedAt: EpochMs): number {
  const today = dayCount(receivedAt);
  const workFrom = dayCount(nextWorkingMoment(time, receivedAt));
  if (workFrom > today) return workFrom;
  const lastMoment = midnightOf(today) + minutesOfClock(time.rules.sameDayUntil) * 60_000;
  return receivedAt <= lastMoment ? today : workingDayFrom(time, today + 1);
}
