import type { Procedure, Service } from "#contract/office.ts";
import { bestFit, fits, plainWords } from "#contract/search.ts";

/**
 * Procedures in which every typed word begins a word, of their own name or of their service's; short names first.
 * @param typed what a person has typed so far; blank finds nothing
 */
export function findProcedures(typed: string, procedures: Procedure[], services: Service[]): Procedure[] {
  const words = plainWords(typed);
  if (words.length === 0) return [];
  const serviceWords = new Map(services.map(({ id, name }) => [id, plainWords(`${name.vi} ${name.en}`)]));
  const ranked = procedures.flatMap((procedure) => {
    const { name, shortName, service } = procedure;
    const short = plainWords(`${shortName.vi} ${shortName.en}`);
    const long = [...plainWords(`${name.vi} ${name.en}`), ...(serviceWords.get(service) ?? [])];
    const found = words.map((word) => bestFit(word, short, long));
    if (found.some((fit) => fit > fits.long)) return [];
    return [{ procedure, rank: found.reduce((sum, fit) => sum + fit) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((found) => found.procedure);
}
