import type { DossierId } from "#contract/ids.ts";
import type { Cards } from "./cards.ts";
import { rulesOf } from "./circumstances.ts";
import type { IntakeParts } from "./intake.ts";

const dayMs = 86_400_000;
const atOnce = 100;

/** What storage limits demand (Luật 91/2025/QH15, Điều 3): nothing personal is kept longer than its purpose lasts. */
export interface Keeping {
  /** Drops cards of earlier days, abandoned drafts, and dossiers whose time is over. Gives what was erased. */
  sweep(): Promise<DossierId[]>;
}

export function createKeeping({
  store,
  office,
  now,
  cards,
}: Pick<IntakeParts, "store" | "office" | "now"> & { cards: Cards }): Keeping {
  return {
    async sweep() {
      await cards.dropOld();
      const { draftDays, keepYears } = rulesOf(office());
      const drafts = now() - draftDays * dayMs;
      // 366 days a year: nothing goes a day too early.
      const ended = now() - keepYears * 366 * dayMs;
      const erased: DossierId[] = [];
      for (;;) {
        const found = await store.dossiersToErase(office().id, drafts, ended, atOnce);
        for (const id of found) await store.eraseDossier(id);
        erased.push(...found);
        if (found.length < atOnce) return erased;
      }
    },
  };
}
