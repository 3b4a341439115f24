import type { Channel, Scanner } from "../driver.ts";
import type { Times } from "../times.ts";
import { createIntake } from "./intake.ts";
import { readPosReport } from "./pos-report.ts";

/**
 * A USB HID point of sale scanner: see `pos-report.ts` for what it says. Every code tells its end, so one that falls silent
 * in the middle was cut off: half of it is nobody's number.
 */
export function hidScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  const intake = createIntake({ ...options, silence: "loses" });
  const stopReading = channel.onBytes((report) => intake.take(readPosReport(report)));
  return {
    stop() {
      stopReading();
      intake.stop();
    },
  };
}
