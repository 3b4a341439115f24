import type { Channel, Scanner } from "../driver.ts";
import type { Times } from "../times.ts";
import { createIntake } from "./intake.ts";

/** A code scanner in serial mode (UTF-8): never as a keyboard, which garbles Vietnamese. */
export function lineScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  const intake = createIntake({ ...options, silence: "ends" });
  const stopReading = channel.onBytes(intake.take);
  return {
    stop() {
      stopReading();
      intake.stop();
    },
  };
}
