import { type Dispatch, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { HubClient } from "#contract/client/hub-client.ts";
import type { KeptScan, Scan } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskView } from "#contract/views.ts";
import { hearSpoilt, type Spoilt } from "./scanner.ts";
import type { Move, Step } from "./step.ts";

/** What the person at the kiosk has scanned, and what they want done with it. */
export interface Brought {
  /** A ticket's code, or one that could not be used: to be told. */
  scan: Scan | null;
  closeScan: () => void;
  /** A scanner typed what nobody can read: the hub hears nothing of it. @param at ms, of the hub's clock */
  spoilt: (at: EpochMs) => void;
  /** A card that nobody has said yet whose it is. */
  offered: Extract<KeptScan, { kind: "card" }> | null;
  /** What goes with the number that is taken. */
  used: KeptScan | null;
  use: () => void;
  /** The hub forgets it too. */
  drop: () => void;
}

/**
 * A receipt leads to its dossier at once; a card is first offered: whoever scanned it says that it is theirs, and nobody
 * who comes later can take a number with it.
 */
export function useBrought(client: HubClient, kiosk: KioskView | null, step: Step, move: Dispatch<Move>): Brought {
  const { scan, closeScan, spoilt, forgetSpoilt } = useScan(kiosk);
  const [kept, seeKept] = useFresh(kiosk?.kept ?? null, kiosk !== null);
  const [usedAt, setUsedAt] = useState<number | null>(null);
  const used = kiosk?.kept && kiosk.kept.at === usedAt ? kiosk.kept : null;

  const code = kept?.kind === "dossier" ? kept : null;
  const waits = step.at === "arrived" || step.at === "sending" || step.at === "unknown";
  useEffect(() => {
    if (!code || waits) return;
    setUsedAt(code.at);
    seeKept();
    move({ type: "dossier", scan: code.at, masked: code.masked });
  }, [code, waits, seeKept, move]);

  const drop = () => {
    if (kiosk?.kept) client.forget(kiosk.kept.at);
    seeKept();
    setUsedAt(null);
    // Whoever comes next is told again that theirs could not be read.
    forgetSpoilt();
  };

  // Whatever is scanned after it takes the place of what is on the glass: two dialogs at once nobody would understand.
  const offered = kept?.kind === "card" ? kept : null;
  const told = scan && isToldHere(scan) ? scan : null;
  const newest = told && offered ? (told.at > offered.at ? "scan" : "card") : null;
  useEffect(() => {
    if (newest === "card") closeScan();
    if (newest !== "scan" || !offered) return;
    client.forget(offered.at);
    seeKept();
  }, [newest, offered, client, closeScan, seeKept]);

  // Whoever leaves a dossier for the first screen is done with it.
  const left = step.at === "home" && used?.kind === "dossier" ? used.at : null;
  useEffect(() => {
    if (left === null) return;
    client.forget(left);
    setUsedAt(null);
  }, [left, client]);

  return {
    scan: newest === "card" ? null : told,
    closeScan,
    spoilt,
    offered: newest === "scan" ? null : offered,
    used,
    use() {
      if (!kept) return;
      setUsedAt(kept.at);
      seeKept();
      // The number still on the glass is somebody else's.
      if (step.at === "ticket") move({ type: "home" });
    },
    drop,
  };
}

/** What was scanned last, by whichever scanner; a line that crackles is told of a few times and then no more. */
function useScan(
  kiosk: KioskView | null,
): Pick<Brought, "scan" | "closeScan" | "spoilt"> & { forgetSpoilt: () => void } {
  const [heard, closeHeard] = useFresh(kiosk?.scan ?? null, kiosk !== null);
  const [own, setOwn] = useState<Scan | null>(null);
  const scan = own && own.at > (heard?.at ?? 0) ? own : heard;
  const closeScan = useCallback(() => {
    closeHeard();
    setOwn(null);
  }, [closeHeard]);

  const before = useRef<Spoilt>([]);
  // Before it is painted: what is not to be told must not flash up.
  useLayoutEffect(() => {
    if (!scan) return;
    const { at, result } = scan;
    if (result.kind !== "unknown") {
      before.current = [];
      return;
    }
    const { told, spoilt } = hearSpoilt(before.current, result.why, at);
    before.current = spoilt;
    if (!told) closeScan();
  }, [scan, closeScan]);

  const spoilt = useCallback((at: EpochMs) => setOwn({ at, result: { kind: "unknown", why: "garbled" } }), []);
  const forgetSpoilt = () => {
    before.current = [];
  };
  return { scan, closeScan, spoilt, forgetSpoilt };
}

/** Cards and dossiers have screens of their own. */
function isToldHere({ result }: Scan): boolean {
  return result.kind !== "recognised" || result.what === "healthCard" || result.what === "appointmentCode";
}

/**
 * What is new since it was last seen, and how to put it away. What was there before this page began is nobody's business
 * any more.
 * @param told whether a view has come at all
 */
function useFresh<One extends { at: number }>(one: One | null, told: boolean): [One | null, () => void] {
  const [seen, see] = useState<number | null>(null);
  const at = one?.at ?? 0;
  useEffect(() => {
    if (told) see((before) => before ?? at);
  }, [told, at]);
  const fresh = one && seen !== null && one.at > seen ? one : null;
  const putAway = useCallback(() => see(at), [at]);
  return [fresh, putAway];
}
