/** Something a device should show: told when it changes, and again from time to time in case it was not heard. */
export interface Desired<State> {
  set(state: State): void;
  stop(): void;
}

/**
 * Tells one thing at a time: while a state is on its way, only the newest of those that follow it is kept, so a burst of
 * changes on a slow line ends with the right one and never piles up.
 * @param encode state → bytes: the same bytes mean that nothing changed
 * @param write  may fail: the channel's end is noticed elsewhere, and what is desired is told again after it
 */
export function keepDesired<State>(options: {
  encode: (state: State) => Uint8Array;
  write: (bytes: Uint8Array) => Promise<void>;
  everyMs: number;
}): Desired<State> {
  let wanted: Uint8Array | null = null;
  let telling = false;

  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    let told: Uint8Array | null = null;
    while (wanted && wanted !== told) {
      told = wanted;
      await options.write(told).catch(() => {});
    }
    telling = false;
  }

  const timer = setInterval(() => void tell(), options.everyMs);
  return {
    set(state) {
      const next = options.encode(state);
      if (wanted && sameBytes(wanted, next)) return;
      wanted = next;
      void tell();
    },
    stop() {
      clearInterval(timer);
      wanted = null;
    },
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
