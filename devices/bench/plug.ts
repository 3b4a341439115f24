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
 */
export function createPlug(options: {
  onBytes: (bytes: Uint8Array, answer: (bytes: Uint8Array) => void) => void;
  refuses: () => boolean;
  onOpen: () => void;
}): Plug {
  const open = new Set<Channel>();
  const send = (channel: Channel, bytes: Uint8Array): void => {
    // Whoever left meanwhile does not hear it.
    channel.write(bytes, 0).catch(() => {});
  };
  return {
    transport: {
      async open() {
        if (options.refuses()) throw new TransportError("unreachable", "the virtual device is switched off");
        options.onOpen();
        const { near, far } = memoryCable();
        open.add(far);
        far.closed.then(() => open.delete(far));
        far.onBytes((bytes) => options.onBytes(bytes, (answer) => send(far, answer)));
        return near;
      },
    },
    send(bytes) {
      for (const channel of open) send(channel, bytes);
      return open.size > 0;
    },
  };
}
