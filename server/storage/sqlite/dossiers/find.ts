import type Database from "better-sqlite3";
import type { DossierId } from "#contract/ids.ts";
import type { Dossiers, DueTime } from "../../ports/dossiers.ts";
import { type DossierCells, dossierColumns, lookupKinds, rowOf, type StepCells, stepOf } from "./cells.ts";

type Finding = Pick<
  Dossiers,
  | "newestDossierChange"
  | "dossier"
  | "dossierByCode"
  | "dossierSteps"
  | "dossiersBy"
  | "dossiersOfTicket"
  | "dossiersIn"
  | "dossiersDue"
  | "dueTimes"
  | "dossierCounts"
  | "dossierRegister"
  | "dossiersToErase"
>;

/** Every way to find dossiers; each is one walk along an index. */
export function createFind(db: Database.Database): Finding {
  const rows = (sql: string) => db.prepare<unknown[], DossierCells>(`SELECT ${dossierColumns} FROM dossier ${sql}`);
  const newest = db.prepare("SELECT max(changed_at) FROM dossier WHERE office = ?").pluck();
  const byId = rows("WHERE id = ? AND office = ?");
  const byCode = rows("WHERE office = ? AND code = ?");
  const steps = db.prepare<unknown[], StepCells>(
    `SELECT step.revision, at, officer, officer_name, command, step.body
     FROM step JOIN dossier ON dossier.n = step.dossier WHERE dossier.id = ? ORDER BY step.revision`,
  );
  // By `n`, not by time: the index of keyed hashes lies in that order, so a common name costs no more than a rare one.
  const byLookup = rows(`JOIN lookup ON lookup.dossier = dossier.n
    WHERE lookup.office = ? AND lookup.kind = ? AND lookup.hash = ? AND opened_at < ?
    ORDER BY lookup.dossier DESC LIMIT ?`);
  const ofTicket = rows(
    "JOIN trip ON trip.dossier = dossier.n WHERE trip.ticket = ? AND office = ? GROUP BY n ORDER BY n",
  );
  const inState = db.prepare<unknown[], DossierCells>(
    `SELECT ${dossierColumns} FROM dossier WHERE office = ? AND ended_at IS NULL
     AND state IN (SELECT value FROM json_each(?)) ORDER BY due IS NULL, due, changed_at DESC LIMIT ?`,
  );
  const due = rows("WHERE office = ? AND ended_at IS NULL AND due >= ? AND due < ? ORDER BY due LIMIT ?");
  const dueTimes = db.prepare<unknown[], DueTime>(
    `SELECT due, procedure, opened_by AS openedBy FROM dossier
     WHERE office = ? AND ended_at IS NULL AND due IS NOT NULL AND due < ? ORDER BY due`,
  );
  const states = db.prepare<unknown[], { state: string; count: number }>(
    "SELECT state, count(*) AS count FROM dossier WHERE office = ? AND ended_at IS NULL GROUP BY state",
  );
  const dueCount = db
    .prepare("SELECT count(*) FROM dossier WHERE office = ? AND ended_at IS NULL AND due IS NOT NULL AND due < ?")
    .pluck();
  const register =
    rows(`WHERE office = ? AND received_day BETWEEN ? AND ? AND (received_day, received_at, id) > (?, ?, ?)
    ORDER BY received_day, received_at, id LIMIT ?`);
  const toErase = db
    .prepare(
      `SELECT id FROM dossier WHERE office = ? AND ended_at IS NULL AND state = 'draft' AND changed_at < ?
       UNION ALL SELECT id FROM dossier WHERE office = ? AND ended_at IS NOT NULL AND ended_at < ? LIMIT ?`,
    )
    .pluck();

  return {
    newestDossierChange: async (office) => Number(newest.get(office) ?? 0),
    dossier: async (office, id) => first(byId.all(id, office)),
    dossierByCode: async (office, code) => first(byCode.all(office, code)),
    dossierSteps: async (id) => steps.all(id).map(stepOf),
    dossiersBy: async (office, { kind, hash }, { limit, before }) =>
      byLookup.all(office, lookupKinds[kind], hash, before ?? Number.MAX_SAFE_INTEGER, limit).map(rowOf),
    dossiersOfTicket: async (office, ticket) => ofTicket.all(ticket, office).map(rowOf),
    dossiersIn: async (office, wanted, limit) => inState.all(office, JSON.stringify(wanted), limit).map(rowOf),
    dossiersDue: async (office, { from, before }, limit) => due.all(office, from, before, limit).map(rowOf),
    dueTimes: async (office, before) => dueTimes.all(office, before),
    dossierCounts: async (office, dueBefore) => ({
      states: Object.fromEntries(states.all(office).map(({ state, count }) => [state, count])),
      due: dueBefore.map((moment) => Number(dueCount.get(office, moment))),
    }),
    dossierRegister: async (office, from, to, { after, limit }) =>
      register
        .all(
          office,
          after?.receivedDay ?? from,
          to,
          after?.receivedDay ?? from,
          after?.receivedAt ?? -1,
          after?.id ?? "",
          limit,
        )
        .map(rowOf),
    dossiersToErase: async (office, drafts, ended, limit) =>
      toErase.all(office, drafts, office, ended, limit) as DossierId[],
  };
}

function first(cells: DossierCells[]) {
  return cells[0] ? rowOf(cells[0]) : null;
}
