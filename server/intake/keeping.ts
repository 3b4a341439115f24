import type { DossierId } from "#contract/ids.ts";
import type { Swept } from "#contract/personal-data.ts";
import { eraseBefore } from "../dossier/retention/retention.ts";
import type { Cards } from "./cards.ts";
import { rulesOf } from "./circumstances.ts";
import type { IntakeParts } from "./intake.ts";
import { silenceBefore } from "./silencing.ts";

const atOnce = 100;
const mostShown = 100;

/** What storage limits demand (Luật 91/2025/QH15, Điều 3): nothing personal is kept longer than its purpose lasts. */
export interface Keeping {
  /** Drops cards of earlier days, abandoned drafts, and dossiers whose time is over. Gives what was erased; how many is on record. */
  sweep(): Promise<DossierId[]>;
  /** Drops phones and e-mail addresses of dossiers that ended long enough ago, until the signal ends it. Gives of how many; that is on record. */
  silence(signal: AbortSignal): Promise<number>;
  /** Puts on record what else was put away because its time was over. */
  note(what: Swept["what"], count: number): Promise<void>;
  /** The newest first. */
  sweeps(): Promise<Swept[]>;
}

type Parts = Pick<IntakeParts, "store" | "sealer" | "office" | "now"> & { cards: Cards };

export function createKeeping({ store, sealer, office, now, cards }: Parts): Keeping {
  async function erase(drafts: number, ended: number): Promise<DossierId[]> {
    const erased: DossierId[] = [];
    for (;;) {
      const found = await store.dossiersToErase(office().id, drafts, ended, atOnce);
      for (const id of found) await store.eraseDossier(id);
      erased.push(...found);
      if (found.length < atOnce) return erased;
    }
  }

  function before() {
    const { draftDays, contactDays, keepYears } = rulesOf(office());
    return eraseBefore({ draftDays, contactDays, endedYears: keepYears }, now());
  }

  return {
    async sweep() {
      await cards.dropOld();
      const { drafts, ended } = before();
      const erased = await erase(drafts, ended);
      if (erased.length > 0) await store.logSwept({ at: now(), what: "dossiers", count: erased.length });
      return erased;
    },
    async silence(signal) {
      const count = await silenceBefore(before().contacts, signal, { store, sealer, office });
      if (count > 0) await store.logSwept({ at: now(), what: "contacts", count });
      return count;
    },
    note: (what, count) => store.logSwept({ at: now(), what, count }),
    sweeps: () => store.sweeps(mostShown),
  };
}
