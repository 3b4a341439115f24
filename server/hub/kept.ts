import { dayOf } from "#contract/calendar.ts";
import { groupByAge, idNumberOf } from "#contract/identify/card.ts";
import { mask } from "#contract/identify/mask.ts";
import type { CitizenCard, MrzCard, Scanned } from "#contract/identify/scanned.ts";
import type { Day } from "#contract/ids.ts";
import type { PriorityGroup } from "#contract/office.ts";
import { type KeptScan, scanKeptMs, type UnfinishedDossiers } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Clock } from "./clock.ts";
import type { ScanPlace } from "./scans.ts";

/** What is worth keeping for the person before a kiosk. */
export type KeptCode = Extract<Scanned, { kind: "citizenCard" | "mrz" | "dossierCode" }>;

/**
 * Cards and dossier codes scanned at kiosks, in memory only: gone once used or put away, and two minutes later in any case.
 * Of each place one card and one dossier, side by side: whoever asks for their dossier shows both.
 */
export interface KeptScans {
  /** Takes the place of what was kept there of its kind. Null for a code that is not worth keeping. */
  keep(place: ScanPlace, at: EpochMs, scanned: Scanned): KeptCode | null;
  /** The dossiers of the person on the card, once they have been looked up. */
  found(place: ScanPlace, at: EpochMs, unfinished: UnfinishedDossiers[]): void;
  /** The dossier's code kept of the scan of that moment. */
  dossier(places: readonly ScanPlace[], at: EpochMs): string | null;
  /** The card kept of the scan of that moment. */
  card(places: readonly ScanPlace[], at: EpochMs): CitizenCard | MrzCard | null;
  /** Whether a dossier is kept that nobody has been shown: a card that comes now is for it. */
  asksWhose(places: readonly ScanPlace[]): boolean;
  /** The dossier was shown: two minutes more, for whoever has just read how it stands. */
  shown(places: readonly ScanPlace[], at: EpochMs): void;
  /** Puts it away, and what was kept of its kind before it. */
  take(places: readonly ScanPlace[], at: EpochMs): KeptCode | null;
  /** The newest card and the newest dossier of these places, as their kiosk may know them. */
  view(places: readonly ScanPlace[], groups: readonly PriorityGroup[]): KeptScan[];
  /** Puts away what is too old; whether there was any. */
  sweep(): boolean;
}

interface Kept {
  place: ScanPlace;
  kind: KeptScan["kind"];
  at: EpochMs;
  /** By what has passed on this machine: a clock that is set back keeps nobody's card longer. */
  until: number;
  code: KeptCode;
  unfinished: UnfinishedDossiers[] | null;
  shown: boolean;
}

/** @param elapsed ms since some moment; never jumps */
export function createKeptScans(clock: Clock, elapsed: () => number): KeptScans {
  let all: readonly Kept[] = [];

  const isKept = ({ until }: Kept) => elapsed() < until;

  const at = (places: readonly ScanPlace[], moment: EpochMs): Kept | null =>
    all.find((kept) => kept.at === moment && places.includes(kept.place) && isKept(kept)) ?? null;
  const newest = (places: readonly ScanPlace[], kind: Kept["kind"]): Kept | null =>
    all
      .filter((kept) => kept.kind === kind && places.includes(kept.place) && isKept(kept))
      .reduce<Kept | null>((best, kept) => (best && best.at >= kept.at ? best : kept), null);
  const change = (one: Kept, to: Partial<Kept>) => {
    all = all.map((kept) => (kept === one ? { ...kept, ...to } : kept));
  };

  return {
    keep(place, moment, scanned) {
      if (!isWorthKeeping(scanned)) return null;
      const kind = scanned.kind === "dossierCode" ? "dossier" : "card";
      const kept: Kept = {
        place,
        kind,
        at: moment,
        until: elapsed() + scanKeptMs,
        code: scanned,
        unfinished: null,
        shown: false,
      };
      all = [...all.filter((before) => before.place !== place || before.kind !== kind), kept];
      return scanned;
    },
    found(place, moment, unfinished) {
      const kept = at([place], moment);
      if (kept) change(kept, { unfinished });
    },
    dossier(places, moment) {
      const code = at(places, moment)?.code;
      return code?.kind === "dossierCode" ? code.code : null;
    },
    card(places, moment) {
      const code = at(places, moment)?.code;
      return code && code.kind !== "dossierCode" ? code : null;
    },
    asksWhose: (places) => newest(places, "dossier")?.shown === false,
    shown(places, moment) {
      const kept = at(places, moment);
      if (kept) change(kept, { shown: true, until: elapsed() + scanKeptMs });
    },
    take(places, moment) {
      const taken = at(places, moment);
      if (!taken) return null;
      const isOver = (kept: Kept) => kept.kind === taken.kind && kept.at <= moment && places.includes(kept.place);
      all = all.filter((kept) => !isOver(kept));
      return taken.code;
    },
    view: (places, groups) =>
      (["card", "dossier"] as const).flatMap((kind) => {
        const kept = newest(places, kind);
        return kept ? [viewOf(kept, groups, dayOf(clock.now()))] : [];
      }),
    sweep() {
      const before = all.length;
      all = all.filter(isKept);
      return all.length < before;
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
