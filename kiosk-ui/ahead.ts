import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import { type Move, next, type Step } from "./step.ts";

/** Where the screen stands, in px of the glass. */
export interface Place {
  top: number;
  height: number;
}

/** A screen that is made ready unseen. */
interface Ahead {
  /** Where the finger is. */
  from: Step;
  /** Where it leads when it leaves the glass. */
  step: Step;
  place: Place;
}

/** After a finger that led nowhere the screen behind stays so long, in ms: whoever slipped off a button tries again. */
const keptMs = 300;

/** What a button is given so that the screen it leads to is made ready while the finger rests on it. */
export interface Leading {
  onTouchStart: () => void;
  onClick: () => void;
}

/**
 * A finger rests on a button for some 80 ms, in which a small PC can lay out what the button leads to: a quarter to a third of
 * the work until the next screen is done when it leaves. Begun when the button is drawn as pressed, and left as soon as the finger is away.
 * @param isOn whether this layout can be made ready: one that is turned page by page can not
 */
export function useAhead(step: Step, isOn: boolean): { ahead: Ahead | null; expect: (move: Move) => void } {
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const now = useRef({ step, isOn });
  now.current = { step, isOn };
  const due = useRef({ frame: 0, task: 0 });

  useEffect(() => {
    const lifted = () => {
      cancelAnimationFrame(due.current.frame);
      clearTimeout(due.current.task);
      due.current.task = setTimeout(() => setAhead(null), keptMs);
    };
    window.addEventListener("touchend", lifted);
    window.addEventListener("touchcancel", lifted);
    return () => {
      lifted();
      clearTimeout(due.current.task);
      window.removeEventListener("touchend", lifted);
      window.removeEventListener("touchcancel", lifted);
    };
  }, []);

  const expect = useCallback((move: Move) => {
    const { step: from, isOn } = now.current;
    const step = next(from, move);
    const box = document.querySelector("main")?.getBoundingClientRect();
    if (!isOn || step === from || !box) return;
    const { top, height } = box;
    const begin = () => startTransition(() => setAhead({ from, step, place: { top, height } }));
    clearTimeout(due.current.task);
    due.current.frame = requestAnimationFrame(() => {
      due.current.task = setTimeout(begin);
    });
  }, []);

  return { ahead: ahead?.from === step ? ahead : null, expect };
}

/** By which a screen is the same one before and after it is shown, and while a number is on its way. */
export function screenOf(step: Step): string {
  switch (step.at) {
    case "procedures":
      return `procedures ${step.service}`;
    case "confirm":
      return `confirm ${step.choice.service} ${step.choice.procedure}`;
    case "sending":
      return screenOf(step.back);
    default:
      return step.at;
  }
}
