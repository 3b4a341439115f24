import fc from "fast-check";
import { dayOf, dayOfCount, minuteOf, minutesOfClock, weekdayOf, weekdays } from "#contract/calendar.ts";
import type { Session, Week, WorkCalendar, WorkingTimeRules } from "#contract/working-time.ts";
import { dayOfClosed, usualRules } from "#contract/working-time.ts";
import { demonstrationOffice } from "../../../server/demonstration/office.ts";
import { prepare, type WorkingTime } from "../../../server/dossier/working-time/working-time.ts";

/** `2026-11-23 16:30` in Vietnam. */
export function at(local: string): number {
  const [day = "", clock = ""] = local.split(" ");
  return Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}+07:00`);
}

/** `Thu 2026-11-26 10:00` is easier to read in a failure than milliseconds. */
export function local(moment: number): string {
  return new Date(moment + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

export const demonstrationCalendar: WorkCalendar = demonstrationOffice.hours;

export function ready(calendar: WorkCalendar, rules: WorkingTimeRules = usualRules, week?: Week): WorkingTime {
  const prepared = prepare(calendar, rules, week);
  if (!prepared.ok) throw new Error(prepared.why);
  return prepared.time;
}

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Sessions of a day in any order; some touch, overlap, end before they begin or reach midnight. */
const sessions = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 1_440 }))
    .map(([from, to]): Session => ({ from: clock(from), to: clock(to) })),
  { maxLength: 3 },
);

/** Days around those that `moments` fall into. */
const days = fc.integer({ min: 20_700, max: 20_760 }).map(dayOfCount);
const name = { vi: "Nghỉ", en: "Off" };

export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc.record({
  week: fc.record(Object.fromEntries(weekdays.map((day) => [day, sessions])) as Record<keyof Week, typeof sessions>),
  closedDays: fc.array(
    fc.oneof(
      days,
      days.map((day) => ({ day, name, kind: "holiday" as const })),
    ),
    { maxLength: 20 },
  ),
  workedDays: fc.array(fc.record({ day: days, as: fc.constantFrom(...weekdays), name: fc.constant(name) }), {
    maxLength: 6,
  }),
});

export const emptyWeek = Object.fromEntries(weekdays.map((day) => [day, [] as Session[]])) as Week;

export const anyTime = anyCalendar
  .map((calendar) => ({ calendar, prepared: prepare(calendar, usualRules) }))
  .filter(({ prepared }) => prepared.ok)
  .map(({ calendar }) => ({ calendar, time: ready(calendar) }));

/** Moments in autumn 2026, to the second, many of them on the hour. */
export const moments = fc.oneof(
  fc.integer({ min: 0, max: 60 * 24 }).map((hours) => (20_701 * 24 + hours) * 3_600_000 - 7 * 3_600_000),
  fc.integer({ min: 0, max: 60 * 86_400 }).map((seconds) => (20_701 * 86_400 + seconds) * 1_000 - 7 * 3_600_000),
);

/** Whether the minute that begins at this moment is worked, read straight off the calendar: slow, and plain to see. */
export function workedMinute(calendar: WorkCalendar, moment: number): boolean {
  const day = dayOf(moment);
  if (calendar.closedDays.some((closed) => dayOfClosed(closed) === day)) return false;
  const weekday = calendar.workedDays?.find((worked) => worked.day === day)?.as ?? weekdayOf(moment);
  const minute = minuteOf(moment);
  return calendar.week[weekday].some(({ from, to }) => minute >= minutesOfClock(from) && minute < minutesOfClock(to));
}
