import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { Dossier, DossierStep } from "#contract/dossier.ts";
import type { DossierRules } from "#contract/dossier-rules.ts";
import type { DossierId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { type Catalogue, versionAt } from "../dossier/catalogue/catalogue.ts";
import { begin, evolve } from "../dossier/life/evolve.ts";
import { rulesOf } from "../intake/circumstances.ts";
import { createSealing } from "../intake/sealing.ts";
import type { Sealer } from "../personal/sealer.ts";
import type { Dossiers } from "../storage/ports/dossiers.ts";

/** A dossier out of its folder, for whoever has to tell of one of its steps. */
export interface Record {
  /** As it is now. */
  dossier: Dossier;
  /** As it stood right after the step. */
  stood: Dossier;
  step: DossierStep;
  steps: DossierStep[];
  /** The version it was received under; null when the catalogue has lost it. */
  procedure: CatalogueProcedure | null;
  rules: DossierRules;
}

/** Null when the dossier was erased, or never had that step: there is nothing to tell. */
export type Records = (id: DossierId, revision: number) => Promise<Record | null>;

export function createRecords(parts: {
  store: Dossiers;
  sealer: Sealer;
  office: () => Office;
  catalogue: () => Catalogue;
}): Records {
  const { store, office, catalogue } = parts;
  const sealing = createSealing(parts.sealer);
  return async (id, revision) => {
    const row = await store.dossier(office().id, id);
    if (!row) return null;
    const dossier = sealing.dossier(row);
    const steps = (await store.dossierSteps(id)).map((step) => sealing.step(id, step));
    const step = steps.find((made) => made.revision === revision);
    const stood = stoodAt(dossier, steps, revision);
    if (!step || !stood) return null;
    const { code, version } = dossier.intake.procedure;
    return { dossier, stood, step, steps, procedure: versionAt(catalogue(), code, version), rules: rulesOf(office()) };
  };
}

/**
 * The dossier as it stood at a revision. Saved drafts are no history, so the intake is the one it has now: after the reception
 * only the papers of a supplement change in it.
 */
function stoodAt(dossier: Dossier, steps: readonly DossierStep[], revision: number): Dossier | null {
  const [first, ...rest] = steps.filter((step) => step.revision <= revision);
  if (!first) return null;
  const stood = rest.reduce(evolve, begin(dossier.id, dossier.office, first));
  return { ...stood, code: dossier.code, intake: dossier.intake };
}
