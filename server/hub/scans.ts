import { dayOf } from "#contract/calendar.ts";
import { identifiedOn, recognised, type ScanWay } from "#contract/identify/recognised.ts";
import type { DeviceId, HardwareId } from "#contract/ids.ts";
import { ticketId } from "#contract/ids.ts";
import { type Scan, type ScanResult, scanShownMs } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Hall } from "../hall/hall.ts";
import { scannedTicket } from "../hall/views/kiosk.ts";
import type { Clock } from "./clock.ts";

/** Where a code was read: a scanner of the settings, or a kiosk whose scanner types into its page. */
export type ScanPlace = HardwareId | DeviceId;

/** The last scan of each place: what it was, never the scanned text itself. */
export interface Scans {
  take(place: ScanPlace, result: ScanResult): Scan;
  /** The newest of these places that is still to be shown. */
  newest(places: readonly ScanPlace[]): Scan | null;
}

export function createScans(clock: Clock): Scans {
  const scans = new Map<ScanPlace, Scan>();

  /** Also those of a later time: the clock was set back since, and they would be the newest until it is there again. */
  function dropOld(now: EpochMs): void {
    for (const [place, { at }] of scans) if (Math.abs(now - at) >= scanShownMs) scans.delete(place);
  }

  return {
    take(place, result) {
      const now = clock.now();
      dropOld(now);
      // Two scans within one tick of the clock are two, wherever they were made.
      const scan = { at: Math.max(now, ...[...scans.values()].map(({ at }) => at + 1)), result };
      scans.set(place, scan);
      return scan;
    },
    newest(places) {
      dropOld(clock.now());
      return places
        .flatMap((place) => scans.get(place) ?? [])
        .reduce<Scan | null>((newest, scan) => (newest && newest.at >= scan.at ? newest : scan), null);
    },
  };
}

/** What a scanned text is, as far as a screen in the hall may know. */
export function scanResult(hall: Hall, text: string, now: number, came: ScanWay): ScanResult {
  const scanned = identifiedOn(text, now);
  return scanned.kind === "ticketCode"
    ? scannedTicket(hall, scanned.ticket ?? ticketId(hall.office, dayOf(now), scanned.label))
    : recognised(scanned, came);
}
