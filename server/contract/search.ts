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
  return Math.min(
    fits.nowhere,
    ...short.map((word) => fitOf(typed, word, fits.short)),
    ...long.map((word) => fitOf(typed, word, fits.long)),
  );
}

/**
 * How well a thing's names fit all that was typed, word for word in its order: 0 is that very name, then those that have the
 * fewest words besides, one that begins so before the others. The last word may be half typed.
 * @param phrase plain words with single spaces; @param names the same
 */
export function nameFit(phrase: string, names: readonly string[]): number {
  let best: number = fits.nowhere;
  for (const name of names) {
    const at = ` ${name}`.indexOf(` ${phrase}`);
    if (at < 0) continue;
    const more = wordCount(name) - wordCount(phrase);
    const half = at + phrase.length < name.length && name.charAt(at + phrase.length) !== " ";
    best = Math.min(best, 2 * (more + Number(half)) + Number(at > 0));
  }
  return best;
}

/**
 * Whether words that each begin one somewhere are meant together: a half typed one only counts beside the others, in one
 * text. "ly hon" is not the "lý" of one name and the "hỏng" of another.
 * @param words each as it may be read, in plain letters; @param texts plain words with single spaces
 */
export function areTogether(words: readonly (readonly string[])[], texts: readonly string[]): boolean {
  const spaced = texts.map((text) => ` ${text} `);
  const stands = (text: string, readings: readonly string[], end: string) =>
    readings.some((word) => text.includes(` ${word}${end}`));
  return (
    words.every((readings) => spaced.some((text) => stands(text, readings, " "))) ||
    spaced.some((text) => words.every((readings) => stands(text, readings, "")))
  );
}

const wordCount = (text: string): number => text.split(" ").length;
