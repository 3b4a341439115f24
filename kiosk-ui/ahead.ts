import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Choice, Step } from "./step.ts";

/** Where the screen stands, in px of the glass. */
export interface Place {
  top: number;
  height: number;
}

/** What can be on its way to the glass: a step, or the screen of a number that the hub has still to give. */
export type Coming = Step | { at: "ticket"; choice: Choice; isPriority: boolean; ticket: null };

/** A screen that is made ready unseen. */
interface Ahead {
  /** Where the finger is. */
  from: Step;
  /** Where it leads when it leaves the glass. */
  step: Coming;
  place: Place;
}

/** After a finger that led nowhere the screen behind stays so long, in ms: whoever slipped off a button tries again. */
const keptMs = 300;

interface Expecting {
  /** What stands ready behind the screen of this step. */
  ahead: Ahead | null;
  /** A finger came down on what leads there. */
  expect: (leadsTo: (from: Step) => Coming) => void;
}

/** What a button is given so that the screen it leads to is made ready while the finger rests on it. */
export interface Leading {
  onTouchStart: () => void;
  onClick: () => void;
}

/**
 * A finger rests on a button for some 80 ms, in which a small PC can lay out what the button leads to: most of the work until the
 * next screen is done when it leaves. Begun in the frame after the one that draws the button as pressed, and at once: after a touch
 * Chromium holds timers and messages back for a tenth of a second, React's own among them, and it would begin when the finger has left.
 * @param isOn whether this layout can be made ready: one that is turned page by page can not
 */
export function useAhead(step: Step, isOn: boolean): Expecting {
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

  const expect = useCallback((leadsTo: (from: Step) => Coming) => {
    const { step: from, isOn } = now.current;
    const step = leadsTo(from);
    const box = document.querySelector("main")?.getBoundingClientRect();
    if (!isOn || step === from || !box) return;
    const { top, height } = box;
    const begin = () => {
      flushSync(() => setAhead({ from, step, place: { top, height } }));
      // A screen that goes while its title has the focus is styled once more before it goes.
      if (document.activeElement instanceof HTMLHeadingElement) document.activeElement.blur();
    };
    // Of two fingers, what the first began can not be taken back any more once the second has begun.
    cancelAnimationFrame(due.current.frame);
    clearTimeout(due.current.task);
    due.current.frame = requestAnimationFrame(() => {
      due.current.frame = requestAnimationFrame(begin);
    });
  }, []);

  const stands = step.at === "sending" ? step.back : step;
  return { ahead: ahead?.from === stands ? ahead : null, expect };
}

/** By which a screen is the same one before and after it is shown, and while a number is on its way. */
export function screenOf(step: Coming): string {
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
