/** The hub's time on this machine, with a tick each second for what runs on screen. */
export interface Clock {
  /** Milliseconds of the hub's clock now. */
  now(): number;
  /** Calls back about once a second; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/**
 * A moment of a stopwatch that counts from any beginning, as a time of day.
 * @param at        when it was, in milliseconds of the stopwatch
 * @param stopwatch what the stopwatch shows now
 * @param now       milliseconds of the hub's clock now
 */
export function timeOfDay(at: number, stopwatch: number, now: number): number {
  return now - (stopwatch - at);
}

/** @param now milliseconds of the hub's clock */
export function createClock(now: () => number): Clock {
  const listeners = new Set<() => void>();
  const timer = setInterval(() => {
    for (const listener of listeners) listener();
  }, 1_000);
  return {
    now,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}
