import type { ReceiverState } from "#contract/exchange.ts";
import type { EpochMs } from "#contract/text.ts";
import { type Dossiers, never, type OutboxRow } from "../storage/ports/dossiers.ts";
import { StorageBroken, StorageFull } from "../storage/ports/journal.ts";
import { backoff, type Patience } from "./backoff.ts";
import { createBell } from "./bell.ts";
import { type Outcome, type Receiver, said } from "./receiver.ts";

/** How the exchange works through what is to be told. */
export interface Pace extends Patience {
  /** Steps of different dossiers under way at once, for one receiver. */
  atOnce: number;
  /** How often to look for steps that came due, in ms. */
  pollMs: number;
  /** How often to look while nothing is known to come due: a ring tells of new steps, so storage may rest meanwhile. */
  restMs: number;
  /** For one request, all of it. */
  timeoutMs: number;
}

export const usualPace: Pace = {
  atOnce: 4,
  pollMs: 2_000,
  restMs: 10 * 60_000,
  timeoutMs: 15_000,
  baseMs: 1_000,
  capMs: 10 * 60_000,
};

export interface LaneParts {
  to: string;
  receiver: Receiver;
  store: Pick<Dossiers, "outboxDue" | "outboxSent" | "outboxFailed" | "outboxNext">;
  now: () => EpochMs;
  random: () => number;
  pace: Pace;
  /** Told of every step that got stuck, and whenever the receiver goes away or comes back. Nothing in it is personal. */
  onEvent: (event: LaneEvent) => void;
}

export type LaneEvent =
  | { event: "stuck"; to: string; key: string }
  | { event: "away"; to: string; failures: number }
  | { event: "back"; to: string };

/** The way to one receiver. */
export interface Lane {
  /** Something may be due. */
  wake(): void;
  /** Tries at once, however long it meant to wait. */
  resume(): void;
  state(): ReceiverState;
  /** Breaks off what is under way; it is told again, with the same key, after the next start. */
  stop(): Promise<void>;
}

/**
 * Sends what is due to one receiver, of each dossier one step at a time and in their order. While the receiver is away nothing is
 * sent; after each wait one step tries the way, and only when it came through the others follow.
 */
export function openLane({ to, receiver, store, now, random, pace, onEvent }: LaneParts): Lane {
  const bell = createBell();
  const stopping = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  let failures = 0;
  let pausedUntil = 0;
  let words = "";

  const isPaused = () => now() < pausedUntil;

  function pause(why: string): void {
    failures += 1;
    words = why;
    pausedUntil = now() + backoff(failures, random(), pace);
    onEvent({ event: "away", to, failures });
  }

  function arrived(): void {
    if (failures > 0) onEvent({ event: "back", to });
    failures = 0;
    pausedUntil = 0;
  }

  async function deliver(note: OutboxRow): Promise<void> {
    const outcome = await receiver.send(note, stopping.signal).catch(brokenOutcome);
    // Broken off by ourselves: nothing is known of it, and nothing is noted.
    if (stopping.signal.aborted && outcome.kind !== "sent") return;
    await record(note, outcome);
  }

  async function record({ key, attempts }: OutboxRow, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case "sent":
        await store.outboxSent(key, to, now());
        return arrived();
      case "away": {
        // Senders that were under way together fail together: that is one failure.
        if (!isPaused()) pause(outcome.words);
        const next = Math.max(pausedUntil, now() + backoff(attempts + 1, random(), pace));
        return store.outboxFailed(key, to, next, outcome.words);
      }
      case "refused":
        await store.outboxFailed(key, to, never, outcome.words);
        onEvent({ event: "stuck", to, key });
        return arrived();
      default:
        return outcome satisfies never;
    }
  }

  function start(note: OutboxRow): void {
    // Where storage can not note what happened, sending on would only repeat it.
    const done = deliver(note)
      .catch(() => pause(said("storage")))
      .finally(() => {
        underWay.delete(note.key);
        bell.ring();
      });
    underWay.set(note.key, done);
  }

  async function fill(): Promise<number> {
    const room = isPaused() ? 0 : (failures > 0 ? 1 : pace.atOnce) - underWay.size;
    if (room <= 0) return 0;
    const due = await store.outboxDue(to, now(), room + underWay.size);
    const next = due.filter(({ key }) => !underWay.has(key)).slice(0, room);
    if (!stopping.signal.aborted) next.forEach(start);
    return next.length;
  }

  /** Milliseconds to sleep: while something is under way or known to come due not long, else until a ring. */
  async function untilNext(): Promise<number> {
    if (isPaused()) return Math.min(pausedUntil - now(), pace.pollMs);
    if (underWay.size > 0) return pace.pollMs;
    const next = await store.outboxNext(to).catch(() => now());
    return next === null ? pace.restMs : Math.min(Math.max(next - now(), pace.pollMs), pace.restMs);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const started = await fill().catch(() => {
        pause(said("storage"));
        return 0;
      });
      if (started === 0) await bell.wait(await untilNext());
    }
    await Promise.all(underWay.values());
  }
  const running = run();

  return {
    wake: bell.ring,
    resume() {
      pausedUntil = 0;
      bell.ring();
    },
    state: () => (failures > 0 ? { state: "paused", until: pausedUntil, words } : { state: "open" }),
    async stop() {
      stopping.abort();
      bell.ring();
      await running;
    },
  };
}

/** A dossier that can not be opened or written out: a person has to look at it. Its message might say what is in it. */
function brokenOutcome(error: unknown): Outcome {
  if (error instanceof StorageBroken || error instanceof StorageFull) return { kind: "away", words: said("storage") };
  return { kind: "refused", words: said("broken", error instanceof Error ? error.name : "") };
}
