import { type RefObject, useContext, useLayoutEffect, useRef } from "react";
import { BehindContext } from "./Main.tsx";

/**
 * The title of a screen, which gets the focus when the screen is on the glass. After the frame that shows it: a page that gives the
 * focus is styled and laid out at once, and all who touch wait for it. Whoever comes first with a key finds it there.
 */
export function useTitleFocus(): RefObject<HTMLHeadingElement | null> {
  const isShown = useContext(BehindContext) === null;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (!isShown) return;
    const before = document.activeElement;
    let task = 0;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(give);
    });
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
      removeEventListener("keydown", give, true);
    };
    function give() {
      stop();
      if (document.activeElement === before) title.current?.focus({ preventScroll: true });
    }
    addEventListener("keydown", give, true);
    return stop;
  }, [isShown]);
  return title;
}
