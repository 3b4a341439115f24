/** Keys that came fast, one after the other, and when the last of them came. */
export interface Typed {
  text: string;
  at: number;
}

export const nothingTyped: Typed = { text: "", at: Number.NEGATIVE_INFINITY };

/** Scanners type a key every few ms, people one in a hundred at best. */
const fastMs = 50;
/** The shortest code there is: `A025`. */
const shortest = 4;
const longest = 4_096;
/** The first line of a card's machine-readable zone (ICAO 9303 TD1); two more of 30 follow it. */
const mrzLine = /^[AIC][A-Z<]{4}[A-Z0-9<]{25}$/i;

/**
 * Tells a scanner that types like a keyboard from a hand: its keys are less than 50 ms apart and Enter ends them. Pure:
 * give it what it returned for the key before.
 * @param key  as in `KeyboardEvent.key`; those that write nothing (Shift, Alt, arrows) neither add nor break
 * @param at   ms, of the same clock for all keys
 * @returns `scan` once a code is complete; `fast` while this key is part of one, and so means nothing else
 */
export function typedKey(before: Typed, key: string, at: number): { typed: Typed; scan: string | null; fast: boolean } {
  const going = at - before.at < fastMs;
  const text = going ? before.text : "";
  if (key === "Enter") {
    if (text.length < shortest) return { typed: nothingTyped, scan: null, fast: false };
    // What grew too long was cut: nobody's code.
    if (text.length > longest) return { typed: nothingTyped, scan: null, fast: true };
    if (linesToCome(text)) return { typed: { text: `${text}\n`, at }, scan: null, fast: true };
    return { typed: nothingTyped, scan: text, fast: true };
  }
  if ([...key].length !== 1) return { typed: going ? { text, at } : nothingTyped, scan: null, fast: false };
  const typed = { text: (text + key).slice(0, longest + 1), at };
  return { typed, scan: null, fast: text !== "" };
}

/** Whether this is the first or the second line of three. */
function linesToCome(text: string): boolean {
  const lines = text.split("\n");
  return lines.length < 3 && mrzLine.test(lines[0] ?? "") && lines.every((line) => line.length === 30);
}
