import { dayOf } from "#contract/calendar.ts";
import { groupByAge, idNumberOf } from "#contract/identify/card.ts";
import { mask } from "#contract/identify/mask.ts";
import type { Scanned } from "#contract/identify/scanned.ts";
import type { Day } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { type KeptScan, scanKeptMs, type UnfinishedDossiers } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Clock } from "./clock.ts";
import type { ScanPlace } from "./scans.ts";

/** What is worth keeping for the person before a kiosk. */
export type KeptCode = Extract<Scanned, { kind: "citizenCard" | "mrz" | "dossierCode" }>;

/** Cards and dossier codes scanned at kiosks, in memory only: gone once used or put away, and two minutes later in any case. */
export interface KeptScans {
  /** Takes the place of what was kept there. Null for a code that is not worth keeping. */
  keep(place: ScanPlace, at: EpochMs, scanned: Scanned): KeptCode | null;
  /** The dossiers of the person on the card, once they have been looked up. */
  found(place: ScanPlace, at: EpochMs, unfinished: UnfinishedDossiers[]): void;
  /** The dossier's code kept of the scan of that moment. */
  dossier(places: readonly ScanPlace[], at: EpochMs): string | null;
  /** Two minutes more, for whoever has just read how their dossier stands. */
  renew(places: readonly ScanPlace[], at: EpochMs): void;
  /** Puts it away. */
  take(places: readonly ScanPlace[], at: EpochMs): KeptCode | null;
  /** The newest of these places, as its kiosk may know it. */
  view(places: readonly ScanPlace[], groups: readonly PriorityGroup[]): KeptScan | null;
  /** Puts away what is too old; whether there was any. */
  sweep(): boolean;
}

interface Kept {
  at: EpochMs;
  until: EpochMs;
  code: KeptCode;
  unfinished: UnfinishedDossiers[] | null;
}

export function createKeptScans(clock: Clock): KeptScans {
  const all = new Map<ScanPlace, Kept>();

  function entryOf(places: readonly ScanPlace[], at: EpochMs): [ScanPlace, Kept] | null {
    for (const place of places) {
      const kept = all.get(place);
      if (kept?.at === at && clock.now() < kept.until) return [place, kept];
    }
    return null;
  }

  return {
    keep(place, at, scanned) {
      if (!isWorthKeeping(scanned)) return null;
      all.set(place, { at, until: at + scanKeptMs, code: scanned, unfinished: null });
      return scanned;
    },
    found(place, at, unfinished) {
      const kept = all.get(place);
      if (kept?.at === at) all.set(place, { ...kept, unfinished });
    },
    dossier(places, at) {
      const code = entryOf(places, at)?.[1].code;
      return code?.kind === "dossierCode" ? code.code : null;
    },
    renew(places, at) {
      const entry = entryOf(places, at);
      if (entry) all.set(entry[0], { ...entry[1], until: clock.now() + scanKeptMs });
    },
    take(places, at) {
      const entry = entryOf(places, at);
      if (!entry) return null;
      all.delete(entry[0]);
      return entry[1].code;
    },
    view(places, groups) {
      const newest = places
        .flatMap((place) => all.get(place) ?? [])
        .filter(({ until }) => clock.now() < until)
        .reduce<Kept | null>((best, kept) => (best && best.at >= kept.at ? best : kept), null);
      return newest && viewOf(newest, groups, dayOf(clock.now()));
    },
    sweep() {
      const before = all.size;
      for (const [place, { until }] of all) if (clock.now() >= until) all.delete(place);
      return all.size < before;
    },
  };
}

function isWorthKeeping(scanned: Scanned): scanned is KeptCode {
  return scanned.kind === "citizenCard" || scanned.kind === "mrz" || scanned.kind === "dossierCode";
}

function viewOf({ at, code, unfinished }: Kept, groups: readonly PriorityGroup[], today: Day): KeptScan {
  if (code.kind === "dossierCode") return { kind: "dossier", at, masked: mask(code.code) };
  return {
    kind: "card",
    at,
    masked: mask(idNumberOf(code)),
    priority: groupByAge(groups, code.birth, today),
    unfinished,
  };
}
