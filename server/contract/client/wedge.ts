/** What was typed since something new began, and when the last key of it came. */
export interface Typed {
  text: string;
  at: number;
  /** How many letters came fast one after the other, up to now; 1 is a letter after a pause. */
  run: number;
  /** A pause was in it: the rest up to Enter is no code, and least of all the short one that it may look like. */
  broken: boolean;
}

export const nothingTyped: Typed = { text: "", at: Number.NEGATIVE_INFINITY, run: 0, broken: false };

/** What a key means for who listens. */
export interface KeyRead {
  typed: Typed;
  /** The code that this key completed. */
  scan: string | null;
  /** This key ended what a scanner typed, but no code can be made of it: it is to be scanned again. */
  spoiled: boolean;
  /** The key is part of what a scanner types, and so means nothing else. Two letters of a quick hand may be so, too. */
  fast: boolean;
}

/** Scanners type a key every few ms, people one in a hundred at best. */
export const fastMs = 50;
/** After such a pause something new begins. */
const anewMs = 1_000;
/** The shortest code there is: `A025`. Nobody's hand makes so many fast letters and a fast Enter. */
const shortest = 4;
const longest = 4_096;
/** The first line of a card's machine-readable zone (ICAO 9303 TD1); two more of 30 follow it. */
const mrzLine = /^[AIC][A-Z<]{4}[A-Z0-9<]{25}$/i;
/** Keys that mean something to a page. Others that write nothing (Shift, Backspace of an input method) are let be. */
const meaningful = /^(F\d{1,2}|Tab|Escape)$/;

/**
 * Tells a scanner that types like a keyboard from a hand: its keys are less than 50 ms apart and Enter ends them. Pure:
 * give it what it returned for the key before.
 * @param key  as in `KeyboardEvent.key`; those that write nothing (Shift, Alt, arrows) neither add nor break
 * @param at   ms, of the same clock for all keys; when the key was pressed, not when it was heard of
 */
export function typedKey(before: Typed, key: string, at: number): KeyRead {
  const nothing = { scan: null, spoiled: false, fast: false };
  const { text, run, broken } = goOn(before, at);
  if (key === "Enter") {
    if (run < shortest) return { ...nothing, typed: nothingTyped };
    // What grew too long was cut: nobody's code.
    if (broken || text.length > longest) return { typed: nothingTyped, scan: null, spoiled: true, fast: true };
    if (linesToCome(text)) return { ...nothing, typed: { text: `${text}\n`, at, run, broken }, fast: true };
    return { typed: nothingTyped, scan: text, spoiled: false, fast: true };
  }
  if ([...key].length !== 1) {
    const typed = text === "" ? nothingTyped : { text, at, run, broken };
    return { ...nothing, typed, fast: run > 1 && meaningful.test(key) };
  }
  const typed = { text: (text + key).slice(0, longest + 1), at, run: run + 1, broken };
  return { ...nothing, typed, fast: run > 0 };
}

function goOn(before: Typed, at: number): { text: string; run: number; broken: boolean } {
  const pause = at - before.at;
  if (pause >= anewMs) return { text: "", run: 0, broken: false };
  if (pause < fastMs || before.text === "") return before;
  return { text: before.text, run: 0, broken: true };
}

/** Whether this is the first or the second line of three. */
function linesToCome(text: string): boolean {
  const lines = text.split("\n");
  return lines.length < 3 && mrzLine.test(lines[0] ?? "") && lines.every((line) => line.length === 30);
}
