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
