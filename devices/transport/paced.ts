import { setTimeout as after } from "node:timers/promises";
import type { Channel, Transport } from "../driver.ts";
import { createTurns } from "../turns.ts";

export interface Pace {
  /** Between the beginnings of two writes, at least. */
  gapMs: number;
  /** What the line carries; the operating system takes far more at once, and would hold it back for seconds. */
  bytesPerSecond: number;
}

/** Silence after the last bit of a write, by which a board knows that it is over: two letters at 1200 baud. */
const quietMs = 15;

/**
 * A line on which one write begins at least `gapMs` after the one before, and not before that has gone out: boards on a
 * bus need time to read a frame, and hear nothing while they draw. Writes that come faster wait for their turn; their
 * patience begins with it.
 */
export function pacedTransport(transport: Transport, pace: Pace): Transport {
  return {
    async open() {
      const channel = await transport.open();
      return paced(channel, pace);
    },
  };
}

function paced(channel: Channel, { gapMs, bytesPerSecond }: Pace): Channel {
  const turn = createTurns();
  let next = Number.NEGATIVE_INFINITY;
  return {
    ...channel,
    write: (bytes, patienceMs) =>
      turn(async () => {
        // Timers may end a little early, and never by more than a millisecond.
        for (let left = next - performance.now(); left > 0; left = next - performance.now()) {
          await after(left, undefined, { ref: false });
        }
        next = performance.now() + Math.max(gapMs, (bytes.length * 1_000) / bytesPerSecond + quietMs);
        await channel.write(bytes, patienceMs);
      }),
  };
}
