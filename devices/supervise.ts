import { setTimeout as after } from "node:timers/promises";

/** Something open: a channel with a driver on it, or a printer that is being watched. */
export interface Held {
  /** Resolves when it is lost or released. Never rejects. */
  readonly gone: Promise<void>;
  release(): void;
}

export interface Supervised {
  /** Releases it and opens it no more. */
  stop(): Promise<void>;
}

/** Full jitter: anywhere between nothing and the doubling limit, so that many devices do not come back in step. */
export function pauseMs(failures: number, backOff: { first: number; cap: number }, random: () => number): number {
  return random() * Math.min(backOff.cap, backOff.first * 2 ** Math.min(failures, 16));
}

/**
 * Keeps one thing open: opens, watches, backs off, opens again. The only place that reconnects to hardware.
 * @param open    throws while it is away
 * @param onState told of every change, the first outcome included
 */
export function supervise(options: {
  open: () => Promise<Held>;
  onState: (state: "open" | "away", why: unknown) => void;
  backOff: { first: number; cap: number };
  random: () => number;
}): Supervised {
  const stopping = new AbortController();
  let held: Held | null = null;
  let told: "open" | "away" | null = null;

  function tell(state: "open" | "away", why: unknown): void {
    if (state === told || stopping.signal.aborted) return;
    told = state;
    options.onState(state, why);
  }

  /** Opens and holds until it is lost; returns for how long, in ms. */
  async function hold(): Promise<number> {
    try {
      held = await options.open();
    } catch (error) {
      tell("away", error);
      return 0;
    }
    const since = performance.now();
    if (stopping.signal.aborted) held.release();
    tell("open", null);
    await held.gone;
    held.release();
    held = null;
    tell("away", null);
    return performance.now() - since;
  }

  async function run(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      // One that opens and is lost at once counts as a failure, or it would be opened in a tight loop.
      failures = (await hold()) >= options.backOff.cap ? 0 : failures + 1;
      const pause = pauseMs(failures, options.backOff, options.random);
      await after(pause, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      held?.release();
      await running;
    },
  };
}
