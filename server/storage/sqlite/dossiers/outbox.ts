import type Database from "better-sqlite3";
import type { Dossiers } from "../../ports/dossiers.ts";
import { type OutboxCells, outboxOf } from "./cells.ts";

type Outbox = Pick<Dossiers, "outboxDue" | "outboxSent" | "outboxFailed" | "outboxWaiting">;

/** What the world outside still has to hear. A receiver gets the steps of one dossier in their order, one at a time. */
export function createOutbox(db: Database.Database): Outbox {
  const columns = "key, receiver, kind, dossier, revision, at, attempts, next_at, last_error";
  const due = db.prepare<unknown[], OutboxCells>(
    `SELECT ${columns} FROM outbox AS note WHERE next_at <= ? AND NOT EXISTS (
       SELECT 1 FROM outbox AS earlier
       WHERE earlier.dossier = note.dossier AND earlier.receiver = note.receiver AND earlier.n < note.n)
     ORDER BY next_at, n LIMIT ?`,
  );
  const sent = db.prepare("DELETE FROM outbox WHERE key = ? AND receiver = ?");
  const failed = db.prepare(
    "UPDATE outbox SET attempts = attempts + 1, next_at = ?, last_error = ? WHERE key = ? AND receiver = ?",
  );
  const waiting = db.prepare<unknown[], OutboxCells>(`SELECT ${columns} FROM outbox ORDER BY n LIMIT ?`);
  const total = db.prepare("SELECT count(*) FROM outbox").pluck();
  return {
    outboxDue: async (now, limit) => due.all(now, limit).map(outboxOf),
    outboxSent: async (key, to) => void sent.run(key, to),
    outboxFailed: async (key, to, nextAt, error) => void failed.run(nextAt, error, key, to),
    outboxWaiting: async (limit) => ({ total: Number(total.get()), rows: waiting.all(limit).map(outboxOf) }),
  };
}
