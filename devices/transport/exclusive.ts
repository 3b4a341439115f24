import type { Transport } from "../driver.ts";
import { within } from "./patience.ts";

/**
 * One at a time: whoever opens waits until the one before has closed. Two drivers of one printer, the old and the new
 * after its settings were changed, or two entries with the same address, never write into each other's paper.
 * @returns given a way and what tells it from others, that way for one at a time
 */
export function createExclusive(waitMs: number): (address: string, transport: Transport) => Transport {
  const lines = new Map<string, Promise<void>>();
  return (address, transport) => ({
    async open() {
      const before = lines.get(address) ?? Promise.resolve();
      let leave: () => void = () => {};
      const mine = new Promise<void>((resolve) => {
        leave = resolve;
      });
      lines.set(
        address,
        before.then(() => mine),
      );
      try {
        await within(waitMs, "unreachable", before);
        const channel = await transport.open();
        channel.closed.then(leave);
        return channel;
      } catch (error) {
        leave();
        throw error;
      }
    },
  });
}
