import type { CatalogueProcedure } from "#contract/catalogue.ts";
import { withoutTelex } from "#contract/rank.ts";
import { areTogether, fits, nameFit, plainLetters, plainWords } from "#contract/search.ts";

/** Made once for a list of procedures; `findProcedures` then takes a few milliseconds among ten thousand of them. */
export interface SearchIndex {
  /** In the order given: what an empty search finds. */
  given: readonly CatalogueProcedure[];
  /** By the length of the short name, then by code: the order among equally good finds. */
  ranked: readonly CatalogueProcedure[];
  /** What each of `ranked` is called, in plain words. */
  names: readonly (readonly string[])[];
  /** And all else that it may be found by, text by text. */
  others: readonly (readonly string[])[];
  /** Every word there is, and where it stands: places in `ranked`, in short names and elsewhere. */
  words: readonly { word: string; short: readonly number[]; long: readonly number[] }[];
}

export function searchIndex(procedures: readonly CatalogueProcedure[]): SearchIndex {
  const ranked = [...procedures].sort(
    (a, b) => a.shortName.vi.length - b.shortName.vi.length || (a.code < b.code ? -1 : 1),
  );
  const words = new Map<string, { word: string; short: number[]; long: number[] }>();
  const at = (word: string) => {
    const known = words.get(word) ?? { word, short: [], long: [] };
    words.set(word, known);
    return known;
  };
  const wordsOf = plainWordsOnce();
  const names: string[][] = [];
  const others: string[][] = [];
  const plain = (texts: readonly string[]) => texts.map((text) => plainWords(text).join(" "));
  for (const [place, { code, name, shortName, alsoCalled = [], field }] of ranked.entries()) {
    names.push(plain([shortName.vi, shortName.en, ...alsoCalled]));
    // Of a code people know the figures behind the dot.
    const figures = code.slice(code.indexOf(".") + 1);
    others.push(plain([code, figures, name.vi, name.en, field.name.vi, field.name.en]));
    for (const word of wordsOf([shortName.vi, shortName.en, ...alsoCalled])) at(word).short.push(place);
    for (const word of wordsOf([code, figures, name.vi, name.en, field.name.vi, field.name.en]))
      at(word).long.push(place);
  }
  return { given: procedures, ranked, names, others, words: [...words.values()] };
}

/** The same few thousand words stand in every name: each is made plain once. */
function plainWordsOnce(): (texts: readonly string[]) => Set<string> {
  const plain = new Map<string, string[]>();
  return (texts) => {
    const found = new Set<string>();
    for (const text of texts)
      for (const raw of text.split(" ")) {
        const known = plain.get(raw) ?? plainWords(raw);
        plain.set(raw, known);
        for (const word of known) found.add(word);
      }
    return found;
  };
}

/**
 * Procedures in which every typed word begins one, in any order and without marks. The one that is called so comes first, then
 * whose names have the fewest words besides; then word starts in the short name, then those in the official name, field or
 * code; among equals the shorter name. What only stands inside a word is not meant: "hon" is not "thông".
 * @param typed blank finds everything, in the index's own order
 */
export function findProcedures(index: SearchIndex, typed: string, most: number): CatalogueProcedure[] {
  const words = plainWords(typed);
  // Signs alone name nothing, which is not the same as nothing typed.
  if (words.length === 0) return plainLetters(typed).trim() === "" ? index.given.slice(0, most) : [];
  const fitting = words.map((word) => meantOfEach(index, word));
  const readings = words.map((word) => [word, withoutTelex(word)]);
  const phrases = [words, words.map(withoutTelex)].map((one) => one.join(" "));
  const found: { procedure: CatalogueProcedure; close: number; points: number }[] = [];
  for (const [place, procedure] of index.ranked.entries()) {
    let points = 0;
    for (const fit of fitting) points += fit[place] === fits.nowhere ? Number.POSITIVE_INFINITY : (fit[place] ?? 0);
    if (points === Number.POSITIVE_INFINITY) continue;
    const names = index.names[place] ?? [];
    if (!areTogether(readings, [...names, ...(index.others[place] ?? [])])) continue;
    const close = Math.min(...phrases.map((phrase) => nameFit(phrase, names)));
    found.push({ procedure, close, points });
  }
  // Equals are in order already, since `ranked` is.
  return found
    .sort((a, b) => a.close - b.close || a.points - b.points)
    .slice(0, most)
    .map(({ procedure }) => procedure);
}

/** The best fit of one word in each place of `ranked`, read as Telex where it stands nowhere as it is. */
function meantOfEach(index: SearchIndex, typed: string): Uint8Array {
  const best = fitOfEach(index, typed);
  const meant = withoutTelex(typed);
  if (meant === typed) return best;
  const other = fitOfEach(index, meant);
  return best.map((fit, place) => (fit === fits.nowhere ? (other[place] ?? fit) : fit));
}

/** The best fit of one word in each place of `ranked`. */
function fitOfEach({ ranked, words }: SearchIndex, typed: string): Uint8Array {
  const best = new Uint8Array(ranked.length).fill(fits.nowhere);
  for (const { word, short, long } of words) {
    if (!word.startsWith(typed)) continue;
    for (const place of short) best[place] = fits.short;
    for (const place of long) if (fits.long < (best[place] ?? 0)) best[place] = fits.long;
  }
  return best;
}
