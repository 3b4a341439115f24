import {
  countOfDay,
  dayCount,
  dayOf,
  dayOfCount,
  minuteOf,
  minutesOfClock,
  weekdayOf,
  weekdayOfCount,
} from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { Hours, Office } from "#contract/office.ts";
import type { Opening } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";
import { type Session, sessionsOn } from "#contract/working-time.ts";

/** Whether tickets are given at this moment, and until or from when, by the office's hours. */
export function openingAt(hours: Hours, now: EpochMs): Opening {
  const sessions = sessionsOn(hours, dayOf(now), weekdayOf(now));
  const minute = minuteOf(now);
  const current = sessions.find(
    (session) =>
      minute >= minutesOfClock(session.from) - hours.ticketsBeforeMinutes && minute < minutesOfClock(session.to),
  );
  if (current) return { state: "open", until: current.to };
  const next = sessions.find((session) => minute < minutesOfClock(session.from));
  const opens: Opens = next
    ? { opensAt: next.from, opensOn: { day: dayOf(now), near: "today" } }
    : opensAfterToday(hours, now);
  if (hours.ticketsOutsideHours) return { state: "outsideHours", ...opens };
  return { state: "closed", ...opens, reason: whyClosed(sessions, minute, next) };
}

type Opens = Pick<Extract<Opening, { state: "closed" }>, "opensAt" | "opensOn">;

/** Further than any holiday lasts. */
const daysAhead = 60;

/** The first session after today; nothing where none is near. */
export function opensAfterToday(hours: Hours, now: EpochMs): Opens {
  const today = dayCount(now);
  for (let count = today + 1; count <= today + daysAhead; count++) {
    const day = dayOfCount(count);
    const first = sessionsOn(hours, day, weekdayOfCount(count)).toSorted((one, other) =>
      one.from < other.from ? -1 : 1,
    )[0];
    if (first) return { opensAt: first.from, opensOn: { day, near: count === today + 1 ? "tomorrow" : "later" } };
  }
  return { opensAt: null, opensOn: null };
}

/** The first day after this one on which numbers of any service are given; null where none is near. */
export function nextWorkingDay({ hours, services }: Office, day: Day): Day | null {
  const first = countOfDay(day) + 1;
  if (hours.ticketsOutsideHours) return dayOfCount(first);
  const weeks = [hours, ...services.flatMap(({ week }) => (week ? [{ ...hours, week }] : []))];
  for (let count = first; count < first + daysAhead; count++) {
    const own = weekdayOfCount(count);
    if (weeks.some((each) => sessionsOn(each, dayOfCount(count), own).length > 0)) return dayOfCount(count);
  }
  return null;
}

function whyClosed(sessions: Session[], minute: number, next: Session | undefined): "hours" | "lunch" | "dayOff" {
  if (sessions.length === 0) return "dayOff";
  const opened = sessions.some((session) => minute >= minutesOfClock(session.from));
  return opened && next ? "lunch" : "hours";
}
