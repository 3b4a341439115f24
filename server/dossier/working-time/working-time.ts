import { countOfDay, minutesOfClock, type Weekday, weekdayOfCount, weekdays } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import type { Office, Service } from "#contract/office.ts";
import {
  dayOfClosed,
  type Session,
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

const rest: WorkingDay = { spans: [], total: 0 };

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
  const kept = week ?? calendar.week;
  const regular = weekdays.map((weekday) => workingDay(kept[weekday]));
  const weekTotal = regular.reduce((sum, day) => sum + day.total, 0);
  if (weekTotal === 0) return { ok: false, why: "noHours" };
  const ofWeekday = (weekday: Weekday) => regular[weekdays.indexOf(weekday)] ?? rest;
  const days = new Map<number, WorkingDay>();
  // What `sessionsOn` says, for all days at once: the first of two worked days holds, and a day both off and worked is off.
  for (const { day, as } of (calendar.workedDays ?? []).toReversed()) days.set(countOfDay(day as Day), ofWeekday(as));
  for (const closed of calendar.closedDays) days.set(countOfDay(dayOfClosed(closed) as Day), rest);
  let difference = 0;
  const exceptions = [...days]
    .sort(([one], [other]) => one - other)
    .map(([count, day]): Exception => {
      const differenceBefore = difference;
      difference += day.total - ofWeekday(weekdayOfCount(count)).total;
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
