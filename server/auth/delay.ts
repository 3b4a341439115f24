/** After these many failures each further one doubles the wait, from one second to a quarter of an hour. */
const free = 4;
const longestMs = 15 * 60_000;
/** Beyond this many keys the oldest are forgotten, so that guessing names fills no memory. */
const most = 10_000;

/** Slows down guessing without ever locking anybody out for good. */
export interface Delay {
  /** Milliseconds this key still has to wait; 0 when it may try. */
  wait(key: string): number;
  failed(key: string): void;
  succeeded(key: string): void;
}

export function createDelay(now: () => number): Delay {
  const known = new Map<string, { failures: number; until: number }>();
  return {
    wait: (key) => Math.max(0, (known.get(key)?.until ?? 0) - now()),
    failed(key) {
      const failures = (known.get(key)?.failures ?? 0) + 1;
      known.delete(key);
      const wait = failures <= free ? 0 : Math.min(longestMs, 1_000 * 2 ** (failures - free - 1));
      known.set(key, { failures, until: now() + wait });
      const oldest = known.size > most ? known.keys().next().value : undefined;
      if (oldest !== undefined) known.delete(oldest);
    },
    succeeded(key) {
      known.delete(key);
    },
  };
}
