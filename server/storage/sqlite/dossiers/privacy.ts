import type Database from "better-sqlite3";
import type { Dossiers, UnmaskRow } from "../../ports/dossiers.ts";
import { type UnmaskCells, unmaskOf } from "./cells.ts";

type Privacy = Pick<
  Dossiers,
  | "eraseDossier"
  | "logUnmask"
  | "logUnmasks"
  | "unmasks"
  | "keepCard"
  | "card"
  | "dropCard"
  | "dropCardsBefore"
  | "hasSealed"
>;

/** Who saw what, and what is to be forgotten. The connection overwrites what it deletes (`secure_delete`). */
export function createPrivacy(db: Database.Database): Privacy {
  const erase = db.prepare("DELETE FROM dossier WHERE id = ?");
  // What was unsent of an erased dossier can not be told any more; who looked at it stays on record.
  const countNotes = db.prepare(
    `INSERT INTO dropped (receiver, steps) SELECT receiver, count(*) FROM outbox WHERE dossier = ? GROUP BY receiver
     ON CONFLICT (receiver) DO UPDATE SET steps = steps + excluded.steps`,
  );
  const dropNotes = db.prepare("DELETE FROM outbox WHERE dossier = ?");
  const log = db.prepare("INSERT INTO unmask (dossier, at, officer, officer_name, reason) VALUES (?, ?, ?, ?, ?)");
  const logged = db.prepare<unknown[], UnmaskCells>(
    "SELECT at, officer, officer_name, dossier, reason FROM unmask WHERE dossier = ? ORDER BY at, rowid",
  );
  const keep = db.prepare(
    "INSERT INTO card (ticket, day, sealed) VALUES (?, ?, ?) ON CONFLICT (ticket) DO UPDATE SET day = excluded.day, sealed = excluded.sealed",
  );
  const card = db.prepare<unknown[], Buffer>("SELECT sealed FROM card WHERE ticket = ?").pluck();
  const drop = db.prepare("DELETE FROM card WHERE ticket = ?");
  const dropBefore = db.prepare("DELETE FROM card WHERE day < ?");
  const anySealed = db.prepare("SELECT EXISTS (SELECT 1 FROM dossier) OR EXISTS (SELECT 1 FROM card)").pluck();

  const eraseAll = db.transaction((id: string) => {
    erase.run(id);
    countNotes.run(id);
    return dropNotes.run(id).changes;
  });
  const logOne = ({ dossier, at, officer, officerName, reason }: UnmaskRow) =>
    void log.run(dossier, at, officer, officerName, reason);
  const logMany = db.transaction((rows: readonly UnmaskRow[]) => rows.forEach(logOne));
  /** Deleted pages are overwritten in the file only once the log is copied into it. */
  const forget = () => void db.pragma("wal_checkpoint(TRUNCATE)");

  return {
    async eraseDossier(id) {
      const unsent = eraseAll.immediate(id);
      forget();
      return unsent;
    },
    logUnmask: async (row) => logOne(row),
    logUnmasks: async (rows) => logMany.immediate(rows),
    unmasks: async (dossier) => logged.all(dossier).map(unmaskOf),
    keepCard: async (ticket, day, sealed) => void keep.run(ticket, day, sealed),
    card: async (ticket) => card.get(ticket) ?? null,
    async dropCard(ticket) {
      if (drop.run(ticket).changes > 0) forget();
    },
    async dropCardsBefore(day) {
      if (dropBefore.run(day).changes > 0) forget();
    },
    hasSealed: async () => anySealed.get() === 1,
  };
}
