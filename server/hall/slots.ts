import type { Slot } from "#contract/booking.ts";
import type { AppointmentTimes } from "#contract/booking-rules.ts";
import { countOfDay, dayCount, dayOfCount, midnightOf, minutesOfClock, weekdayOfCount } from "#contract/calendar.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { type Session, sessionsOn } from "#contract/working-time.ts";
import { takenAt } from "./book.ts";
import type { Hall } from "./hall.ts";

const minuteMs = 60_000;

/**
 * The times of a service on a day, by its count, as the office offers them: only while it works, so none on a day off, and
 * none that would end after a session. `left` may be below zero where an office has lowered its figures since.
 */
export function slotsOn(hall: Hall, service: ServiceId, count: number): Slot[] {
  const offered = hall.rules.office.appointments?.services.filter((each) => each.service === service) ?? [];
  const { hours } = hall.rules.office;
  const day = dayOfCount(count);
  const own = weekdayOfCount(count);
  const weekday = hours.workedDays?.find((worked) => worked.day === day)?.as ?? own;
  const sessions = sessionsOn(hours, day, own);
  const people = new Map<EpochMs, number>();
  for (const times of offered.flatMap((each) => each.times)) {
    if (!times.weekdays.includes(weekday)) continue;
    for (const minute of minutesOf(times)) {
      if (!isWithin(sessions, minute, times.everyMinutes)) continue;
      const at = midnightOf(count) + minute * minuteMs;
      people.set(at, (people.get(at) ?? 0) + times.people);
    }
  }
  return [...people]
    .map(([at, most]) => ({ at, left: most - takenAt(hall.book, service, at) }))
    .toSorted((one, other) => one.at - other.at);
}

/** The time a service offers at exactly this moment; undefined where there is none. */
export function slotAt(hall: Hall, service: ServiceId, at: EpochMs): Slot | undefined {
  return slotsOn(hall, service, dayCount(at)).find((slot) => slot.at === at);
}

/** Whether an appointment at this moment may still, and already, be made by a citizen. */
export function isBookable(hall: Hall, at: EpochMs, now: EpochMs): boolean {
  const { appointments } = hall.rules.office;
  if (!appointments) return false;
  const lastDay = dayCount(now) + appointments.daysAhead;
  return at >= now + appointments.noticeMinutes * minuteMs && dayCount(at) <= lastDay;
}

/** When an appointment can first and last be checked in. */
export function checkInWindow(hall: Hall, at: EpochMs): { from: EpochMs; until: EpochMs } {
  const { appointments, missedToleranceMinutes } = hall.rules.office;
  const early = appointments?.earlyMinutes ?? 30;
  return { from: at - early * minuteMs, until: at + missedToleranceMinutes * minuteMs };
}

/** Places that a service offers on a day, taken or not. */
export function placesOn(hall: Hall, service: ServiceId, day: Parameters<typeof countOfDay>[0]): number {
  return slotsOn(hall, service, countOfDay(day)).reduce(
    (sum, slot) => sum + slot.left + takenAt(hall.book, service, slot.at),
    0,
  );
}

function minutesOf({ from, to, everyMinutes }: AppointmentTimes): number[] {
  const [first, end] = [minutesOfClock(from), minutesOfClock(to)];
  const all: number[] = [];
  for (let minute = first; minute + everyMinutes <= end; minute += everyMinutes) all.push(minute);
  return all;
}

function isWithin(sessions: readonly Session[], minute: number, long: number): boolean {
  return sessions.some(
    (session) => minute >= minutesOfClock(session.from) && minute + long <= minutesOfClock(session.to),
  );
}
