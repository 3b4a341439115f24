import { dayOf } from "#contract/calendar.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Dossiers } from "../storage/ports/dossiers.ts";
import { backoff } from "./backoff.ts";
import { createBell } from "./bell.ts";
import type { Pace } from "./lane.ts";
import type { ProvinceSystem } from "./province/system.ts";
import { said } from "./receiver.ts";

/** Keeps codes of the day in stock, so that receiving a dossier waits for nobody. */
export interface CodeKeeper {
  /** One may have been used. */
  wake(): void;
  /** Why the last attempt brought none; null when it did. */
  fault(): string | null;
  stop(): Promise<void>;
}

export interface CodeKeeperParts {
  store: Pick<Dossiers, "stockCodes" | "codesInStock">;
  office: () => Office;
  system: ProvinceSystem;
  /** How many should lie ahead; more are fetched when half of them are used. */
  ahead: number;
  now: () => EpochMs;
  random: () => number;
  pace: Pace;
}

export function keepCodes({ store, office, system, ahead, now, random, pace }: CodeKeeperParts): CodeKeeper {
  const bell = createBell();
  const stopping = new AbortController();
  let failures = 0;
  let pausedUntil = 0;
  let words: string | null = null;

  function pause(why: string): void {
    failures += 1;
    words = why;
    pausedUntil = now() + backoff(failures, random(), pace);
  }

  function arrived(): void {
    failures = 0;
    words = null;
    pausedUntil = 0;
  }

  async function refill(): Promise<void> {
    const day = dayOf(now());
    const inStock = await store.codesInStock(office().id, day);
    if (inStock > ahead / 2) return;
    const answer = await system.takeCodes(ahead - inStock, stopping.signal);
    if (stopping.signal.aborted) return;
    // Nothing new among what they gave: asking again at once would be asking for ever.
    const added = answer.kind === "done" ? await store.stockCodes(office().id, day, answer.value) : 0;
    if (added > 0) arrived();
    else pause(answer.kind === "done" ? said("badAnswer") : answer.words);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (now() >= pausedUntil) await refill().catch(() => pause(said("storage")));
      if (!stopping.signal.aborted) await bell.wait(pace.pollMs);
    }
  }
  const running = run();

  return {
    wake: bell.ring,
    fault: () => words,
    async stop() {
      stopping.abort();
      bell.ring();
      await running;
    },
  };
}
