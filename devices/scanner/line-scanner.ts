import type { Channel, Scanner } from "../driver.ts";
import type { Times } from "../times.ts";
import { endScan, noScan, readScans } from "./scans.ts";

/** A code scanner in serial mode (UTF-8): never as a keyboard, which garbles Vietnamese. */
export function lineScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  let rest = noScan;
  let idle: NodeJS.Timeout | undefined;
  const take = (read: { scans: string[]; rest: typeof rest }): void => {
    rest = read.rest;
    for (const scan of read.scans) options.onScan(scan);
  };
  const stopReading = channel.onBytes((bytes) => {
    clearTimeout(idle);
    take(readScans(rest, bytes));
    idle = setTimeout(() => take(endScan(rest)), options.times.scanIdle);
  });
  return {
    stop() {
      stopReading();
      clearTimeout(idle);
    },
  };
}
