import type Database from "better-sqlite3";
import { type Cell, type EntryRow, entryWidth, visitWidth } from "./rows.ts";

/** The journal inside the thread. Throws what SQLite throws. */
export interface JournalTable {
  /** Null when it was written, else the office's head, which is not `expectedSeq`: nothing was written then. */
  append(office: string, expectedSeq: number, entries: Cell[], visits: Cell[]): number | null;
  head(office: string): number;
  newestDay(office: string): { day: string; firstSeq: number } | null;
  read(office: string, fromSeq: number, limit: number): EntryRow[];
}

/** The hot path: every statement is prepared once, and an append is one transaction whose commit is synced. */
export function createJournalTable(db: Database.Database): JournalTable {
  const lastSeq = db.prepare("SELECT seq FROM journal WHERE office = ? ORDER BY seq DESC LIMIT 1").pluck();
  const insertEntry = db.prepare(
    "INSERT INTO journal (office, seq, day, at, command, type, by, event) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const insertDay = db.prepare(
    "INSERT INTO office_day (office, day, first_seq) VALUES (?, ?, ?) ON CONFLICT (office, day) DO NOTHING",
  );
  const upsertVisit = db.prepare(`
    INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (ticket) DO UPDATE SET
      service = excluded.service, "procedure" = excluded."procedure", priority = excluded.priority,
      issued_at = excluded.issued_at, first_called_at = excluded.first_called_at, started_at = excluded.started_at,
      ended_at = excluded.ended_at, state = excluded.state, counter = excluded.counter, officer = excluded.officer,
      officer_name = excluded.officer_name, outcome = excluded.outcome, rating = excluded.rating,
      priority_found = excluded.priority_found, priority_asked = excluded.priority_asked`);
  const newestDay = db.prepare<[string], { day: string; firstSeq: number }>(
    "SELECT day, first_seq AS firstSeq FROM office_day WHERE office = ? ORDER BY day DESC LIMIT 1",
  );
  const entriesFrom = db
    .prepare("SELECT seq, day, command, by, event FROM journal WHERE office = ? AND seq >= ? ORDER BY seq LIMIT ?")
    .raw();

  const head = (office: string) => Number(lastSeq.get(office) ?? 0);

  const append = db.transaction((office: string, expectedSeq: number, entries: Cell[], visits: Cell[]) => {
    const actual = head(office);
    if (actual !== expectedSeq) return actual;
    let day: Cell = null;
    for (let at = 0; at < entries.length; at += entryWidth) {
      const cells = entries.slice(at, at + entryWidth);
      insertEntry.run(office, ...cells);
      const [seq, entryDay] = cells;
      if (entryDay !== day) insertDay.run(office, entryDay, seq);
      day = entryDay ?? null;
    }
    for (let at = 0; at < visits.length; at += visitWidth) upsertVisit.run(...visits.slice(at, at + visitWidth));
    return null;
  });

  return {
    // IMMEDIATE: the head is read under the write lock, so no other process can come between.
    append: append.immediate,
    head,
    newestDay: (office) => newestDay.get(office) ?? null,
    read: (office, fromSeq, limit) => entriesFrom.all(office, fromSeq, limit) as EntryRow[],
  };
}
