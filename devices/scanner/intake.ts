import type { Times } from "../times.ts";
import { type Crackles, hearCrackle } from "./crackle.ts";
import { endScan, loseScan, noScan, readScans } from "./scans.ts";
import { endZone, joinZone, type ZoneRest } from "./zone.ts";

/** What a scanner's bytes go into, whatever way they come: text and a line end for each code. */
export interface Intake {
  take(bytes: Uint8Array): void;
  stop(): void;
}

/**
 * Bytes → scans. The three lines of a card's zone are one scan when they come together, within `scanIdle` of each other.
 * What nobody can read is passed on three times, and then no more of it: see `crackle.ts`.
 * @param silence what it means in the middle of a code: its end, where scanners send no line end; or that the rest of it
 *                was lost, where every code has an end: told as one that can not be read
 */
export function createIntake(options: {
  onScan: (text: string) => void;
  times: Pick<Times, "scanIdle">;
  silence: "ends" | "loses";
}): Intake {
  let rest = noScan;
  let zone: ZoneRest = [];
  let idle: NodeJS.Timeout | undefined;
  let crackles: Crackles = [];
  const tell = (scan: string): void => {
    // Not the time of day, which may be set meanwhile.
    const heard = hearCrackle(crackles, scan, performance.now());
    crackles = heard.crackles;
    if (heard.passed) options.onScan(scan);
  };
  const pass = (scans: readonly string[]): void => {
    const joined = joinZone(zone, scans);
    zone = joined.rest;
    for (const scan of joined.scans) tell(scan);
  };
  const end = (): void => {
    pass((options.silence === "ends" ? endScan(rest) : loseScan(rest)).scans);
    rest = noScan;
    for (const scan of endZone(zone)) tell(scan);
    zone = [];
  };
  return {
    take(bytes) {
      // Nothing said is silence: a device that only repeats how it stands does not keep a code open.
      if (bytes.length === 0) return;
      clearTimeout(idle);
      const read = readScans(rest, bytes);
      rest = read.rest;
      pass(read.scans);
      idle = setTimeout(end, options.times.scanIdle);
    },
    stop: () => clearTimeout(idle),
  };
}
