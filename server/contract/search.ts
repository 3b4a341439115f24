/** Lower case without any Vietnamese mark, composed or not, Đ and Ð as d: "dang ky" finds "Đăng ký". */
export function plainLetters(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐðÐ]/g, "d")
    .toLowerCase();
}

/** The words of a text in plain letters: letters and digits only, a code's dots kept inside it. */
export function plainWords(text: string): string[] {
  return plainLetters(text).match(/[\p{L}\p{N}]+(\.[\p{L}\p{N}]+)*/gu) ?? [];
}

/** How well a typed word fits what people call a thing, and all else that it is called; the smaller the better. */
export const fits = { short: 0, long: 1, inside: 4, nowhere: 255 } as const;

/** How a typed word fits one word. `begun`: what it is worth that the word begins with it. */
export function fitOf(typed: string, word: string, begun: number): number {
  const at = word.indexOf(typed);
  if (at < 0) return fits.nowhere;
  return at === 0 ? begun : fits.inside;
}

/** How a typed word fits best among the words of a short name and all others. */
export function bestFit(typed: string, short: readonly string[], long: readonly string[]): number {
  let best: number = fits.nowhere;
  for (const word of short) best = Math.min(best, fitOf(typed, word, fits.short));
  for (const word of long) best = Math.min(best, fitOf(typed, word, fits.long));
  return best;
}

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
