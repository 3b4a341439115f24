import { keepDesired } from "../desired.ts";
import type { Channel, Keypad } from "../driver.ts";
import type { Times } from "../times.ts";
import { lampBytes, noKeys, readKeys } from "./keys.ts";

/** A rating keypad of lines of text: see `keys.ts` for what it says. */
export function lineKeypad(
  channel: Channel,
  options: { onKey: (key: number) => void; times: Pick<Times, "resend" | "stall"> },
): Keypad {
  const lamps = keepDesired({
    encode: lampBytes,
    write: (bytes) => channel.write(bytes, options.times.stall),
    everyMs: options.times.resend,
  });
  let rest = noKeys;
  const stopReading = channel.onBytes((bytes) => {
    const read = readKeys(rest, bytes);
    rest = read.rest;
    for (const key of read.keys) options.onKey(key);
  });
  return {
    light: (keys) => lamps.set(keys),
    stop() {
      stopReading();
      lamps.stop();
    },
  };
}
