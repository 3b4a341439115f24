import { setImmediate, setTimeout } from "node:timers/promises";
import type { DossierId } from "#contract/ids.ts";
import type { PersonalKeys } from "#contract/personal-data.ts";
import { SealBroken } from "../personal/fault.ts";
import type { DossierRewrite } from "../storage/ports/rewriting.ts";
import { writtenAnew } from "./anew.ts";
import { cardPlace } from "./cards.ts";
import type { IntakeParts } from "./intake.ts";
import { lookPlace } from "./looks.ts";
import { newestForm } from "./older.ts";
import { portion, restMs } from "./portion.ts";

/**
 * After a rotation of keys every record is sealed anew in the background, until the older keys open nothing any more; and once after a
 * release that seals more than the one before, until nothing of that lies in the plain.
 */
export interface Resealing {
  /**
   * Goes on where it stopped, after a kill too, until all is done or the signal ends it. At once done where there is nothing to do.
   * Gives the records that did not open: they are as they were.
   */
  run(signal: AbortSignal): Promise<DossierId[]>;
  keys(): Promise<PersonalKeys>;
}

/** How far the records have come in being written as this release does, kept beside how far they came with each key. */
const formMark = `form ${newestForm}`;

type Parts = Pick<IntakeParts, "store" | "sealer" | "now">;

export function createResealing({ store, sealer, now }: Parts): Resealing {
  const { newest: key, older } = sealer.keys;
  const same = { dossier: <D>(dossier: D) => dossier, change: <C>(change: C) => change };

  async function anew(row: Parameters<typeof writtenAnew>[0], broken: Set<DossierId>): Promise<DossierRewrite[]> {
    try {
      return [await writtenAnew(row, { store, sealer, anew: same })];
    } catch (error) {
      if (!(error instanceof SealBroken)) throw error;
      broken.add(row.id);
      return [];
    }
  }

  /** One portion; false when there was none left. */
  async function dossiers(mark: string, broken: Set<DossierId>): Promise<boolean> {
    const soFar = await store.resealedSoFar(mark);
    const found = await store.dossiersAfter(soFar.dossiers, portion);
    const last = found.at(-1);
    if (!last) return false;
    const rewrites: DossierRewrite[] = [];
    for (const { row } of found) {
      rewrites.push(...(await anew(row, broken)));
      await setImmediate();
    }
    // Where an officer's step came between, the mark stays where it was and the same ones are read again.
    await store.resealDossiers(rewrites, { key: mark, upTo: last.number });
    return true;
  }

  async function looks(mark: string, broken: Set<DossierId>): Promise<boolean> {
    const soFar = await store.resealedSoFar(mark);
    const found = await store.looksAfter(soFar.looks, portion * 10);
    const last = found.at(-1);
    if (!last) return false;
    const rewritten = found.flatMap(({ number, row }) => {
      const reason = resealed(lookPlace(row.dossier), Buffer.from(row.reason, "base64"));
      if (reason === null) broken.add(row.dossier);
      return reason ? [{ number, reason: Buffer.from(reason).toString("base64") }] : [];
    });
    await store.resealLooks(rewritten, { key: mark, upTo: last.number });
    return true;
  }

  /** Today's: older ones are gone, and at midnight these are too. */
  async function cards(): Promise<void> {
    for (const { ticket, sealed } of await store.cards()) {
      const anew = resealed(cardPlace(ticket), sealed);
      if (anew) await store.resealCard(ticket, sealed, anew);
    }
  }

  function resealed(place: Parameters<typeof sealer.reseal>[0], sealed: Uint8Array): Uint8Array | null {
    try {
      return sealer.reseal(place, sealed) ?? sealed;
    } catch (error) {
      if (error instanceof SealBroken) return null;
      throw error;
    }
  }

  async function runFor(
    mark: string,
    portions: readonly (typeof dossiers)[],
    broken: Set<DossierId>,
    signal: AbortSignal,
  ): Promise<void> {
    for (const next of portions) while (!signal.aborted && (await next(mark, broken))) await setTimeout(restMs);
    if (signal.aborted) return;
    if (mark === key) await cards();
    await store.resealFinished(mark, now());
  }

  return {
    async run(signal) {
      const broken = new Set<DossierId>();
      const isDone = async (mark: string) => (await store.resealedSoFar(mark)).finishedAt !== null;
      if (older.length > 0 && !(await isDone(key))) await runFor(key, [dossiers, looks], broken, signal);
      if (!(await isDone(formMark))) await runFor(formMark, [dossiers], broken, signal);
      return [...broken];
    },
    async keys() {
      const { dossiers, looks, last, finishedAt } = await store.resealedSoFar(key);
      const resealed = { finishedAt, done: dossiers + looks, of: last.dossiers + last.looks };
      return { newest: key, older: [...older], resealed: older.length === 0 ? null : resealed };
    },
  };
}
