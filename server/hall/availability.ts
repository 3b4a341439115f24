import { dayOf, minuteOf, minutesOfClock, weekdayOf } from "#contract/calendar.ts";
import type { Hours, Service } from "#contract/office.ts";
import type { Availability } from "#contract/opening.ts";
import type { EpochMs } from "#contract/text.ts";
import { sessionsOn } from "#contract/working-time.ts";
import { isFull } from "./full.ts";
import type { Hall } from "./hall.ts";
import { openingAt, opensAfterToday } from "./hours.ts";
import { expectedWait } from "./wait.ts";

/**
 * Whether whoever takes a number of this service now is served today, and when to come if not: by the service's own week
 * where it has one, its daily limit, and the work that already waits.
 */
export function availabilityOf(hall: Hall, service: Service, now: EpochMs): Availability {
  const { hours: office } = hall.rules.office;
  const hours = hoursOf(office, service);
  if (hall.day.state !== "open") return { state: "no", why: "dayClosed", ...opensAfterToday(hours, now) };
  const opening = openingAt(hours, now);
  if (opening.state === "closed") {
    const { opensAt, opensOn, reason } = opening;
    return { state: "no", why: reason, opensAt, opensOn };
  }
  if (isFull(hall, service)) return { state: "no", why: "limit", ...opensAfterToday(hours, now) };
  const wait = opening.state === "open" ? expectedWait(hall, service.id, null) : null;
  if (!wait) return { state: "yes" };
  const left = minutesLeft(hours, now);
  if (wait.fromMinutes > left && office.ticketsPastClosing !== true)
    return { state: "no", why: "tooLate", ...opensAfterToday(hours, now) };
  return { state: wait.toMinutes > left ? "late" : "yes" };
}

/** The hours in which numbers of this service are given. */
function hoursOf(office: Hours, { week }: Service): Hours {
  return week ? { ...office, week } : office;
}

/** Minutes of work until the last session of today ends: a lunch break is none. */
function minutesLeft(hours: Hours, now: EpochMs): number {
  const minute = minuteOf(now);
  return sessionsOn(hours, dayOf(now), weekdayOf(now)).reduce(
    (sum, { from, to }) => sum + Math.max(0, minutesOfClock(to) - Math.max(minute, minutesOfClock(from))),
    0,
  );
}
