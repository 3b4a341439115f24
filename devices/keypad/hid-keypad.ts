import { keepDesired } from "../desired.ts";
import type { Channel, Keypad } from "../driver.ts";
import type { Times } from "../times.ts";
import { hidLampReport, noKeysDown, readHidKeys } from "./hid-keys.ts";
import type { HidKeypadProfile } from "./hid-profiles.ts";

/** A USB HID keypad that speaks as its profile says: see `hid-profiles.ts`. */
export function hidKeypad(profile: HidKeypadProfile) {
  return (
    channel: Channel,
    options: { onKey: (key: number) => void; times: Pick<Times, "resend" | "stall"> },
  ): Keypad => {
    const lamps = profile.lamps && keepLamps(profile.lamps, channel, options.times);
    let down = noKeysDown;
    const stopReading = channel.onBytes((report) => {
      const read = readHidKeys(profile.keys, down, report);
      down = read.down;
      for (const key of read.keys) options.onKey(key);
    });
    return {
      ...(lamps === null && { lampless: true }),
      light: (keys) => lamps?.set(keys),
      stop() {
        stopReading();
        lamps?.stop();
      },
    };
  };
}

function keepLamps(
  lamps: NonNullable<HidKeypadProfile["lamps"]>,
  channel: Channel,
  times: Pick<Times, "resend" | "stall">,
) {
  return keepDesired({
    encode: (lit: readonly number[]) => hidLampReport(lamps, lit),
    write: (report) => channel.write(report, times.stall),
    everyMs: times.resend,
  });
}
