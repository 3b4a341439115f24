/**
 * Worn keys close several times in one press, and some are held down: the same key counts again only after it has been
 * still for `ms`. Another key counts at once.
 * @param now a clock that only goes forward, in ms
 * @returns whether a press counts
 */
export function createDebounce<Key>(ms: number, now: () => number): (key: Key) => boolean {
  const seen = new Map<Key, number>();
  return (key) => {
    const at = now();
    const before = seen.get(key);
    seen.set(key, at);
    return before === undefined || at - before >= ms;
  };
}
