import type { Channel, Scanner } from "../driver.ts";
import type { Times } from "../times.ts";
import { createIntake } from "./intake.ts";
import { nothingTyped, readTyping } from "./us-keys.ts";

/**
 * A scanner that types, read as what it is: its reports, not what the system makes of them. It says what a US keyboard
 * has, which ticket codes and dossier codes are; names on a card too, where it sends bytes as Alt codes.
 */
export function hidKeyboardScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  let typing = nothingTyped;
  const intake = createIntake({ ...options, silence: "ends" });
  const stopReading = channel.onBytes((report) => {
    const read = readTyping(typing, report);
    typing = read.typing;
    intake.take(Uint8Array.from(read.bytes));
  });
  return {
    stop() {
      stopReading();
      intake.stop();
    },
  };
}
