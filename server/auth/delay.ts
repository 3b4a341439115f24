export interface DelayRule {
  /** Failures that cost no wait. */
  free: number;
  /** The first wait in milliseconds; each further failure doubles it. */
  firstMs: number;
}

const longestMs = 15 * 60_000;
/** This long after its last failure a key is forgotten, so that a slip now and then costs nothing. */
const forgetMs = 60 * 60_000 + longestMs;
/** Beyond this many keys the oldest are forgotten, so that guessing names fills no memory. */
const most = 10_000;

/** Slows down guessing without ever locking anybody out for good: a wait is a quarter of an hour at most. */
export interface Delay {
  /** Milliseconds this key still has to wait; 0 when it may try. */
  wait(key: string): number;
  /** Also called before it is known, and undone after: many tries at once must not slip through. */
  failed(key: string): void;
  /** Takes one failure back. */
  undo(key: string): void;
  /** Forgets all its failures. */
  succeeded(key: string): void;
}

export function createDelay(now: () => number, { free, firstMs }: DelayRule): Delay {
  const known = new Map<string, { failures: number; at: number }>();

  function failuresOf(key: string): { failures: number; at: number } {
    const found = known.get(key);
    return found && now() - found.at < forgetMs ? found : { failures: 0, at: now() };
  }

  return {
    wait(key) {
      const { failures, at } = failuresOf(key);
      const wait = failures <= free ? 0 : Math.min(longestMs, firstMs * 2 ** (failures - free - 1));
      return Math.max(0, at + wait - now());
    },
    failed(key) {
      const { failures } = failuresOf(key);
      known.delete(key);
      known.set(key, { failures: failures + 1, at: now() });
      const oldest = known.size > most ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    },
    undo(key) {
      const { failures, at } = failuresOf(key);
      if (failures > 1) known.set(key, { failures: failures - 1, at });
      else known.delete(key);
    },
    succeeded(key) {
      known.delete(key);
    },
  };
}
