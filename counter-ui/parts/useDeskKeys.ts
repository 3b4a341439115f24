import { useEffect, useRef } from "react";
import { actionOf, type Shortcut } from "../desk/keys.ts";

/** Listens to the officer's keys and keeps the browser from using them for itself. */
export function useDeskKeys(act: (action: Shortcut) => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    function pressed(event: KeyboardEvent) {
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      // Behind a dialog the counter stands still.
      const asking = document.querySelector('[aria-modal="true"]') !== null;
      if (!event.repeat && !asking) latest.current(action);
    }
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, []);
}
