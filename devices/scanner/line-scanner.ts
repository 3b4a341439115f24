import type { Channel, Scanner } from "../driver.ts";
import type { Times } from "../times.ts";
import { endScan, noScan, readScans } from "./scans.ts";
import { endZone, joinZone, type ZoneRest } from "./zone.ts";

/**
 * A code scanner in serial mode (UTF-8): never as a keyboard, which garbles Vietnamese. The three lines of a card's zone
 * are one scan when they come together, within `scanIdle` of each other.
 */
export function lineScanner(
  channel: Channel,
  options: { onScan: (text: string) => void; times: Pick<Times, "scanIdle"> },
): Scanner {
  let rest = noScan;
  let zone: ZoneRest = [];
  let idle: NodeJS.Timeout | undefined;
  const take = (read: { scans: string[]; rest: typeof rest }): void => {
    rest = read.rest;
    const joined = joinZone(zone, read.scans);
    zone = joined.rest;
    for (const scan of joined.scans) options.onScan(scan);
  };
  const end = (): void => {
    take(endScan(rest));
    for (const scan of endZone(zone)) options.onScan(scan);
    zone = [];
  };
  const stopReading = channel.onBytes((bytes) => {
    clearTimeout(idle);
    take(readScans(rest, bytes));
    idle = setTimeout(end, options.times.scanIdle);
  });
  return {
    stop() {
      stopReading();
      clearTimeout(idle);
    },
  };
}
