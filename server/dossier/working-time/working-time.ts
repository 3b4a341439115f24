import { countOfDay, minutesOfClock, weekdayOfCount, weekdays } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { Office, Service } from "#contract/office.ts";
import {
  dayOfClosed,
  type Session,
  sessionsOn,
  usualRules,
  type Week,
  type WorkCalendar,
  type WorkingTimeRules,
} from "#contract/working-time.ts";

/** The sessions of one day, in order and without overlap, as milliseconds since midnight. */
export interface WorkingDay {
  spans: { from: number; to: number }[];
  /** Working milliseconds of the whole day. */
  total: number;
}

/** A day that is not as its weekday is: off, or worked though the weekday is off. */
interface Exception {
  /** Days since 1 January 1970. */
  count: number;
  day: WorkingDay;
  /** Working milliseconds by which all exceptions before this one differ from the regular week. */
  differenceBefore: number;
}

/**
 * A calendar made ready to count by: sessions of each weekday once, exceptional days in order with what they add up
 * to. So any sum of working time takes the time of a binary search, however many years it spans.
 */
export interface WorkingTime {
  /** Monday first. */
  week: readonly WorkingDay[];
  weekTotal: number;
  exceptions: readonly Exception[];
  rules: WorkingTimeRules;
}

export type Prepared =
  | { ok: true; time: WorkingTime }
  /** No weekday has a session: no promise could ever be reached. */
  | { ok: false; why: "noHours" };

/**
 * Makes a calendar ready, or refuses one by which no work would ever be done.
 *
 * @param week a service's own sessions instead of the office's; days off and worked days stay the office's
 */
export function prepare(calendar: WorkCalendar, rules: WorkingTimeRules = usualRules, week?: Week): Prepared {
  const kept = { ...calendar, week: week ?? calendar.week };
  const regular = weekdays.map((weekday) => workingDay(kept.week[weekday]));
  const weekTotal = regular.reduce((sum, day) => sum + day.total, 0);
  if (weekTotal === 0) return { ok: false, why: "noHours" };
  const named = [...calendar.closedDays.map(dayOfClosed), ...(calendar.workedDays ?? []).map(({ day }) => day)];
  const counts = [...new Set(named.map((day) => countOfDay(day as Day)))].sort((a, b) => a - b);
  const days = new Map(named.map((day) => [countOfDay(day as Day), day as Day]));
  let difference = 0;
  const exceptions = counts.map((count): Exception => {
    const weekday = weekdayOfCount(count);
    const day = workingDay(sessionsOn(kept, days.get(count) as Day, weekday));
    const differenceBefore = difference;
    difference += day.total - workingDay(kept.week[weekday]).total;
    return { count, day, differenceBefore };
  });
  return { ok: true, time: { week: regular, weekTotal, exceptions, rules } };
}

/** The working time of a service's dossiers by the office's settings. */
export function workingTimeOf(office: Office, service: Service): Prepared {
  return prepare(office.hours, office.workingTime, service.week);
}

/** Sessions in order; those that overlap become one, those that end before they begin none. */
function workingDay(sessions: readonly Session[]): WorkingDay {
  const spans: WorkingDay["spans"] = [];
  const sorted = sessions
    .map(({ from, to }) => ({ from: minutesOfClock(from) * 60_000, to: minutesOfClock(to) * 60_000 }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
  for (const { from, to } of sorted) {
    const last = spans.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else spans.push({ from, to });
  }
  return { spans, total: spans.reduce((sum, { from, to }) => sum + to - from, 0) };
}
