import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { DossierChange } from "#contract/dossier.ts";
import type { DossierRefusalCode } from "#contract/dossier-refusals.ts";
import type { DossierRules } from "#contract/dossier-rules.ts";
import type { EpochMs } from "#contract/text.ts";
import type { WorkingTime } from "../working-time/working-time.ts";

/** Everything or nothing: all changes of one command, or the reason why there are none. */
export type DossierDecision =
  | { ok: true; changes: DossierChange[] }
  /** `detail` names what it is about: a component, a field, a code. */
  | { ok: false; code: DossierRefusalCode; detail: string | null };

export function changed(...changes: DossierChange[]): DossierDecision {
  return { ok: true, changes };
}

export function refuse(code: DossierRefusalCode, detail: string | null = null): DossierDecision {
  return { ok: false, code, detail };
}

/** What the decision rests on beside the dossier itself. */
export interface Circumstances {
  now: EpochMs;
  /** The version its intake names; null when the catalogue has no such version. */
  procedure: CatalogueProcedure | null;
  /** The version of that procedure in force today; null when there is none any more. */
  inForce: number | null;
  rules: DossierRules;
  /** Working time of the service that the procedure belongs to; null when its calendar has no hours to count in. */
  time: WorkingTime | null;
}
