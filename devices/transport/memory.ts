import { type Channel, TransportError } from "../driver.ts";

/** A cable between two parts of one process: what is written at one end arrives at the other, in order. */
export function memoryCable(): { near: Channel; far: Channel } {
  let open = true;
  let markClosed: () => void = () => {};
  const closed = new Promise<void>((resolve) => {
    markClosed = resolve;
  });
  const close = (): void => {
    open = false;
    markClosed();
  };
  const toNear = new Set<(bytes: Uint8Array) => void>();
  const toFar = new Set<(bytes: Uint8Array) => void>();

  const end = (sends: Set<(bytes: Uint8Array) => void>, hears: Set<(bytes: Uint8Array) => void>): Channel => ({
    closed,
    async write(bytes) {
      if (!open) throw new TransportError("unreachable", "the cable is unplugged");
      const copy = bytes.slice();
      // Not within the writer's own call: a real device never answers before the write has returned.
      await Promise.resolve();
      for (const listener of sends) listener(copy);
    },
    onBytes(listener) {
      hears.add(listener);
      return () => hears.delete(listener);
    },
    async end() {
      const outcome = open ? "clean" : "broken";
      close();
      return outcome;
    },
    drop: close,
  });
  return { near: end(toFar, toNear), far: end(toNear, toFar) };
}
