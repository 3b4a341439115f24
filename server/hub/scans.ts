import { dayOf } from "#contract/calendar.ts";
import { identifiedOn, recognised, type ScanWay } from "#contract/identify/recognised.ts";
import type { DeviceId, HardwareId } from "#contract/ids.ts";
import { ticketId } from "#contract/ids.ts";
import { type Scan, type ScanResult, scanShownMs } from "#contract/scan.ts";
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
  return {
    take(place, result) {
      const now = clock.now();
      for (const [old, { at }] of scans) if (now - at >= scanShownMs) scans.delete(old);
      // Two scans within one tick of the clock are two.
      const scan = { at: Math.max(now, (scans.get(place)?.at ?? 0) + 1), result };
      scans.set(place, scan);
      return scan;
    },
    newest: (places) =>
      places
        .flatMap((place) => scans.get(place) ?? [])
        .filter(({ at }) => clock.now() - at < scanShownMs)
        .reduce<Scan | null>((newest, scan) => (newest && newest.at >= scan.at ? newest : scan), null),
  };
}

/** What a scanned text is, as far as a screen in the hall may know. */
export function scanResult(hall: Hall, text: string, now: number, came: ScanWay): ScanResult {
  const scanned = identifiedOn(text, now);
  return scanned.kind === "ticketCode"
    ? scannedTicket(hall, scanned.ticket ?? ticketId(hall.office, dayOf(now), scanned.label))
    : recognised(scanned, came);
}
