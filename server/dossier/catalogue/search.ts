import type { CatalogueProcedure } from "#contract/catalogue.ts";
import { plainLetters, plainWords } from "./letters.ts";

/** Made once for a list of procedures; `find` is then fast on ten thousand of them. */
export interface SearchIndex {
  entries: readonly { procedure: CatalogueProcedure; short: string; all: string }[];
}

/** How well one typed word fits; a smaller sum over all words comes first. */
const rank = { short: 0, all: 1, inside: 4 };
const nowhere = -1;

export function searchIndex(procedures: readonly CatalogueProcedure[]): SearchIndex {
  return {
    entries: procedures.map((procedure) => {
      const { code, name, shortName, field, components } = procedure;
      const short = ` ${plainWords(`${shortName.vi} ${shortName.en}`).join(" ")}`;
      const names = plainWords(`${code} ${name.vi} ${name.en} ${field.name.vi} ${field.name.en}`).join(" ");
      const papers = plainWords(components.map((one) => one.name.vi).join(" ")).join(" ");
      return { procedure, short, all: `${short} ${names} \n${papers}` };
    }),
  };
}

/**
 * Procedures that hold every typed word, in any order and without marks. Word starts in the short name come first, then
 * word starts in the official name, field or code, then anything inside; among equals the shorter name, then the code.
 * @param typed blank finds everything, in the index's own order
 */
export function findProcedures(index: SearchIndex, typed: string, most: number): CatalogueProcedure[] {
  const words = plainWords(typed);
  // Signs alone name nothing, which is not the same as nothing typed.
  if (words.length === 0)
    return plainLetters(typed).trim() === "" ? index.entries.slice(0, most).map(({ procedure }) => procedure) : [];
  const found: { procedure: CatalogueProcedure; points: number; length: number }[] = [];
  for (const { procedure, short, all } of index.entries) {
    let points = 0;
    for (const word of words) {
      const fit = fitOf(word, short, all);
      if (fit === nowhere) {
        points = nowhere;
        break;
      }
      points += fit;
    }
    if (points !== nowhere) found.push({ procedure, points, length: short.length });
  }
  return found
    .sort((a, b) => a.points - b.points || a.length - b.length || (a.procedure.code < b.procedure.code ? -1 : 1))
    .slice(0, most)
    .map(({ procedure }) => procedure);
}

function fitOf(word: string, short: string, all: string): number {
  const at = all.indexOf(word);
  if (at < 0) return nowhere;
  const start = ` ${word}`;
  if (short.includes(start)) return rank.short;
  return all.includes(start) ? rank.all : rank.inside;
}
