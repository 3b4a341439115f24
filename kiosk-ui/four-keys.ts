import { lazy, useEffect } from "react";
import type { KioskRules } from "#contract/kiosk-rules.ts";

/** The spoken guidance comes in a file of its own: most people read. */
const load = () => import("./guidance/Guidance.tsx");
export const Guidance = lazy(() => load().then(({ Guidance: part }) => ({ default: part })));

/** Fetches it while the hub is there; what does not come is asked for again when it is needed. */
export function loadGuidance(): void {
  load().catch(() => undefined);
}

/** Which of the four keys this is; null for every other, and for what a scanner types. */
export function keyOf(event: KeyboardEvent, keys: KioskRules["keys"]): keyof KioskRules["keys"] | null {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return null;
  for (const name of ["previous", "next", "choose", "back"] as const) if (keys[name] === event.key) return name;
  return null;
}

/**
 * Any of the four keys begins the guidance, where it would do nothing else: Enter on a button presses it, and the arrows
 * scroll a list that has the focus.
 */
export function useFourKeys(keys: KioskRules["keys"] | undefined, isOn: boolean, begin: () => void): void {
  useEffect(() => {
    if (!keys || isOn) return;
    const listen = (event: KeyboardEvent) => {
      const key = keyOf(event, keys);
      const focused = document.activeElement;
      if (!key || event.repeat || focused?.matches(".scroll-list, input, textarea")) return;
      if (key === "choose" && focused?.matches("button")) return;
      event.preventDefault();
      begin();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [keys, isOn, begin]);
}
