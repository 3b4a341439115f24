import type Database from "better-sqlite3";
import type { TicketId } from "#contract/ids.ts";
import type { Swept } from "#contract/personal-data.ts";
import type { DossierRewrite, ResealedSoFar, Rewriting } from "../../ports/rewriting.ts";
import { type DossierCells, dossierColumns, lookupKinds, rowOf, type UnmaskCells, unmaskOf } from "./cells.ts";

/** Sealed contents written anew, a portion a transaction. */
export function createRewrite(db: Database.Database): Rewriting {
  const after = db.prepare<unknown[], DossierCells & { n: number }>(
    `SELECT n, ${dossierColumns} FROM dossier WHERE n > ? ORDER BY n LIMIT ?`,
  );
  const looks = db.prepare<unknown[], UnmaskCells & { number: number }>(
    "SELECT rowid AS number, at, officer, officer_name, dossier, reason FROM unmask WHERE rowid > ? ORDER BY rowid LIMIT ?",
  );
  const cards = db.prepare<unknown[], { ticket: TicketId; sealed: Buffer }>("SELECT ticket, sealed FROM card");
  const known = db.prepare<[string], { n: number; office: string; revision: number }>(
    "SELECT n, office, revision FROM dossier WHERE id = ?",
  );
  const writeBody = db.prepare("UPDATE dossier SET body = ? WHERE n = ?");
  const writeStep = db.prepare("UPDATE step SET body = ? WHERE dossier = ? AND revision = ?");
  const dropLookups = db.prepare("DELETE FROM lookup WHERE dossier = ?");
  const addLookup = db.prepare("INSERT OR IGNORE INTO lookup (office, kind, hash, dossier) VALUES (?, ?, ?, ?)");
  const writeLook = db.prepare("UPDATE unmask SET reason = ? WHERE rowid = ?");
  const writeCard = db.prepare("UPDATE card SET sealed = ? WHERE ticket = ? AND sealed = ?");
  const begun = db.prepare("INSERT OR IGNORE INTO resealed (key) VALUES (?)");
  const soFar = db.prepare<[string], Omit<ResealedSoFar, "last">>(
    "SELECT dossiers, looks, finished_at AS finishedAt FROM resealed WHERE key = ?",
  );
  const last = db.prepare<[], ResealedSoFar["last"]>(
    "SELECT (SELECT ifnull(max(n), 0) FROM dossier) AS dossiers, (SELECT ifnull(max(rowid), 0) FROM unmask) AS looks",
  );
  const dossiersDone = db.prepare("UPDATE resealed SET dossiers = ? WHERE key = ?");
  const looksDone = db.prepare("UPDATE resealed SET looks = ? WHERE key = ?");
  const finished = db.prepare("UPDATE resealed SET finished_at = ? WHERE key = ?");
  const loud = db.prepare<unknown[], DossierCells>(
    `SELECT ${dossierColumns} FROM dossier WHERE office = ? AND ended_at IS NOT NULL AND ended_at < ? AND silent = 0
     ORDER BY ended_at LIMIT ?`,
  );
  const silence = db.prepare("UPDATE dossier SET silent = 1 WHERE id = ?");
  const log = db.prepare("INSERT INTO swept (at, what, count) VALUES (?, ?, ?)");
  const logged = db.prepare<unknown[], Swept>("SELECT at, what, count FROM swept ORDER BY at DESC, rowid DESC LIMIT ?");

  /** False, and nothing is to be kept, when one of them is not what was read. One that was erased meanwhile is done. */
  function write(rewrites: readonly DossierRewrite[]): boolean {
    const found = rewrites.flatMap((rewrite) => {
      const now = known.get(rewrite.id);
      return now ? [{ rewrite, now }] : [];
    });
    if (found.some(({ rewrite, now }) => now.revision !== rewrite.revision)) return false;
    for (const { rewrite, now } of found) {
      writeBody.run(rewrite.body, now.n);
      for (const { revision, body } of rewrite.steps) writeStep.run(body, now.n, revision);
      dropLookups.run(now.n);
      for (const { kind, hash } of rewrite.lookups) addLookup.run(now.office, lookupKinds[kind], hash, now.n);
    }
    return true;
  }

  const reseal = db.transaction((rewrites: readonly DossierRewrite[], key: string, upTo: number) => {
    if (!write(rewrites)) return false;
    begun.run(key);
    dossiersDone.run(upTo, key);
    return true;
  });
  const resealLooks = db.transaction(
    (rows: readonly { number: number; reason: string }[], key: string, upTo: number) => {
      for (const { number, reason } of rows) writeLook.run(reason, number);
      begun.run(key);
      looksDone.run(upTo, key);
    },
  );
  const finish = db.transaction((key: string, at: number) => {
    begun.run(key);
    finished.run(at, key);
  });
  const silenceAll = db.transaction((rewrites: readonly DossierRewrite[]) => {
    if (!write(rewrites)) return false;
    for (const { id } of rewrites) silence.run(id);
    return true;
  });
  /** What was overwritten lies in the file until the log is copied into it. */
  const forget = () => void db.pragma("wal_checkpoint(TRUNCATE)");

  return {
    dossiersAfter: async (number, limit) =>
      after.all(number, limit).map(({ n, ...cells }) => ({ number: n, row: rowOf(cells) })),
    looksAfter: async (from, limit) =>
      looks.all(from, limit).map(({ number, ...cells }) => ({ number, row: unmaskOf(cells) })),
    cards: async () => cards.all(),
    resealedSoFar: async (key) => ({
      ...(soFar.get(key) ?? { dossiers: 0, looks: 0, finishedAt: null }),
      last: last.get() ?? { dossiers: 0, looks: 0 },
    }),
    resealDossiers: async (rewrites, { key, upTo }) => reseal.immediate(rewrites, key, upTo),
    resealLooks: async (rows, { key, upTo }) => resealLooks.immediate(rows, key, upTo),
    resealCard: async (ticket, before, anew) => void writeCard.run(anew, ticket, before),
    async resealFinished(key, at) {
      finish.immediate(key, at);
      forget();
    },
    dossiersToSilence: async (office, ended, limit) => loud.all(office, ended, limit).map(rowOf),
    async silenceDossiers(rewrites) {
      const written = silenceAll.immediate(rewrites);
      forget();
      return written;
    },
    logSwept: async ({ at, what, count }) => void log.run(at, what, count),
    sweeps: async (limit) => logged.all(limit),
  };
}
