import { setTimeout as after } from "node:timers/promises";
import type { Channel, Transport } from "../driver.ts";
import { createTurns } from "../turns.ts";

/**
 * A line on which one write begins at least `gapMs` after the one before: boards on a bus need time to read a frame, and
 * hear nothing while they draw. Writes that come faster wait for their turn; their patience begins with it.
 */
export function pacedTransport(transport: Transport, gapMs: number): Transport {
  return {
    async open() {
      const channel = await transport.open();
      return paced(channel, gapMs);
    },
  };
}

function paced(channel: Channel, gapMs: number): Channel {
  const turn = createTurns();
  let began = Number.NEGATIVE_INFINITY;
  return {
    ...channel,
    write: (bytes, patienceMs) =>
      turn(async () => {
        // Timers may end a little early, and never by more than a millisecond.
        for (let left = began + gapMs - performance.now(); left > 0; left = began + gapMs - performance.now()) {
          await after(left, undefined, { ref: false });
        }
        began = performance.now();
        await channel.write(bytes, patienceMs);
      }),
  };
}
