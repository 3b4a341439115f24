import { type DossierRefusalCode, dossierRefusals } from "#contract/dossier-refusals.ts";
import type { DossierReply, DossierSheet } from "#contract/dossier-views.ts";

type Refusal = Extract<DossierReply, { ok: false }>["refusal"];

/** A refusal with its sentence, and with what is there now. */
export function refused(code: DossierRefusalCode, detail: string | null, sheet: DossierSheet | null): DossierReply {
  return { ok: false, refusal: refusalOf(code, detail), sheet };
}

export function refusalOf(code: DossierRefusalCode, detail: string | null): Refusal {
  return { code, sentence: dossierRefusals[code], detail };
}
