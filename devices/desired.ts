/** Something a device should show: told when it changes, and again from time to time in case it was not heard. */
export interface Desired<State> {
  set(state: State): void;
  stop(): void;
}

/**
 * @param encode state → bytes: the same bytes mean that nothing changed
 * @param write  may fail: the channel's end is noticed elsewhere, and what is desired is told again after it
 */
export function keepDesired<State>(options: {
  encode: (state: State) => Uint8Array;
  write: (bytes: Uint8Array) => Promise<void>;
  everyMs: number;
}): Desired<State> {
  let shown: Uint8Array | null = null;
  const tell = (): void => {
    if (shown) options.write(shown).catch(() => {});
  };
  const timer = setInterval(tell, options.everyMs);
  return {
    set(state) {
      const wanted = options.encode(state);
      if (shown && sameBytes(shown, wanted)) return;
      shown = wanted;
      tell();
    },
    stop: () => clearInterval(timer),
  };
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
