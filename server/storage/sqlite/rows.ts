import type { Entry } from "#contract/events.ts";
import type { OfficeId } from "#contract/ids.ts";
import type { VisitRecord } from "../ports/visits.ts";

/** Between the threads go flat lists of these: they cross several times faster than objects. */
export type Cell = string | number | null;

/** Cells of one entry, in the order of the journal's columns after `office`. */
export const entryWidth = 7;

export function entryCells(entries: readonly Entry[]): Cell[] {
  const cells: Cell[] = [];
  for (const { seq, day, command, by, event } of entries)
    cells.push(seq, day, event.at, command, event.type, JSON.stringify(by), JSON.stringify(event));
  return cells;
}

/** Cells of one visit, in the order of its table's columns. */
export const visitWidth = 19;

export function visitCells(office: OfficeId, visits: readonly VisitRecord[]): Cell[] {
  const cells: Cell[] = [];
  for (const v of visits) {
    cells.push(office, v.day, v.label, v.ticket, v.service, v.procedure, v.priority, v.issuedAt, v.firstCalledAt);
    cells.push(
      v.startedAt,
      v.endedAt,
      v.state,
      v.counter,
      v.officer,
      v.officerName,
      v.outcome,
      v.rating,
      v.priorityFound,
      v.priorityAsked,
    );
  }
  return cells;
}

/** `seq, day, command, by, event` as the journal gives them; the last two are JSON. */
export type EntryRow = [seq: number, day: string, command: string, by: string, event: string];

/** Parses rows; the few actors of a day are parsed once and shared. Throws `SyntaxError` for damaged JSON. */
export function entriesOf(rows: readonly EntryRow[], actors: Map<string, Entry["by"]>): Entry[] {
  return rows.map(([seq, day, command, by, event]) => {
    let actor = actors.get(by);
    if (actor === undefined) {
      actor = JSON.parse(by) as Entry["by"];
      actors.set(by, actor);
    }
    return { seq, day: day as Entry["day"], command: command as Entry["command"], by: actor, event: JSON.parse(event) };
  });
}
