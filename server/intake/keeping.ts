import type { DossierId } from "#contract/ids.ts";
import type { Swept } from "#contract/personal-data.ts";
import { type EraseBefore, eraseBefore } from "../dossier/retention/retention.ts";
import type { Cards } from "./cards.ts";
import { rulesOf } from "./circumstances.ts";
import type { IntakeParts } from "./intake.ts";
import { silenceBefore } from "./silencing.ts";

const atOnce = 100;
const mostShown = 100;

/** What storage limits demand (Luật 91/2025/QH15, Điều 3): nothing personal is kept longer than its purpose lasts. */
export interface Keeping {
  /**
   * Drops cards of earlier days, abandoned drafts, and dossiers whose time is over; of dossiers none while the clock is not believed.
   * Gives what was erased; how many is on record, also where the disk fails before the rest.
   */
  sweep(): Promise<DossierId[]>;
  /** Drops phones and e-mail addresses of dossiers that ended long enough ago, until the signal ends it. As `sweep` does. */
  silence(signal: AbortSignal): Promise<number>;
  /** Puts on record what else was put away because its time was over. */
  note(what: Swept["what"], count: number): Promise<void>;
  /** The newest first. */
  sweeps(): Promise<Swept[]>;
}

type Parts = Pick<IntakeParts, "store" | "sealer" | "office" | "now" | "believedNow"> & { cards: Cards };

export function createKeeping({ store, sealer, office, now, believedNow, cards }: Parts): Keeping {
  /** Adds to `erased` as they go. */
  async function erase({ drafts, ended }: EraseBefore, erased: DossierId[]): Promise<void> {
    for (;;) {
      const found = await store.dossiersToErase(office().id, drafts, ended, atOnce);
      for (const id of found) {
        await store.eraseDossier(id);
        erased.push(id);
      }
      if (found.length < atOnce) return;
    }
  }

  async function before(): Promise<EraseBefore | null> {
    const { draftDays, contactDays, keepYears } = rulesOf(office());
    const at = await believedNow();
    return at === null ? null : eraseBefore({ draftDays, contactDays, endedYears: keepYears }, at);
  }

  /** What went is gone, whatever became of the rest. */
  async function note(what: Swept["what"], count: number): Promise<void> {
    if (count > 0) await store.logSwept({ at: now(), what, count });
  }

  return {
    async sweep() {
      await cards.dropOld();
      const over = await before();
      const erased: DossierId[] = [];
      try {
        if (over) await erase(over, erased);
      } finally {
        await note("dossiers", erased.length);
      }
      return erased;
    },
    async silence(signal) {
      const over = await before();
      let silenced = 0;
      try {
        if (over)
          await silenceBefore(over.contacts, signal, {
            store,
            sealer,
            office,
            onSilenced: (count) => {
              silenced += count;
            },
          });
      } finally {
        await note("contacts", silenced);
      }
      return silenced;
    },
    note,
    sweeps: () => store.sweeps(mostShown),
  };
}
