import { dayOf } from "#contract/calendar.ts";
import { identify } from "#contract/identify/identify.ts";
import { mask } from "#contract/identify/mask.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { DeviceId, HardwareId } from "#contract/ids.ts";
import { ticketId } from "#contract/ids.ts";
import type { Scan, ScanResult } from "#contract/scan.ts";
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

/** A scan is shown once, to the person who made it. */
const shownMs = 12_000;

export function createScans(clock: Clock): Scans {
  const scans = new Map<ScanPlace, Scan>();
  return {
    take(place, result) {
      const now = clock.now();
      for (const [old, { at }] of scans) if (now - at >= shownMs) scans.delete(old);
      const scan = { at: now, result };
      scans.set(place, scan);
      return scan;
    },
    newest: (places) =>
      places
        .flatMap((place) => scans.get(place) ?? [])
        .filter(({ at }) => clock.now() - at < shownMs)
        .reduce<Scan | null>((newest, scan) => (newest && newest.at >= scan.at ? newest : scan), null),
  };
}

/** Typed into a page as by a keyboard, or sent to an agent over a cable of its own. */
export type ScanWay = "typed" | "sent";

/**
 * What a scanned text is, as far as a screen in the hall may know: of cards and codes only the kind and a masked number
 * leave this function. A dossier can be looked up by its code and a booking used by it, so neither is repeated whole.
 */
export function scanResult(hall: Hall, text: string, now: number, came: ScanWay): ScanResult {
  const today = dayOf(now);
  const scanned = identifiedOn(text, now);
  switch (scanned.kind) {
    case "ticketCode":
      return scannedTicket(hall, scanned.ticket ?? ticketId(hall.office, today, scanned.label));
    case "citizenCard":
    case "healthCard":
      return { kind: "recognised", what: scanned.kind, masked: mask(scanned.number) };
    case "mrz":
      return { kind: "recognised", what: "mrz", masked: mask(scanned.personalNumber ?? scanned.documentNumber) };
    case "dossierCode":
      return { kind: "recognised", what: "dossierCode", masked: mask(scanned.code) };
    case "appointmentCode":
      return { kind: "recognised", what: "appointmentCode", masked: null };
    case "unknown":
      return { kind: "unknown", why: came === "sent" && scanned.why === "garbled" ? "wrongEncoding" : scanned.why };
    default:
      return scanned satisfies never;
  }
}

/** What a scanned text is, read at this moment: whole, so not for a screen. */
export function identifiedOn(text: string, now: number): Scanned {
  return identify(text, { year: Number(dayOf(now).slice(0, 4)) });
}
