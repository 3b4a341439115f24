import { bestFit, fits, plainLetters, plainWords } from "./search.ts";

/**
 * What was meant where a Vietnamese keyboard was off, `ddawngs` → `dang`: doubled letters and w shape a letter, a tone
 * stands at the end. Only for a word that is found nowhere as it was typed.
 */
export function withoutTelex(word: string): string {
  return word
    .replace(/dd/g, "d")
    .replace(/([aeo])\1/g, "$1")
    .replace(/([aou])w/g, "$1")
    .replace(/(?<=[a-z])[sfrxj]$/, "");
}

/**
 * How well a thing fits what was typed, every word of it, in any order and without marks; the smaller the better, null:
 * not at all. Nothing typed fits everything, signs alone fit nothing.
 * @param short what people call it; @param all everything else it may be found by
 */
export function rank(typed: string, short: string, all: string): number | null {
  const words = plainWords(typed);
  if (words.length === 0) return plainLetters(typed).trim() === "" ? 0 : null;
  const texts = [plainWords(short), plainWords(all)] as const;
  let sum = 0;
  for (const word of words) {
    const fit = bestFit(word, ...texts);
    const meant = fit === fits.nowhere ? bestFit(withoutTelex(word), ...texts) : fit;
    if (meant === fits.nowhere) return null;
    sum += meant;
  }
  return sum;
}
