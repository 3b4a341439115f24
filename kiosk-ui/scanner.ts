import { useState } from "react";
import type { UnknownScan } from "#contract/scan.ts";
import type { KioskView } from "#contract/views.ts";

/** A scanner that types needs no settings, so nobody can tell that it is there before it has typed: kept from then on. */
const keptAs = "kiosk-scanner-types";

/** Whether to ask people to scan, and `typed`, to be called when a scanner has typed something here. */
export function useScanner(kiosk: KioskView | null): { scans: boolean; typed: () => void } {
  const [types, setTypes] = useState(hasTyped);
  return {
    scans: kiosk !== null && canScan(kiosk, types),
    typed() {
      if (types) return;
      setTypes(true);
      keepTyped();
    },
  };
}

function hasTyped(): boolean {
  try {
    return localStorage.getItem(keptAs) !== null;
  } catch {
    return false;
  }
}

function keepTyped(): void {
  try {
    localStorage.setItem(keptAs, "1");
  } catch {
    // Where storage is switched off it is known as long as the page lives.
  }
}

/** @param types whether a scanner has ever typed at this kiosk */
export function canScan({ scanner, away }: Pick<KioskView, "scanner" | "away">, types: boolean): boolean {
  return !away && (scanner === "ready" || (scanner === null && types));
}

/** What could not be read at all: an unknown code is one that was read. */
const unreadable: ReadonlySet<UnknownScan> = new Set(["garbled", "wrongEncoding", "incomplete", "empty", "tooLong"]);

/** Told so often in a row within a minute. More of it is no hand that tries again, but a line that crackles. */
const patience = { times: 3, withinMs: 60_000 } as const;

/** When what was scanned here could not be read: the last times, in ms. */
export type Spoilt = readonly number[];

/** Whether to say of what was scanned now that it could not be read, and what to remember for the next. Pure. */
export function hearSpoilt(before: Spoilt, why: UnknownScan, at: number): { told: boolean; spoilt: Spoilt } {
  if (!unreadable.has(why)) return { told: true, spoilt: [] };
  const spoilt = [...before.filter((earlier) => Math.abs(at - earlier) < patience.withinMs), at].slice(
    -patience.times - 1,
  );
  return { told: spoilt.length <= patience.times, spoilt };
}
