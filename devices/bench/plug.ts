import { setTimeout as after } from "node:timers/promises";
import type { LineState } from "#contract/bench.ts";
import { type Channel, type Transport, TransportError } from "../driver.ts";
import { memoryCable } from "../transport/memory.ts";

/** The device's side of a plug: who has it open now. */
export interface Plug {
  transport: Transport;
  /** Sends to whoever has the device open. False when nobody has. */
  send(bytes: Uint8Array): boolean;
  /** How its cable is. */
  line(): LineState;
  /** Pulled, whoever has the device open loses it, and nobody can open it until it is plugged in again. */
  setLine(line: LineState): void;
}

/** One byte in so many has a wrong bit on a noisy line. */
const spoiltEvery = 8;

/** A line beside a motor: the same on every run. */
function createSpoiler(): (bytes: Uint8Array) => Uint8Array {
  let passed = 0;
  return (bytes) =>
    bytes.map((byte) => {
      passed += 1;
      return passed % spoiltEvery === 0 ? byte ^ (1 << (passed % 7)) : byte;
    });
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
  const spoil = createSpoiler();
  let line: LineState = "good";
  const onLine = (bytes: Uint8Array): Uint8Array => (line === "noise" ? spoil(bytes) : bytes);
  const send = (channel: Channel, bytes: Uint8Array): void => {
    // Whoever left meanwhile does not hear it.
    channel.write(onLine(bytes), 0).catch(() => {});
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
        if (line === "pulled") throw new TransportError("unreachable", "the virtual device is not plugged in");
        options.onOpen();
        const { near, far } = memoryCable();
        open.add(far);
        far.closed.then(() => {
          open.delete(far);
          options.onLeft?.();
        });
        far.onBytes((bytes) => options.onBytes(onLine(bytes), (answer) => send(far, answer)));
        return { ...near, write: (bytes, patienceMs) => slowly(near, bytes, patienceMs) };
      },
    },
    send(bytes) {
      for (const channel of open) send(channel, bytes);
      return open.size > 0;
    },
    line: () => line,
    setLine(next) {
      line = next;
      if (line !== "pulled") return;
      for (const channel of open) channel.drop();
      open.clear();
    },
  };
}
