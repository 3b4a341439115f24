import { dayOf } from "#contract/calendar.ts";
import { groupByAge, idNumberOf } from "#contract/identify/card.ts";
import { mask } from "#contract/identify/mask.ts";
import { identifiedOn, recognised, type ScanWay } from "#contract/identify/recognised.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { type KeptScan, type Scan, type ScanResult, scanKeptMs, scanShownMs } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";

/**
 * What is scanned at the kiosk while the hub is away: what it is, and what can be known of it here. Nothing that a card says
 * stays on this machine, in memory or on its disk, but a masked number and the group that its owner's age speaks for.
 */
export interface StationScans {
  read(text: string, came: ScanWay): ScanResult;
  /** To be shown now. */
  scan(): Scan | null;
  kept(): KeptScan | null;
  /** It was used, or is not to be. */
  forget(at: EpochMs): void;
  /** The hub is back: what was scanned before is nobody's any more. */
  clear(): void;
}

export function createStationScans(options: {
  now: () => EpochMs;
  groups: () => readonly PriorityGroup[];
  onChange: () => void;
}): StationScans {
  const { now } = options;
  let scan: Scan | null = null;
  let kept: KeptScan | null = null;

  return {
    read(text, came) {
      const scanned = identifiedOn(text, now());
      // Two scans within one tick of the clock are two.
      const at = Math.max(now(), (scan?.at ?? 0) + 1);
      const result = resultOf(scanned, came);
      scan = { at, result };
      kept = keptOf(scanned, at, options.groups());
      options.onChange();
      return result;
    },
    scan: () => (scan && now() - scan.at < scanShownMs ? scan : null),
    kept: () => (kept && now() - kept.at < scanKeptMs ? kept : null),
    forget(at) {
      if (kept?.at !== at) return;
      kept = null;
      options.onChange();
    },
    clear() {
      scan = null;
      kept = null;
    },
  };
}

/** Where a number stands, and whether an appointment can be checked in, only the hub knows. */
function resultOf(scanned: Scanned, came: ScanWay): ScanResult {
  return scanned.kind === "ticketCode" || scanned.kind === "appointmentCode"
    ? { kind: "unknown", why: "away" }
    : recognised(scanned, came);
}

/** A card is offered for its owner's age; a receipt's dossier is asked for, and the page says that it can not be now. */
function keptOf(scanned: Scanned, at: EpochMs, groups: readonly PriorityGroup[]): KeptScan | null {
  switch (scanned.kind) {
    case "citizenCard":
    case "mrz": {
      const priority = groupByAge(groups, scanned.birth, dayOf(at));
      return { kind: "card", at, masked: mask(idNumberOf(scanned)), priority, unfinished: [] };
    }
    case "dossierCode":
      return { kind: "dossier", at, masked: mask(scanned.code) };
    default:
      return null;
  }
}
