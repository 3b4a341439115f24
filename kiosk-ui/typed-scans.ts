import { useEffect, useRef } from "react";
import { keyTyped, nothingTyped, typedKey } from "#contract/client/wedge.ts";

/**
 * Listens for scanners that type like keyboards, wherever the focus is but in a text field.
 * @param hear.spoilt a scanner typed, but keys of it came too late for a code: it is to be scanned again
 */
export function useWedge(hear: { scan: (text: string) => void; spoilt: () => void }): void {
  const heard = useRef(hear);
  heard.current = hear;
  useEffect(() => {
    let typed = nothingTyped;
    const listen = (event: KeyboardEvent) => {
      if (isTextField(event.target) || event.repeat) return;
      const read = typedKey(typed, keyTyped(event), event.timeStamp);
      typed = read.typed;
      // Else its spaces and its Enter would press whatever button has the focus.
      if (read.fast) event.preventDefault();
      if (read.scan !== null) heard.current.scan(read.scan);
      if (read.spoiled) heard.current.spoilt();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => window.removeEventListener("keydown", listen, { capture: true });
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLInputElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
