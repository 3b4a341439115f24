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
    const { name, shortName, alsoCalled = [], service } = procedure;
    const short = plainWords([shortName.vi, shortName.en, ...alsoCalled].join(" "));
    const long = [...plainWords(`${name.vi} ${name.en}`), ...(serviceWords.get(service) ?? [])];
    const found = words.map((word) => bestFit(word, short, long));
    if (found.some((fit) => fit > fits.long)) return [];
    return [{ procedure, rank: found.reduce((sum, fit) => sum + fit) }];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((found) => found.procedure);
}

/** As the catalogue or the office has it. */
type Named = Pick<Procedure, "shortName" | "name" | "alsoCalled">;

/**
 * The everyday name that a procedure was found by, to be shown beside its own: nobody who typed "hộ khẩu" looks for
 * "Đăng ký thường trú". The one with most of what was typed; null where its own names have all of it.
 */
export function foundAs(typed: string, { shortName, name, alsoCalled = [] }: Named): string | null {
  const has = (text: string, word: string) => plainWords(text).some((one) => one.startsWith(word));
  const words = plainWords(typed);
  const own = `${shortName.vi} ${shortName.en} ${name.vi} ${name.en}`;
  if (words.every((word) => has(own, word))) return null;
  const hits = alsoCalled.map((one) => ({ one, count: words.filter((word) => has(one, word)).length }));
  const best = hits.reduce<(typeof hits)[number] | null>((a, b) => (b.count > (a?.count ?? 0) ? b : a), null);
  return best?.one ?? null;
}
