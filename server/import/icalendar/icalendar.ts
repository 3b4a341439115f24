import { countOfDay, dayOfCount, weekdayOfCount } from "#contract/calendar.ts";
import type { ImportFault } from "#contract/catalogue-import.ts";
import type { Day } from "#contract/ids.ts";
import {
  type ClosedDayKind,
  dayOfClosed,
  type NamedClosedDay,
  type WorkCalendar,
  type WorkedDay,
} from "#contract/working-time.ts";
import { readEvent, type WholeDays } from "./event.ts";
import { eventsOf } from "./events.ts";
import { contentLines } from "./lines.ts";
import { isProvisional, isWorkedDay, kindOf, replacedWeekday } from "./meaning.ts";
import { type ContentLine, remark } from "./remark.ts";
import { mostRepeats } from "./repeats.ts";

/** What a calendar file says of an office's days. */
export type CalendarRead =
  /** `left`: sound lines that say nothing of a working day, and what was assumed; nobody has to do anything about them. */
  | { ok: true; closedDays: NamedClosedDay[]; workedDays: WorkedDay[]; left: ImportFault[] }
  /** Nothing is taken while one line can not be used. */
  | { ok: false; faults: ImportFault[]; left: ImportFault[] };

const largestMegabytes = 2;
/** Days of all events together, before those named twice are left out. */
const mostPlaced = 50_000;
const mostClosed = 1_000;
const mostWorked = 200;

/**
 * Reads days off and worked days from an iCalendar file (RFC 5545): whole-day events, ranges, yearly repeats. A day is
 * worked when the first such words of its categories or name say so ("làm bù"), else it is off.
 *
 * @param between the days of interest, both included: a yearly event has no end of its own
 */
export function readCalendar(bytes: Uint8Array, between: { from: Day; to: Day }): CalendarRead {
  if (bytes.length > largestMegabytes * 1_000_000)
    return { ok: false, faults: [remark(null, (words) => words.tooLarge(largestMegabytes))], left: [] };
  const { lines, faults } = contentLines(bytes);
  const found = eventsOf(lines);
  faults.push(...found.faults);
  const left = [...found.left];
  const events: WholeDays[] = [];
  let budget = mostRepeats;
  for (const each of found.events) {
    const read = readEvent(each, countOfDay(between.to), budget);
    if (read.state === "bad") faults.push(...read.faults);
    else if (read.state === "left") left.push(read.remark);
    else events.push(read.event);
    if (read.state !== "left") budget -= read.spent;
  }
  const days = gather(events, between);
  faults.push(...days.faults);
  left.push(...days.left);
  const [closedDays, workedDays] = [inOrder(days.closed), inOrder(days.worked)];
  if (faults.length === 0 && closedDays.length + workedDays.length === 0)
    faults.push(remark(null, (words) => words.noEvents(between.from, between.to)));
  if (closedDays.length > mostClosed) faults.push(remark(null, (words) => words.tooMany(mostClosed)));
  if (workedDays.length > mostWorked) faults.push(remark(null, (words) => words.tooMany(mostWorked)));
  left.sort((a, b) => a.line - b.line);
  faults.sort((a, b) => a.line - b.line);
  return faults.length > 0 ? { ok: false, faults, left } : { ok: true, closedDays, workedDays, left };
}

/** The calendar with what a file says: of a day that it names, what was known before is replaced; other days stay. */
export function withDays<Calendar extends WorkCalendar>(
  calendar: Calendar,
  read: Pick<Extract<CalendarRead, { ok: true }>, "closedDays" | "workedDays">,
): Calendar {
  const named = new Set([...read.closedDays, ...read.workedDays].map(({ day }) => day));
  const closed = [...calendar.closedDays.filter((day) => !named.has(dayOfClosed(day))), ...read.closedDays];
  const worked = [...(calendar.workedDays ?? []).filter(({ day }) => !named.has(day)), ...read.workedDays];
  return {
    ...calendar,
    closedDays: closed.sort((a, b) => (dayOfClosed(a) < dayOfClosed(b) ? -1 : 1)),
    workedDays: worked.sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

type Placed<Item> = Map<string, { item: Item; begin: ContentLine }>;

interface Gathered {
  closed: Placed<NamedClosedDay>;
  worked: Placed<WorkedDay>;
  faults: ImportFault[];
  left: ImportFault[];
}

function gather(events: readonly WholeDays[], between: { from: Day; to: Day }): Gathered {
  const into: Gathered = { closed: new Map(), worked: new Map(), faults: [], left: [] };
  const [from, to] = [countOfDay(between.from), countOfDay(between.to)];
  let placed = 0;
  for (const event of events) {
    const counts = event.starts.flatMap((start) => {
      const [first, last] = [Math.max(start, from), Math.min(start + event.length - 1, to)];
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    });
    if (counts.length === 0)
      into.left.push(remark(event.begin, (words) => words.leftOutside(between.from, between.to)));
    placed += counts.length;
    if (placed > mostPlaced) {
      into.faults.push(remark(event.begin, (words) => words.tooMany(mostPlaced)));
      break;
    }
    const meaning = meaningOf(event);
    for (const count of counts) place(event, meaning, count, into);
  }
  return into;
}

/** What an event says of each of its days. */
interface Meaning {
  worked: boolean;
  kind: ClosedDayKind;
  common: Pick<NamedClosedDay, "name" | "provisional">;
}

function meaningOf({ name, categories, status }: WholeDays): Meaning {
  return {
    worked: isWorkedDay(categories, name),
    kind: kindOf(categories, name),
    common: { name: { vi: name, en: name }, ...(isProvisional(name, status) ? { provisional: true } : {}) },
  };
}

function place({ begin, name }: WholeDays, { worked, kind, common }: Meaning, count: number, into: Gathered): void {
  const day = dayOfCount(count);
  const weekday = weekdayOfCount(count);
  const [same, other] = worked
    ? [into.worked.get(day), into.closed.get(day)]
    : [into.closed.get(day), into.worked.get(day)];
  if (other) into.faults.push(remark(begin, (words) => words.offAndWorked(day, other.begin.line)));
  else if (same) into.left.push(remark(begin, (words) => words.leftSame(day, same.begin.line)));
  else if (!worked) into.closed.set(day, { item: { day, ...common, kind }, begin });
  else if (weekday !== "saturday" && weekday !== "sunday")
    into.faults.push(remark(begin, (words) => words.worksAnyway(day)));
  else {
    const as = replacedWeekday(name, count, day.slice(0, 4));
    if (as === null) into.left.push(remark(begin, (words) => words.asMonday(day)));
    into.worked.set(day, { item: { day, ...common, as: as ?? "monday" }, begin });
  }
}

function inOrder<Item extends { day: string }>(placed: Placed<Item>): Item[] {
  return [...placed.values()].map(({ item }) => item).sort((a, b) => (a.day < b.day ? -1 : 1));
}
