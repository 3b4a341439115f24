/** The hub's time on this machine, with a tick each second for what runs on screen. */
export interface Clock {
  /** Milliseconds of the hub's clock now. */
  now(): number;
  /** Tells what the hub's clock said a moment ago. */
  set(hubNow: number): void;
  /** Calls back about once a second; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** @param local milliseconds of this machine's clock */
export function createClock(local: () => number): Clock {
  let ahead = 0;
  const listeners = new Set<() => void>();
  const timer = setInterval(() => {
    for (const listener of listeners) listener();
  }, 1_000);
  return {
    now: () => local() + ahead,
    set: (hubNow) => {
      const found = hubNow - local();
      // The way from the hub takes a few milliseconds more or less: only a real difference moves the clock.
      if (Math.abs(found - ahead) > 250) ahead = found;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}
