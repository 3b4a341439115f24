import { isDeepStrictEqual } from "node:util";
import type { DayOffChange, DaysOffReport } from "#contract/days-off.ts";
import type { Day } from "#contract/ids.ts";
import { dayOfClosed, type WorkCalendar } from "#contract/working-time.ts";
import { type CalendarRead, readCalendar } from "./icalendar.ts";

/** A calendar file beside the calendar in force. `read` is null when nothing of the file may be taken. */
export interface Compared {
  report: Exclude<DaysOffReport, { state: "applied" }>;
  read: Extract<CalendarRead, { ok: true }> | null;
}

/** Reads a file for this year and the next, and says what it would change. Changes nothing. */
export function compareDays(bytes: Uint8Array, calendar: WorkCalendar, today: Day): Compared {
  const year = Number(today.slice(0, 4));
  const read = readCalendar(bytes, { from: `${year}-01-01` as Day, to: `${year + 1}-12-31` as Day });
  if (!read.ok) return { report: { state: "bad", faults: read.faults, left: read.left }, read: null };
  const days: DayOffChange[] = [
    ...read.closedDays.map(({ day, name, kind, provisional }) => ({
      day,
      name,
      what: { kind: "off" as const, why: kind },
      provisional: provisional ?? false,
      change: "new" as const,
    })),
    ...read.workedDays.map(({ day, name, as, provisional }) => ({
      day,
      name,
      what: { kind: "worked" as const, as },
      provisional: provisional ?? false,
      change: "new" as const,
    })),
  ];
  const said = new Map([...read.closedDays, ...read.workedDays].map((entry) => [entry.day, entry]));
  const compared = days
    .map((each): DayOffChange => ({ ...each, change: changeOf(each.day, said.get(each.day), calendar) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { report: { state: "checked", days: compared, left: read.left }, read };
}

function changeOf(day: string, said: unknown, { closedDays, workedDays = [] }: WorkCalendar): DayOffChange["change"] {
  const known = [
    ...closedDays.filter((closed) => dayOfClosed(closed) === day),
    ...workedDays.filter((worked) => worked.day === day),
  ];
  if (known.length === 0) return "new";
  return known.length === 1 && isDeepStrictEqual(known[0], said) ? "same" : "changed";
}
