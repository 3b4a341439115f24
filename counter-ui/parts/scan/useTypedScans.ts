import { useCallback, useEffect, useRef } from "react";
import { fastMs, keyTyped, nothingTyped, typedKey } from "#contract/client/wedge.ts";
import { type FieldBefore, fieldNow, putBack, textFieldOf } from "./field.ts";

/**
 * What a scanner typed: a code, or something that is to be scanned again. `giveBack` puts it into the text field it was typed into,
 * for when it is no code at all; null where it was typed into none.
 */
export type TypedScan = { read: "code"; text: string; giveBack: (() => void) | null } | { read: "spoiled" };

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
  const waiting = useRef<{ timer: number; run: () => void } | null>(null);

  useEffect(() => {
    let typed = nothingTyped;
    let before: FieldBefore | null = null;

    function listen(event: KeyboardEvent) {
      if (event.repeat) return;
      const field = textFieldOf(event.target);
      const key = keyTyped(event);
      const read = typedKey(typed, key, event.timeStamp);
      const { current: held } = waiting;
      window.clearTimeout(held?.timer);
      waiting.current = null;
      // No scanner is as slow, and none ends so soon: the key before was a hand's, and comes first.
      if (!read.fast) held?.run();
      typed = read.typed;
      const isLetter = [...key].length === 1;
      if (isLetter && typed.run === 1) before = field && fieldNow(field);
      if (read.fast && !(isLetter && field)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      if (read.scan === null && !read.spoiled) return;
      const typedInto = before?.field === field ? before : null;
      const whole = typedInto && fieldNow(typedInto.field);
      // What is no code stays where it was written: it may be a hand's, with a quick end.
      if (read.scan === null) return scanned.current({ read: "spoiled" });
      if (typedInto) putBack(typedInto);
      const giveBack = () => {
        if (whole?.field.isConnected && whole.field.value === typedInto?.value) putBack(whole);
      };
      scanned.current({ read: "code", text: read.scan, giveBack: whole && giveBack });
    }
    window.addEventListener("keydown", listen, { capture: true });
    return () => {
      window.clearTimeout(waiting.current?.timer);
      window.removeEventListener("keydown", listen, { capture: true });
    };
  }, []);

  return useCallback((run: () => void) => {
    window.clearTimeout(waiting.current?.timer);
    const timer = window.setTimeout(() => {
      waiting.current = null;
      run();
    }, fastMs + 20);
    waiting.current = { timer, run };
  }, []);
}
