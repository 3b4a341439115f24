import { setImmediate, setTimeout } from "node:timers/promises";
import type { Dossier, DossierChange } from "#contract/dossier.ts";
import type { DossierId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { withoutContacts } from "../dossier/retention/retention.ts";
import { SealBroken } from "../personal/fault.ts";
import type { DossierRow } from "../storage/ports/dossiers.ts";
import type { DossierRewrite } from "../storage/ports/rewriting.ts";
import { writtenAnew } from "./anew.ts";
import type { IntakeParts } from "./intake.ts";
import { portion, restMs } from "./portion.ts";

const anew = {
  dossier: (dossier: Dossier): Dossier => ({ ...dossier, intake: withoutContacts(dossier.intake) }),
  change: (change: DossierChange): DossierChange =>
    change.type === "opened" || change.type === "intakeSaved"
      ? { ...change, intake: withoutContacts(change.intake) }
      : change,
};

/**
 * Takes phones and e-mail addresses out of dossiers that ended before a moment, out of their histories, and out of what they are found by.
 * A damaged one stays as it is: nothing in it can be told apart any more.
 */
export async function silenceBefore(
  ended: EpochMs,
  signal: AbortSignal,
  {
    store,
    sealer,
    office,
    onSilenced,
  }: Pick<IntakeParts, "store" | "sealer" | "office"> & {
    /** Told of each portion once it is done: how many dossiers. */
    onSilenced: (count: number) => void;
  },
): Promise<void> {
  // They stay among those that are asked for, and must not stand in the way of the others.
  const broken = new Set<DossierId>();
  while (!signal.aborted) {
    const found = await store.dossiersToSilence(office().id, ended, portion + broken.size);
    const rows = found.filter(({ id }) => !broken.has(id));
    if (rows.length === 0) return;
    const rewrites: DossierRewrite[] = [];
    for (const row of rows) {
      rewrites.push(...(await without(row)));
      await setImmediate();
    }
    // Where a trip was noted meanwhile, the same ones are read again.
    if (rewrites.length > 0 && (await store.silenceDossiers(rewrites))) onSilenced(rewrites.length);
    await setTimeout(restMs);
  }

  async function without(row: DossierRow): Promise<DossierRewrite[]> {
    try {
      return [await writtenAnew(row, { store, sealer, anew })];
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      broken.add(row.id);
      return [];
    }
  }
}
