import type Database from "better-sqlite3";
import type { Day, DossierCode } from "#contract/ids.ts";
import type { CodeSource, DossierSaved, DossierWrite } from "../../ports/dossiers.ts";
import { lookupKinds } from "./cells.ts";

/** Writes a code as the office writes them: given from outside, because storage knows no rules. */
export type WriteCode = (agency: string, day: Day, seq: number) => DossierCode;

/** Saves a dossier with everything that belongs to its steps, in one transaction under the write lock. */
export function createSave(db: Database.Database, writeCode: WriteCode): (write: DossierWrite) => DossierSaved {
  const known = db.prepare<[string], { n: number; revision: number; code: DossierCode | null }>(
    "SELECT n, revision, code FROM dossier WHERE id = ?",
  );
  const insert = db.prepare(`INSERT INTO dossier
    (id, office, revision, code, state, procedure, opened_at, opened_by, changed_at, received_at, received_day, due, ended_at, body)
    VALUES (@id, @office, @revision, @code, @state, @procedure, @openedAt, @openedBy, @changedAt, @receivedAt, @receivedDay, @due, @endedAt, @body)`);
  const update =
    db.prepare(`UPDATE dossier SET revision = @revision, code = @code, state = @state, procedure = @procedure,
    changed_at = @changedAt, received_at = @receivedAt, received_day = @receivedDay, due = @due, ended_at = @endedAt, body = @body
    WHERE n = @n`);
  const insertStep = db.prepare(
    "INSERT INTO step (dossier, revision, at, officer, officer_name, command, body) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const dropLookups = db.prepare("DELETE FROM lookup WHERE dossier = ?");
  const insertLookup = db.prepare("INSERT OR IGNORE INTO lookup (office, kind, hash, dossier) VALUES (?, ?, ?, ?)");
  const insertTrip = db.prepare("INSERT OR IGNORE INTO trip (ticket, dossier, purpose, at) VALUES (?, ?, ?, ?)");
  const insertNote = db.prepare(
    "INSERT INTO outbox (key, receiver, kind, dossier, revision, at, next_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const holder = db.prepare("SELECT id FROM dossier WHERE office = ? AND code = ?").pluck();
  const draw = db
    .prepare(
      `INSERT INTO sequence (agency, day, last) VALUES (?, ?, 1)
       ON CONFLICT (agency, day) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();

  const takeStocked = db
    .prepare(
      `DELETE FROM code_stock WHERE n = (SELECT min(n) FROM code_stock WHERE office = ? AND day = ?) RETURNING code`,
    )
    .pluck();

  /** The next code in stock that nobody typed by hand before; null when none is left. */
  function stocked(office: string, day: Day): DossierCode | null {
    for (;;) {
      const code = takeStocked.get(office, day) as DossierCode | undefined;
      if (code === undefined) return null;
      if (holder.get(office, code) === undefined) return code;
    }
  }

  /** Null when another dossier has the given code, or none is in stock. A drawn number that somebody gave by hand before is passed over. */
  function codeFor(source: CodeSource, office: string): DossierCode | null {
    if (source.from === "none") return null;
    if (source.from === "given") return holder.get(office, source.code) === undefined ? source.code : null;
    if (source.from === "stock") {
      const code = stocked(office, source.day);
      if (code !== null || source.otherwise === null) return code;
      return codeFor({ from: "sequence", agency: source.otherwise.agency, day: source.day }, office);
    }
    for (;;) {
      const code = writeCode(source.agency, source.day, Number(draw.get(source.agency, source.day)));
      if (holder.get(office, code) === undefined) return code;
    }
  }

  const save = db.transaction((write: DossierWrite): DossierSaved => {
    const { row, steps, lookups, visits, outbox } = write;
    const before = known.get(row.id);
    const revision = before?.revision ?? 0;
    if (revision !== write.expectedRevision) return { ok: false, why: "changed", actual: revision };
    const drawn = before?.code ?? codeFor(write.code, row.office);
    if (drawn === null && write.code.from === "given") return { ok: false, why: "codeTaken" };
    if (drawn === null && write.code.from === "stock") return { ok: false, why: "noCodeInStock" };

    const n = before?.n ?? Number(insert.run({ ...row, code: drawn }).lastInsertRowid);
    if (before) update.run({ ...row, code: drawn, n });
    for (const { revision: made, at, officer, officerName, command, body } of steps)
      insertStep.run(n, made, at, officer, officerName, command, body);
    if (lookups) {
      dropLookups.run(n);
      for (const { kind, hash } of lookups) insertLookup.run(row.office, lookupKinds[kind], hash, n);
    }
    for (const { ticket, purpose, at } of visits) insertTrip.run(ticket, n, purpose, at);
    for (const { key, to, kind, dossier, revision: told, at } of outbox)
      insertNote.run(key, to, kind, dossier, told, at, at);
    return { ok: true, code: drawn };
  });
  // IMMEDIATE: revision and sequence are read under the write lock, so no other process can come between.
  return save.immediate;
}
