import { dayOf } from "#contract/calendar.ts";
import { groupByAge, idNumberOf } from "#contract/identify/card.ts";
import { mask } from "#contract/identify/mask.ts";
import { pageLinked } from "#contract/identify/page-link.ts";
import { identifiedOn, recognised, type ScanWay } from "#contract/identify/recognised.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { PriorityGroup } from "#contract/office.ts";
import {
  type KeptCard,
  type KeptDossier,
  type KeptScan,
  type Scan,
  type ScanResult,
  scanKeptMs,
  scanShownMs,
} from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";

/**
 * What is scanned at the kiosk while the hub is away: what it is, and what can be known of it here. Nothing that a card says
 * stays on this machine, in memory or on its disk, but a masked number and the group that its owner's age speaks for.
 */
export interface StationScans {
  read(text: string, came: ScanWay): ScanResult;
  /** To be shown now. */
  scan(): Scan | null;
  /** One card and one dossier at most. */
  kept(): KeptScan[];
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
  let card: KeptCard | null = null;
  let dossier: KeptDossier | null = null;

  return {
    read(text, came) {
      const scanned = identifiedOn(text, now());
      // Two scans within one tick of the clock are two.
      const at = Math.max(now(), (scan?.at ?? 0) + 1);
      const result: ScanResult = resultOf(text, scanned, came);
      scan = { at, result };
      card = cardOf(scanned, at, options.groups()) ?? card;
      dossier = dossierOf(scanned, at) ?? dossier;
      options.onChange();
      return result;
    },
    scan: () => (scan && now() - scan.at < scanShownMs ? scan : null),
    kept: () => [card, dossier].flatMap((kept) => (kept && now() - kept.at < scanKeptMs ? [kept] : [])),
    forget(at) {
      if (card?.at !== at && dossier?.at !== at) return;
      if (card?.at === at) card = null;
      else dossier = null;
      options.onChange();
    },
    clear() {
      scan = null;
      card = null;
      dossier = null;
    },
  };
}

/** Where a number stands, whether an appointment can be checked in, and whether the link of a page is right, only the hub knows. */
function resultOf(text: string, scanned: Scanned, came: ScanWay): ScanResult {
  return scanned.kind === "ticketCode" || scanned.kind === "appointmentCode" || pageLinked(text)
    ? { kind: "unknown", why: "away" }
    : recognised(scanned, came);
}

/** A card is offered for its owner's age. */
function cardOf(scanned: Scanned, at: EpochMs, groups: readonly PriorityGroup[]): KeptCard | null {
  if (scanned.kind !== "citizenCard" && scanned.kind !== "mrz") return null;
  const priority = groupByAge(groups, scanned.birth, dayOf(at));
  return { kind: "card", at, masked: mask(idNumberOf(scanned)), priority, unfinished: [] };
}

/** A receipt's dossier is asked for, and the page says that it can not be now. */
function dossierOf(scanned: Scanned, at: EpochMs): KeptDossier | null {
  return scanned.kind === "dossierCode" ? { kind: "dossier", at, masked: mask(scanned.code) } : null;
}
