/** Keys that came fast, one after the other, and when the last of them came. */
export interface Typed {
  text: string;
  at: number;
  /** A pause was in it: the rest up to Enter is no code, and least of all the short one that it may look like. */
  broken: boolean;
}

export const nothingTyped: Typed = { text: "", at: Number.NEGATIVE_INFINITY, broken: false };

/** Scanners type a key every few ms, people one in a hundred at best. */
const fastMs = 50;
/** After such a pause something new begins. */
const anewMs = 1_000;
/** The shortest code there is: `A025`. */
const shortest = 4;
const longest = 4_096;
/** The first line of a card's machine-readable zone (ICAO 9303 TD1); two more of 30 follow it. */
const mrzLine = /^[AIC][A-Z<]{4}[A-Z0-9<]{25}$/i;

/**
 * Tells a scanner that types like a keyboard from a hand: its keys are less than 50 ms apart and Enter ends them. Pure:
 * give it what it returned for the key before.
 * @param key  as in `KeyboardEvent.key`; those that write nothing (Shift, Alt, arrows) neither add nor break
 * @param at   ms, of the same clock for all keys; when the key was pressed, not when it was heard of
 * @returns `scan` once a code is complete; `fast` while this key is part of one, and so means nothing else
 */
export function typedKey(before: Typed, key: string, at: number): { typed: Typed; scan: string | null; fast: boolean } {
  const { text, broken } = goOn(before, at);
  if (key === "Enter") {
    if (text.length < shortest || broken) return { typed: nothingTyped, scan: null, fast: false };
    // What grew too long was cut: nobody's code.
    if (text.length > longest) return { typed: nothingTyped, scan: null, fast: true };
    if (linesToCome(text)) return { typed: { text: `${text}\n`, at, broken }, scan: null, fast: true };
    return { typed: nothingTyped, scan: text, fast: true };
  }
  if ([...key].length !== 1)
    return { typed: text === "" ? nothingTyped : { text, at, broken }, scan: null, fast: false };
  const typed = { text: (text + key).slice(0, longest + 1), at, broken };
  return { typed, scan: null, fast: text !== "" && !broken };
}

function goOn(before: Typed, at: number): { text: string; broken: boolean } {
  const pause = at - before.at;
  if (pause >= anewMs) return { text: "", broken: false };
  return { text: before.text, broken: before.broken || (before.text !== "" && pause >= fastMs) };
}

/** Whether this is the first or the second line of three. */
function linesToCome(text: string): boolean {
  const lines = text.split("\n");
  return lines.length < 3 && mrzLine.test(lines[0] ?? "") && lines.every((line) => line.length === 30);
}
