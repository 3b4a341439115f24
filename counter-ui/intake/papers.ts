import type { FormKind } from "#contract/dossier.ts";
import type { DossierSheet } from "#contract/dossier-views.ts";
import type { DossierId } from "#contract/ids.ts";

export const paperSizes = ["a4", "a5", "80mm"] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Papers that make sense for a dossier now; the hub has the last word on each. */
export function papersOf({
  dossier: { received, state, route, extensions, supplements },
  urgency,
  steps,
}: DossierSheet): FormKind[] {
  const asked = supplements > 0 || steps.some(({ change }) => change.type === "supplementAsked");
  const all: [FormKind, boolean][] = [
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
export function paperPath(id: DossierId, kind: FormKind, size: PaperSize): string {
  return `/api/dossiers/${id}/papers/${kind}?size=${size}`;
}
