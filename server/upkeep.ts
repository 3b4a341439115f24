import type { Logger } from "pino";
import { nextMidnight } from "#contract/calendar.ts";
import type { Intake } from "./intake/intake.ts";

/** What has to be done again and again so that no personal data lie longer, or under an older key, than they should. */
export interface Upkeep {
  /** Ends what is under way after its portion; the rest goes on at the next start. */
  stop(): Promise<void>;
}

const hourMs = 3_600_000;

/** Begins it: what must be gone is gone when this returns; what takes long goes on beside the hall. */
export async function startUpkeep({
  intake,
  sweepMedia,
  sweepVisits,
  now,
  log,
}: {
  intake: Pick<Intake, "keeping" | "resealing">;
  /** Removes pictures and videos in no use. */
  sweepMedia: () => Promise<unknown>;
  /** Removes visits whose time is over, until the signal ends it; gives how many, which is on record. */
  sweepVisits: (signal: AbortSignal) => Promise<number>;
  now: () => number;
  log: Logger;
}): Promise<Upkeep> {
  const stopping = new AbortController();
  let slow: Promise<void> = Promise.resolve();
  let timer = later();
  await sweep();

  /** Every hour, and at midnight: a day's cards are gone when it is over. */
  function later(): NodeJS.Timeout {
    const at = now();
    return setTimeout(
      () => {
        timer = later();
        void sweep();
      },
      Math.min(hourMs, nextMidnight(at) - at),
    );
  }

  /** Today's cards and what the office's rules keep stay; a disk that is full may have room in an hour. */
  async function sweep(): Promise<void> {
    const erased = await tried("what should be erased could not be", intake.keeping.sweep);
    if (erased && erased.length > 0) log.info({ dossiers: erased.length }, "dossiers erased: their time was over");
    await tried("media in no use could not be removed", sweepMedia);
    slow = slow.then(slowly);
  }

  async function slowly(): Promise<void> {
    const silenced = await tried("contacts whose time is over could not be dropped", () =>
      intake.keeping.silence(stopping.signal),
    );
    if (silenced) log.info({ dossiers: silenced }, "contacts dropped from dossiers: their time was over");
    const visits = await tried("visits whose time is over could not be removed and put on record", () =>
      sweepVisits(stopping.signal),
    );
    if (visits) log.info({ visits }, "visits removed: their time was over");
    const broken = await tried("records could not be sealed with the newest key", () =>
      intake.resealing.run(stopping.signal),
    );
    if (broken && broken.length > 0)
      log.error(
        { dossiers: broken },
        "records that do not open were left as they are when all others were sealed anew",
      );
  }

  async function tried<Value>(otherwise: string, what: () => Promise<Value>): Promise<Value | null> {
    if (stopping.signal.aborted) return null;
    return what().catch((error: unknown) => {
      log.error({ error }, otherwise);
      return null;
    });
  }

  return {
    async stop() {
      clearTimeout(timer);
      stopping.abort();
      await slow;
    },
  };
}
