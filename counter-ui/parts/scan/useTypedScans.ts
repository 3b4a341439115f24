import { useCallback, useEffect, useRef } from "react";
import { fastMs, nothingTyped, typedKey } from "#contract/client/wedge.ts";
import { type FieldBefore, fieldNow, putBack, textFieldOf } from "./field.ts";

/** What a scanner typed: a code, or something that is to be scanned again. */
export type TypedScan = { read: "code"; text: string } | { read: "spoiled" };

/**
 * Listens for scanners that type like keyboards, wherever the focus is. In a text field letters are let in, as a quick
 * hand may make two of them, and taken out again when they turn out to be a scan; keys that mean something are kept
 * from the page at once.
 * @returns waits until it is known that a key was pressed by a hand, and does nothing if it was not: for single letters
 *   that do something, of which a scan may begin with one
 */
export function useTypedScans(onScan: (scan: TypedScan) => void): (run: () => void) => void {
  const scanned = useRef(onScan);
  scanned.current = onScan;
  const waiting = useRef(0);

  useEffect(() => {
    let typed = nothingTyped;
    let before: FieldBefore | null = null;

    function listen(event: KeyboardEvent) {
      if (event.repeat) return;
      window.clearTimeout(waiting.current);
      const field = textFieldOf(event.target);
      const read = typedKey(typed, event.key, event.timeStamp);
      typed = read.typed;
      const isLetter = [...event.key].length === 1;
      if (isLetter && typed.run === 1) before = field && fieldNow(field);
      if (read.fast && !(isLetter && field)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (read.scan === null && !read.spoiled) return;
      if (before && before.field === field) putBack(before);
      scanned.current(read.scan === null ? { read: "spoiled" } : { read: "code", text: read.scan });
    }
    window.addEventListener("keydown", listen, { capture: true });
    return () => {
      window.clearTimeout(waiting.current);
      window.removeEventListener("keydown", listen, { capture: true });
    };
  }, []);

  return useCallback((run: () => void) => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(run, fastMs + 20);
  }, []);
}
