import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { KioskView } from "#contract/views.ts";
import { signOfLife } from "./idle.ts";
import { hearSpoilt, type Spoilt } from "./scanner.ts";

/** So many are known again: a hub that comes back still has what was there before it was away. */
const remembered = 9;

/** What is to be told of a scan. */
export interface Told {
  at: EpochMs;
  /** `unanswered`: the hub did not say what it was, so nothing came of it. */
  result: ScanResult | { kind: "unanswered" };
}

/** What was scanned last, by whichever scanner; a line that crackles is told of a few times and then no more. */
export function useTold(kiosk: KioskView | null): {
  scan: Told | null;
  closeScan: () => void;
  spoilt: (at: EpochMs) => void;
  unanswered: (at: EpochMs) => void;
  forgetSpoilt: () => void;
} {
  const [heard, closeHeard] = useFresh<Told>(kiosk?.scan ?? null, kiosk !== null);
  const [own, setOwn] = useState<Told | null>(null);
  const scan = own && own.at > (heard?.at ?? 0) ? own : heard;
  const closeScan = useCallback(() => {
    closeHeard();
    setOwn(null);
  }, [closeHeard]);

  const before = useRef<Spoilt>([]);
  /** Each view brings it anew: it is heard once. */
  const last = useRef(0);
  // Before it is painted: what is not to be told must not flash up.
  useLayoutEffect(() => {
    if (!scan || scan.at === last.current) return;
    const { at, result } = scan;
    last.current = at;
    const { told, spoilt } =
      result.kind === "unknown" ? hearSpoilt(before.current, result.why, at) : { told: true, spoilt: [] };
    before.current = spoilt;
    // Whoever holds a card before the scanner is there; a line that crackles is nobody.
    if (told) window.dispatchEvent(new Event(signOfLife));
    else closeScan();
  }, [scan, closeScan]);

  const spoilt = useCallback((at: EpochMs) => setOwn({ at, result: { kind: "unknown", why: "garbled" } }), []);
  const unanswered = useCallback((at: EpochMs) => setOwn({ at, result: { kind: "unanswered" } }), []);
  const forgetSpoilt = () => {
    before.current = [];
  };
  return { scan, closeScan, spoilt, unanswered, forgetSpoilt };
}

/** Cards and dossiers have screens of their own. */
export function isToldHere({ result }: Told): boolean {
  return result.kind !== "recognised" || result.what === "healthCard" || result.what === "appointmentCode";
}

/**
 * What is new since it was last seen, and how to put it away. What was there before this page began is nobody's business
 * any more. Told apart by `at` and never put in order by it: a clock that was set back would make all that comes new an old one.
 * @param told whether a view has come at all
 */
export function useFresh<One extends { at: number }>(one: One | null, told: boolean): [One | null, () => void] {
  const [seen, see] = useState<readonly number[] | null>(null);
  const at = one?.at ?? 0;
  useEffect(() => {
    if (told) see((before) => before ?? [at]);
  }, [told, at]);
  const fresh = one && seen && !seen.includes(at) ? one : null;
  const putAway = useCallback(
    () => see((before) => (before?.includes(at) === false ? [at, ...before].slice(0, remembered) : before)),
    [at],
  );
  return [fresh, putAway];
}
