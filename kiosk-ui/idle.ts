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
export function patienceOf(ease: Pick<Ease, "guided" | "size">, types: boolean): Patience {
  if (isSlow(ease)) return slow;
  return types ? typing : usual;
}

function isSlow({ guided, size }: Pick<Ease, "guided" | "size">): boolean {
  return guided || size > 100;
}

/** Seconds for which something is to be read that puts itself away, in the usual letters. */
const stays = {
  number: 15,
  /** Without paper, people need time to write the number down. */
  paperless: 30,
  /** Whoever asked for it keeps their number so long. */
  kept: 60,
  code: 15,
  /** A card that nobody says is theirs is forgotten: the next person must not take a number with it. */
  card: 25,
} as const;

/**
 * How long what puts itself away stays without a touch. It counts down from its first moment on; for whoever reads large
 * letters or listens only when they have had their time, and then for half a minute more.
 */
export function stayOf(ease: Pick<Ease, "guided" | "size">, what: keyof typeof stays): Patience {
  const endAfterMs = stays[what] * 1_000;
  if (!isSlow(ease)) return { warnAfterMs: 0, endAfterMs };
  const warnAfterMs = Math.max(endAfterMs, slow.warnAfterMs);
  return { warnAfterMs, endAfterMs: warnAfterMs + slow.endAfterMs - slow.warnAfterMs };
}

export type Idle = { phase: "quiet" } | { phase: "warning"; secondsLeft: number } | { phase: "over" };

export function idleAfter(ms: number, patience: Patience): Idle {
  if (ms >= patience.endAfterMs) return { phase: "over" };
  if (ms < patience.warnAfterMs) return { phase: "quiet" };
  return { phase: "warning", secondsLeft: Math.ceil((patience.endAfterMs - ms) / 1_000) };
}

/**
 * Sent by the page to itself while somebody is being spoken to: who listens does not touch. While the warning itself is
 * said it stays, and the time to answer begins when that is done.
 */
export const stillSpeaking = "still-speaking";

/** Sent by the page to itself when somebody was there who touched nothing: something was held before a scanner. */
export const signOfLife = "sign-of-life";

/**
 * Watches for hands: any touch, key or scan starts the time again. Give its component a `key` to start again on something else.
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
    const spokenTo = () => {
      touchedAt = performance.now() - (warning ? warnAfterMs : 0);
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
    window.addEventListener(signOfLife, touched);
    window.addEventListener(stillSpeaking, spokenTo);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pointerdown", pressed);
      window.removeEventListener("click", touched);
      window.removeEventListener("keydown", touched);
      window.removeEventListener(signOfLife, touched);
      window.removeEventListener(stillSpeaking, spokenTo);
    };
  }, [warnAfterMs, endAfterMs]);
  return idle;
}

function same(a: Idle, b: Idle): boolean {
  return a.phase === b.phase && (a.phase !== "warning" || b.phase !== "warning" || a.secondsLeft === b.secondsLeft);
}
