import { setTimeout as after } from "node:timers/promises";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { memoryCable } from "../transport/memory.ts";

/** The device's side of a plug: who has it open now. */
export interface Plug {
  transport: Transport;
  /** Sends to whoever has the device open. False when nobody has. */
  send(bytes: Uint8Array): boolean;
}

/**
 * @param onBytes what the device hears, with a way to answer
 * @param refuses whether it is unreachable at this moment
 * @param slowMs  how long it is busy taking this many bytes; 0 for at once
 */
export function createPlug(options: {
  onBytes: (bytes: Uint8Array, answer: (bytes: Uint8Array) => void) => void;
  refuses: () => boolean;
  onOpen: () => void;
  /** Whoever had it open has left. */
  onLeft?: () => void;
  slowMs?: (bytes: number) => number;
}): Plug {
  const open = new Set<Channel>();
  const send = (channel: Channel, bytes: Uint8Array): void => {
    // Whoever left meanwhile does not hear it.
    channel.write(bytes, 0).catch(() => {});
  };
  async function slowly(near: Channel, bytes: Uint8Array, patienceMs: number): Promise<void> {
    const ms = options.slowMs?.(bytes.length) ?? 0;
    if (ms > 0) await after(Math.min(ms, patienceMs));
    if (ms > patienceMs) throw new TransportError("stalled", "the virtual device is too slow");
    await near.write(bytes, patienceMs);
  }

  return {
    transport: {
      async open() {
        if (options.refuses()) throw new TransportError("unreachable", "the virtual device is switched off");
        options.onOpen();
        const { near, far } = memoryCable();
        open.add(far);
        far.closed.then(() => {
          open.delete(far);
          options.onLeft?.();
        });
        far.onBytes((bytes) => options.onBytes(bytes, (answer) => send(far, answer)));
        return { ...near, write: (bytes, patienceMs) => slowly(near, bytes, patienceMs) };
      },
    },
    send(bytes) {
      for (const channel of open) send(channel, bytes);
      return open.size > 0;
    },
  };
}
