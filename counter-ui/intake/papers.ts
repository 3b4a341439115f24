import type { FormKind } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";
import type { PaperSize } from "#contract/paper-size.ts";

/** A paper of one dossier. */
export type PaperKind = Exclude<FormKind, "register">;

/** Papers that make sense for a dossier now; the hub has the last word on each. */
export function papersOf({
  dossier: { received, state, route, extensions, supplements },
  urgency,
  steps,
}: DossierSheet): PaperKind[] {
  const asked = supplements > 0 || steps.some(({ change }) => change.type === "supplementAsked");
  const all: [PaperKind, boolean][] = [
    ["receipt", received !== null],
    ["supplement", asked],
    ["refusal", state.state === "refused"],
    ["apology", extensions.length > 0 || urgency === "late"],
    ["stop", state.state === "stopped"],
    ["control", received !== null && route.length > 0],
  ];
  return all.flatMap(([kind, fits]) => (fits ? [kind] : []));
}

/** Where a paper is, as PDF for people who are signed in. */
export function paperPath(id: DossierId, kind: PaperKind, size: PaperSize): string {
  return `/api/dossiers/${id}/papers/${kind}?size=${size}`;
}
