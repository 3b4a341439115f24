import { useCallback, useEffect, useRef } from "react";

interface Ways {
  /** Null: nothing comes next. */
  next: (() => void) | null;
  previous: () => void;
}

/** Ctrl+Enter goes on and Escape goes back, wherever the focus is; not behind a dialog. */
export function useWayKeys(ways: Ways): void {
  const latest = useRef(ways);
  latest.current = ways;
  const pressed = useCallback((event: KeyboardEvent) => {
    if (event.repeat || event.isComposing || event.defaultPrevented) return;
    if (document.querySelector('[aria-modal="true"]') !== null) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      latest.current.next?.();
    } else if (event.key === "Escape" && !isLayerOpen()) {
      latest.current.previous();
    }
  }, []);
  useEffect(() => {
    // On the way down: a dialog that closes on Escape is still there to be seen.
    window.addEventListener("keydown", pressed, { capture: true });
    return () => window.removeEventListener("keydown", pressed, { capture: true });
  }, [pressed]);
}

/** A menu, popover or list lies over the form: Escape closes that, and the form stays where it is. */
function isLayerOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}
