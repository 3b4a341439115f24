import type { Dossier } from "#contract/dossier.ts";
import type { EpochMs } from "#contract/text.ts";
import type { DossierRow } from "../storage/ports/dossiers.ts";
import type { Sealing } from "./sealing.ts";

/** A dossier as storage keeps it: what lists need is plain, the rest is sealed. */
export function rowOf(dossier: Dossier, changedAt: EpochMs, sealing: Sealing): Omit<DossierRow, "code"> {
  const { id, office, revision, intake, opened, received, clock, state } = dossier;
  return {
    id,
    office,
    revision,
    state: state.state,
    procedure: intake.procedure.code,
    openedAt: opened.at,
    openedBy: opened.by.account,
    changedAt,
    receivedAt: received?.at ?? null,
    receivedDay: received?.day ?? null,
    due: state.state === "resultReady" || clock?.state !== "running" ? null : clock.deadline.due,
    endedAt: endOf(dossier),
    body: sealing.body(dossier),
  };
}

/** When nobody had anything to do with it any more; null while somebody still has. */
export function endOf({ state }: Dossier): EpochMs | null {
  switch (state.state) {
    case "draft":
    case "received":
    case "handling":
    case "supplementAsked":
    case "resultReady":
      return null;
    case "returned":
    case "stopped":
    case "withdrawn":
    case "refused":
      return state.at;
    default:
      return state satisfies never;
  }
}
