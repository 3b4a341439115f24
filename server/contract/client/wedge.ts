/** What was typed since something new began, and when the last key of it came. */
export interface Typed {
  text: string;
  at: number;
  /** How many letters came fast one after the other, up to now; 1 is a letter after a pause. */
  run: number;
  /** The most of it that came so. */
  longestRun: number;
  /** A pause was in it: the rest up to Enter is no code, and least of all the short one that it may look like. */
  broken: boolean;
  /** A code ended with the key before: many scanners send a second line end at once behind the first. */
  ended: boolean;
}

export const nothingTyped: Typed = {
  ...{ text: "", at: Number.NEGATIVE_INFINITY, run: 0, longestRun: 0 },
  ...{ broken: false, ended: false },
};

/**
 * The key of an event as `typedKey` takes it. Scanners that type the two bytes CR LF press Enter and Ctrl+J, or Ctrl+M and
 * Ctrl+J: line ends, which a browser would open its downloads or its tools for.
 */
export function keyTyped({ key, ctrlKey }: { key: string; ctrlKey: boolean }): string {
  return ctrlKey && /^[jm]$/i.test(key) ? "Enter" : key;
}

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
/**
 * So many fast letters in a row are no hand's, although a pause was before or after them. Of the shortest code that is printed,
 * `LH-7K2M9Q4T`, one half has them, wherever its pause is.
 */
const unmistakable = 6;
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
  const now = goOn(before, at);
  const { text, run, longestRun, broken } = now;
  const endsAgain = before.ended && at - before.at < fastMs;
  if (key === "Enter") {
    if (endsAgain) return { ...nothing, typed: { ...nothingTyped, at, ended: true }, fast: true };
    const isScanner = broken ? run > 0 && longestRun >= unmistakable : run >= shortest;
    if (!isScanner) return { ...nothing, typed: nothingTyped };
    // What grew too long was cut: nobody's code.
    const over = { ...nothingTyped, at, ended: true };
    if (broken || text.length > longest) return { typed: over, scan: null, spoiled: true, fast: true };
    if (linesToCome(text)) return { ...nothing, typed: { ...now, text: `${text}\n` }, fast: true };
    return { typed: over, scan: text, spoiled: false, fast: true };
  }
  if ([...key].length !== 1) {
    const anew = endsAgain ? { ...nothingTyped, at, ended: true } : nothingTyped;
    return { ...nothing, typed: text === "" ? anew : now, fast: run > 1 && meaningful.test(key) };
  }
  const written = { text: (text + key).slice(0, longest + 1), run: run + 1, longestRun: Math.max(longestRun, run + 1) };
  return { ...nothing, typed: { ...now, ...written, ended: false }, fast: run > 0 };
}

/** What was typed before, as far as it goes on with the key that comes now. */
function goOn(before: Typed, at: number): Typed {
  const pause = at - before.at;
  if (pause >= anewMs) return { ...nothingTyped, at };
  if (pause < fastMs || before.text === "") return { ...before, at };
  return { ...before, at, run: 0, broken: true };
}

/** Whether this is the first or the second line of three. */
function linesToCome(text: string): boolean {
  const lines = text.split("\n");
  return lines.length < 3 && mrzLine.test(lines[0] ?? "") && lines.every((line) => line.length === 30);
}
