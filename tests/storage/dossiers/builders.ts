import type { AccountId, CommandId, Day, DossierId, OfficeId, ProcedureCode } from "#contract/ids.ts";
import type { DossierStepRow, DossierWrite } from "../../../server/storage/ports/dossiers.ts";
import { dongHai, monday } from "../builders.ts";

export const officer = "00000000-0000-4000-8000-00000000000a" as AccountId;
export const agency = "H29.19";

export const dossierId = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}` as DossierId;

/** A keyed hash that stands for some name or number. */
export const hash = (number: number) => new Uint8Array([1, 2, 3, 4, 5, 6, number >> 8, number & 255]);

export function aStep(revision: number, at = 1_000 + revision): DossierStepRow {
  return {
    revision,
    at,
    officer,
    officerName: "Nguyễn Thị Đào",
    command: dossierId(revision) as string as CommandId,
    body: `{"type":"step ${revision}"}`,
  };
}

/** Dossier `number` at its first revision, a draft. */
export function aDraft(number: number, change: Partial<DossierWrite["row"]> = {}): DossierWrite {
  return {
    row: {
      id: dossierId(number),
      office: dongHai,
      revision: 1,
      state: "draft",
      procedure: "1.001193" as ProcedureCode,
      openedAt: 1_000 + number,
      openedBy: officer,
      changedAt: 1_000 + number,
      receivedAt: null,
      receivedDay: null,
      due: null,
      endedAt: null,
      body: `{"number":${number}}`,
      ...change,
    },
    expectedRevision: 0,
    steps: [aStep(1)],
    code: { from: "none" },
    lookups: [],
    visits: [],
    outbox: [],
  };
}

/** Its second: received, with the next code of the day. */
export function received(number: number, day: Day = monday, office: OfficeId = dongHai): DossierWrite {
  const draft = aDraft(number);
  const at = 5_000 + number;
  return {
    ...draft,
    row: {
      ...draft.row,
      office,
      revision: 2,
      state: "received",
      changedAt: at,
      receivedAt: at,
      receivedDay: day,
      due: 9_000 + number,
    },
    expectedRevision: 1,
    steps: [aStep(2, at)],
    code: { from: "sequence", agency, day },
    lookups: null,
  };
}
