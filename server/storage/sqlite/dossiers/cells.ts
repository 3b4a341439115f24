import type { DossierRow, DossierStepRow, LookupKind, OutboxRow, UnmaskRow } from "../../ports/dossiers.ts";

/** The columns of `dossier`, as SQLite gives them. */
export interface DossierCells {
  id: DossierRow["id"];
  office: DossierRow["office"];
  revision: number;
  code: DossierRow["code"];
  state: DossierRow["state"];
  procedure: DossierRow["procedure"];
  opened_at: number;
  opened_by: DossierRow["openedBy"];
  changed_at: number;
  received_at: number | null;
  received_day: DossierRow["receivedDay"];
  due: number | null;
  ended_at: number | null;
  body: string;
}

const columns = [
  "id",
  "office",
  "revision",
  "code",
  "state",
  "procedure",
  "opened_at",
  "opened_by",
  "changed_at",
  "received_at",
  "received_day",
  "due",
  "ended_at",
  "body",
] as const satisfies readonly (keyof DossierCells)[];

/** For a SELECT that may join other tables. */
export const dossierColumns = columns.map((column) => `dossier.${column}`).join(", ");

export function rowOf(cells: DossierCells): DossierRow {
  const { opened_at, opened_by, changed_at, received_at, received_day, ended_at, ...same } = cells;
  return {
    ...same,
    openedAt: opened_at,
    openedBy: opened_by,
    changedAt: changed_at,
    receivedAt: received_at,
    receivedDay: received_day,
    endedAt: ended_at,
  };
}

export interface StepCells {
  revision: number;
  at: number;
  officer: DossierStepRow["officer"];
  officer_name: string;
  command: DossierStepRow["command"];
  body: string;
}

export function stepOf({ officer_name, ...same }: StepCells): DossierStepRow {
  return { ...same, officerName: officer_name };
}

export interface UnmaskCells {
  at: number;
  officer: UnmaskRow["officer"];
  officer_name: string;
  dossier: UnmaskRow["dossier"];
  reason: string;
}

export function unmaskOf({ officer_name, ...same }: UnmaskCells): UnmaskRow {
  return { ...same, officerName: officer_name };
}

export interface OutboxCells {
  key: string;
  receiver: string;
  kind: string;
  dossier: OutboxRow["dossier"];
  revision: number;
  at: number;
  attempts: number;
  next_at: number;
  last_error: string | null;
}

export function outboxOf({ receiver, next_at, last_error, ...same }: OutboxCells): OutboxRow {
  return { ...same, to: receiver, nextAt: next_at, lastError: last_error };
}

/** Numbers on disk: never changed, only added to. */
export const lookupKinds: Record<LookupKind, number> = { idNumber: 1, phone: 2, name: 3 };
