import type { CatalogueProcedure } from "#contract/catalogue.ts";
import { withoutTelex } from "#contract/rank.ts";
import { fitOf, fits, plainLetters, plainWords } from "#contract/search.ts";

/** Made once for a list of procedures; `findProcedures` then takes a few milliseconds among ten thousand of them. */
export interface SearchIndex {
  /** In the order given: what an empty search finds. */
  given: readonly CatalogueProcedure[];
  /** By the length of the short name, then by code: the order among equally good finds. */
  ranked: readonly CatalogueProcedure[];
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
  for (const [place, { code, name, shortName, alsoCalled = [], field }] of ranked.entries()) {
    for (const word of wordsOf([shortName.vi, shortName.en, ...alsoCalled])) at(word).short.push(place);
    for (const word of wordsOf([code, name.vi, name.en, field.name.vi, field.name.en])) at(word).long.push(place);
  }
  return { given: procedures, ranked, words: [...words.values()] };
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
 * Procedures that hold every typed word, in any order and without marks. Word starts in the short name come first, then
 * word starts in the official name, field or code, then anything inside a word; among equals the shorter name.
 * @param typed blank finds everything, in the index's own order
 */
export function findProcedures(index: SearchIndex, typed: string, most: number): CatalogueProcedure[] {
  const words = plainWords(typed);
  // Signs alone name nothing, which is not the same as nothing typed.
  if (words.length === 0) return plainLetters(typed).trim() === "" ? index.given.slice(0, most) : [];
  const fitting = words.map((word) => meantOfEach(index, word));
  const byPoints: CatalogueProcedure[][] = [];
  for (const [place, procedure] of index.ranked.entries()) {
    let points = 0;
    for (const fit of fitting) points += fit[place] === fits.nowhere ? Number.POSITIVE_INFINITY : (fit[place] ?? 0);
    if (points === Number.POSITIVE_INFINITY) continue;
    const equals = byPoints[points];
    if (equals) equals.push(procedure);
    else byPoints[points] = [procedure];
  }
  // Each group is in order already, since `ranked` is.
  return byPoints.flat().slice(0, most);
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
    const asShort = fitOf(typed, word, fits.short);
    if (asShort === fits.nowhere) continue;
    const asLong = fitOf(typed, word, fits.long);
    for (const place of short) if (asShort < (best[place] ?? 0)) best[place] = asShort;
    for (const place of long) if (asLong < (best[place] ?? 0)) best[place] = asLong;
  }
  return best;
}
