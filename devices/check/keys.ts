import { setTimeout as after } from "node:timers/promises";

/** Presses as they come, for whoever waits for them. */
export interface Presses<Key> {
  on(key: Key): void;
  listen(listener: (key: Key) => void): void;
}

export function createPresses<Key>(): Presses<Key> {
  let hear: (key: Key) => void = () => {};
  return {
    on: (key) => hear(key),
    listen(listener) {
      hear = listener;
    },
  };
}

/** What whoever stood there pressed, each key when it was asked for. */
export interface Pressed<Key> {
  seen: Key[];
  missing: Key[];
  /** Another key than the one asked for: wires that are crossed, or a finger that slipped. */
  strays: { asked: Key; came: Key }[];
}

/**
 * Asks for one key after the other and waits for each. A key that was seen already may bounce, or be held: that is no stray.
 * @param keyMs for one key, in ms
 */
export async function askForKeys<Key>({
  keys,
  ask,
  presses,
  keyMs,
}: {
  keys: readonly Key[];
  ask: (key: Key) => void;
  presses: Presses<Key>;
  keyMs: number;
}): Promise<Pressed<Key>> {
  const pressed: Pressed<Key> = { seen: [], missing: [], strays: [] };
  for (const asked of keys) {
    const enough = new AbortController();
    presses.listen((came) => {
      const isStray = came !== asked && !pressed.seen.includes(came);
      if (came === asked) enough.abort();
      else if (isStray && !pressed.strays.some((stray) => stray.asked === asked && stray.came === came))
        pressed.strays.push({ asked, came });
    });
    ask(asked);
    const came = await after(keyMs, false, { signal: enough.signal }).catch(() => true);
    (came ? pressed.seen : pressed.missing).push(asked);
  }
  presses.listen(() => {});
  return pressed;
}
