import type { Dossier, DossierChange } from "#contract/dossier.ts";
import type { Sealer } from "../personal/sealer.ts";
import type { DossierRow, Dossiers } from "../storage/ports/dossiers.ts";
import type { DossierRewrite } from "../storage/ports/rewriting.ts";
import { lookupsOf } from "./lookups.ts";
import { createSealing } from "./sealing.ts";

/** What is to be different in a dossier that is written anew; for a new key alone, nothing. */
export interface Anew {
  dossier: (dossier: Dossier) => Dossier;
  change: (change: DossierChange) => DossierChange;
}

/**
 * A dossier and its whole history opened and sealed again with the newest key, with what it is found by.
 * @throws SealBroken when a field of it does not open
 */
export async function writtenAnew(
  row: DossierRow,
  { store, sealer, anew }: { store: Pick<Dossiers, "dossierSteps">; sealer: Sealer; anew: Anew },
): Promise<DossierRewrite> {
  const sealing = createSealing(sealer);
  const { id, revision } = row;
  const steps = await store.dossierSteps(id);
  const dossier = anew.dossier(sealing.dossier(row));
  return {
    id,
    revision,
    body: sealing.body(dossier),
    steps: steps.map((step) => ({
      revision: step.revision,
      body: sealing.stepBody(id, step.revision, anew.change(sealing.step(id, step).change)),
    })),
    lookups: lookupsOf(dossier, sealer),
  };
}
