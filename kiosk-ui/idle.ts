import { useEffect, useRef, useState } from "react";
import type { Ease } from "./ease.ts";

/** Milliseconds without a touch. `warnAfterMs` is when the countdown shows, `endAfterMs` when the screen starts over. */
export interface Patience {
  warnAfterMs: number;
  endAfterMs: number;
}

/** Fifteen seconds without a touch, then twenty in which any touch stays (EN 301 549 asks for at least twenty). */
const usual: Patience = { warnAfterMs: 15_000, endAfterMs: 35_000 };
/** Whoever types looks for each key, and from the paper to the glass and back. */
const typing: Patience = { warnAfterMs: 30_000, endAfterMs: 50_000 };
/** Whoever reads large letters or listens takes longer. */
const slow: Patience = { warnAfterMs: 40_000, endAfterMs: 70_000 };

/** How long the screens before a number wait for a hand. @param types whether something is typed on this screen */
export function patienceOf({ guided, size }: Pick<Ease, "guided" | "size">, types: boolean): Patience {
  if (guided || size > 100) return slow;
  return types ? typing : usual;
}

export type Idle = { phase: "quiet" } | { phase: "warning"; secondsLeft: number } | { phase: "over" };

export function idleAfter(ms: number, patience: Patience): Idle {
  if (ms >= patience.endAfterMs) return { phase: "over" };
  if (ms < patience.warnAfterMs) return { phase: "quiet" };
  return { phase: "warning", secondsLeft: Math.ceil((patience.endAfterMs - ms) / 1_000) };
}

/** Sent by the page to itself while somebody is being spoken to: who listens does not touch. */
export const stillSpeaking = "still-speaking";

/**
 * Watches for hands: any touch or key starts the time again. Give its component a `key` to start again on something else.
 * @param onOver called once when nobody has touched for `endAfterMs`
 */
export function useIdle(patience: Patience, onOver: () => void): Idle {
  const [idle, setIdle] = useState<Idle>({ phase: "quiet" });
  const over = useRef(onOver);
  over.current = onOver;
  const { warnAfterMs, endAfterMs } = patience;

  useEffect(() => {
    let touchedAt = performance.now();
    let warning = false;
    const look = () => {
      const now = idleAfter(performance.now() - touchedAt, { warnAfterMs, endAfterMs });
      warning = now.phase === "warning";
      setIdle((before) => (same(before, now) ? before : now));
      if (now.phase === "over") {
        touchedAt = Number.POSITIVE_INFINITY;
        over.current();
      }
    };
    const touched = () => {
      touchedAt = performance.now();
      look();
    };
    // A press on the warning counts when it is complete, or the button would be gone before the finger leaves it.
    const pressed = () => {
      if (!warning) touched();
    };
    look();
    const timer = setInterval(look, 250);
    window.addEventListener("pointerdown", pressed);
    window.addEventListener("click", touched);
    window.addEventListener("keydown", touched);
    window.addEventListener(stillSpeaking, touched);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pointerdown", pressed);
      window.removeEventListener("click", touched);
      window.removeEventListener("keydown", touched);
      window.removeEventListener(stillSpeaking, touched);
    };
  }, [warnAfterMs, endAfterMs]);
  return idle;
}

function same(a: Idle, b: Idle): boolean {
  return a.phase === b.phase && (a.phase !== "warning" || b.phase !== "warning" || a.secondsLeft === b.secondsLeft);
}
