import type Database from "better-sqlite3";
import { type Dossiers, never, type OutboxReceiver } from "../../ports/dossiers.ts";
import { type OutboxCells, outboxOf } from "./cells.ts";

type Outbox = Pick<
  Dossiers,
  | "outboxDue"
  | "outboxSent"
  | "outboxFailed"
  | "outboxAgain"
  | "outboxDrop"
  | "outboxWaiting"
  | "outboxNext"
  | "outboxReceivers"
>;

/** What the world outside still has to hear. A receiver gets the steps of one dossier in their order, one at a time. */
export function createOutbox(db: Database.Database): Outbox {
  const columns = "key, receiver, kind, dossier, revision, at, attempts, next_at, last_error";
  const due = db.prepare<unknown[], OutboxCells>(
    `SELECT ${columns} FROM outbox AS note WHERE receiver = ? AND next_at <= ? AND NOT EXISTS (
       SELECT 1 FROM outbox AS earlier
       WHERE earlier.dossier = note.dossier AND earlier.receiver = note.receiver AND earlier.n < note.n)
     ORDER BY next_at, n LIMIT ?`,
  );
  const remove = db.prepare("DELETE FROM outbox WHERE key = ? AND receiver = ?");
  const count = db.prepare(
    `INSERT INTO receiver (name, sent, sent_at) VALUES (?, 1, ?)
     ON CONFLICT (name) DO UPDATE SET sent = sent + 1, sent_at = excluded.sent_at`,
  );
  const failed = db.prepare(
    "UPDATE outbox SET attempts = attempts + 1, next_at = ?, last_error = ? WHERE key = ? AND receiver = ?",
  );
  const againOne = db.prepare("UPDATE outbox SET next_at = ? WHERE receiver = ? AND key = ?");
  const againAll = db.prepare(
    `UPDATE outbox SET next_at = $at WHERE receiver = $to AND next_at > $at AND next_at < ${never}`,
  );
  const dropAll = db.prepare("DELETE FROM outbox WHERE receiver = ?");
  const waiting = db.prepare<unknown[], OutboxCells>(
    `SELECT ${columns} FROM outbox ORDER BY next_at < ${never}, n LIMIT ?`,
  );
  const next = db.prepare(`SELECT min(next_at) FROM outbox WHERE receiver = ? AND next_at < ${never}`).pluck();
  const total = db.prepare("SELECT count(*) FROM outbox").pluck();
  const receivers = db.prepare<unknown[], OutboxReceiver>(
    `SELECT name AS "to", coalesce(waiting, 0) AS waiting, coalesce(stuck, 0) AS stuck, oldest,
       coalesce(sent, 0) AS sent, sent_at AS sentAt, coalesce(steps, 0) AS dropped
     FROM (SELECT name FROM receiver UNION SELECT receiver FROM outbox UNION SELECT receiver FROM dropped)
     LEFT JOIN receiver USING (name)
     LEFT JOIN dropped ON dropped.receiver = name
     LEFT JOIN (SELECT receiver, count(*) AS waiting, sum(next_at >= ${never}) AS stuck, min(at) AS oldest
       FROM outbox GROUP BY receiver) AS unsent ON unsent.receiver = name
     ORDER BY name`,
  );
  const sent = db.transaction((key: string, to: string, at: number) => {
    if (remove.run(key, to).changes > 0) count.run(to, at);
  });
  const countDropped = db.prepare(
    `INSERT INTO dropped (receiver, steps) VALUES (?, ?)
     ON CONFLICT (receiver) DO UPDATE SET steps = steps + excluded.steps`,
  );
  const dropped = db.transaction((to: string, key: string | null) => {
    const { changes } = key === null ? dropAll.run(to) : remove.run(key, to);
    if (changes > 0) countDropped.run(to, changes);
    return changes;
  });
  return {
    outboxDue: async (to, now, limit) => due.all(to, now, limit).map(outboxOf),
    outboxSent: async (key, to, at) => sent.immediate(key, to, at),
    outboxFailed: async (key, to, nextAt, error) => void failed.run(nextAt, error, key, to),
    outboxAgain: async (to, key, at) => (key === null ? againAll.run({ at, to }) : againOne.run(at, to, key)).changes,
    outboxDrop: async (to, key) => dropped.immediate(to, key),
    outboxWaiting: async (limit) => ({ total: Number(total.get()), rows: waiting.all(limit).map(outboxOf) }),
    outboxNext: async (to) => next.get(to) as number | null,
    outboxReceivers: async () => receivers.all(),
  };
}
