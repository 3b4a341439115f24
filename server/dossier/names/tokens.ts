import { nameWords } from "./words.ts";

/** Up to so many different words every combination is indexed; persons' names have two to five. */
const combinedUpTo = 5;
/** Words of a name that are indexed; further ones are found only beside these. */
const indexedWords = 20;

/**
 * What a name is found by: each token is a set of its words, sorted, with spaces between. No token comes twice.
 *
 * Up to five different words, all combinations: 7 tokens for three words, 15 for four, 31 for five. Longer names, which are
 * mostly organisations': every single word, every pair, and the words of every run of three to five neighbours, so some
 * 80 tokens for ten words and 260 for twenty; words after the twentieth are left out.
 */
export function nameTokens(name: string): string[] {
  const words = nameWords(name).slice(0, indexedWords);
  const different = [...new Set(words)];
  if (different.length <= combinedUpTo) return combinations(different.sort());
  const tokens = new Set<string>();
  for (const [at, first] of different.entries()) {
    tokens.add(first);
    for (const second of different.slice(at + 1)) tokens.add(tokenOf([first, second]));
  }
  for (let length = 3; length <= combinedUpTo; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) tokens.add(tokenOf(words.slice(at, at + length)));
  }
  return [...tokens];
}

/** What to look up, and what a name that came up must then have: a token says less than what was typed. */
export interface NameSearch {
  token: string;
  /** For `hasWords`. */
  words: string[];
}

/**
 * How a typed name is looked up with one probe; null when nothing but signs was typed. Words are whole words, in any
 * order, marks or not: `nguyen an` finds `Nguyễn Văn An`.
 *
 * Names of up to five different words are found by any of them. Longer ones by one or two of them or by neighbours.
 * Of more than five typed words the last five are looked up: the first ones (công ty trách nhiệm hữu hạn …) are everybody's.
 */
export function nameSearch(typed: string): NameSearch | null {
  const words = nameWords(typed);
  if (words.length === 0) return null;
  return { token: tokenOf(words.slice(0, indexedWords).slice(-combinedUpTo)), words: [...new Set(words)] };
}

function tokenOf(words: readonly string[]): string {
  return [...new Set(words)].sort().join(" ");
}

/** The tokens of all sets of at least one of these words, which are different and sorted. */
function combinations(words: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const word of words) tokens.push(...tokens.map((token) => `${token} ${word}`), word);
  return tokens;
}
