import { dayOf, minuteOf, minutesOfClock, weekdayOf } from "#contract/calendar.ts";
import type { Hours } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Opening } from "#contract/views.ts";
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
  const opensAt = next?.from ?? null;
  if (hours.ticketsOutsideHours) return { state: "outsideHours", opensAt };
  return { state: "closed", opensAt, reason: whyClosed(sessions, minute, next) };
}

function whyClosed(sessions: Session[], minute: number, next: Session | undefined): "hours" | "lunch" | "dayOff" {
  if (sessions.length === 0) return "dayOff";
  const opened = sessions.some((session) => minute >= minutesOfClock(session.from));
  return opened && next ? "lunch" : "hours";
}
