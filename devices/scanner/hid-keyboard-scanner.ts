import type { Channel, Scanner } from "../driver.ts";
import { nothingHeld, readKeyboard } from "../hid/keyboard.ts";
import type { Times } from "../times.ts";
import { createIntake } from "./intake.ts";
import { typed } from "./us-keys.ts";

/**
 * A scanner that types, read as what it is: its reports, not what the system makes of them. It can say only what a US
 * keyboard has, which ticket codes and dossier codes are, and names on a card are not.
 */
export function hidKeyboardScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  let held = nothingHeld;
  const intake = createIntake({ ...options, silence: "ends" });
  const stopReading = channel.onBytes((report) => {
    const read = readKeyboard(held, report);
    held = read.held;
    intake.take(Uint8Array.from(read.presses.flatMap(typed)));
  });
  return {
    stop() {
      stopReading();
      intake.stop();
    },
  };
}
