import { withRealD } from "#contract/identify/letters.ts";
import { plainLetters } from "#contract/search.ts";

/**
 * The words of a name as search knows them: plain letters and digits, in order, repeats kept. Composed and decomposed
 * names, capitals and marks make no difference. An apostrophe joins (`H'Ngơi` → `hngoi`), any other sign parts, and what
 * can not be seen (zero width, direction) counts as nothing.
 */
export function nameWords(name: string): string[] {
  const letters = withRealD(name.normalize("NFC")).replace(/[\p{Cf}'’‘ʼ`]/gu, "");
  return plainLetters(letters).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether a name has all these words (of `nameWords`), in any order. */
export function hasWords(name: string, words: readonly string[]): boolean {
  const own = new Set(nameWords(name));
  return words.every((word) => own.has(word));
}
