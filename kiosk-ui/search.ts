import type { Procedure, Service } from "#contract/office.ts";
import { areTogether, bestFit, fits, nameFit, plainWords } from "#contract/search.ts";

/**
 * Procedures in which every typed word begins a word, of their own name or of their service's: whose name it is first, then
 * short names.
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
    const plain = (texts: readonly string[]) => texts.map((text) => plainWords(text).join(" "));
    const names = plain([shortName.vi, shortName.en, ...alsoCalled]);
    const all = [...names, ...plain([name.vi, name.en]), (serviceWords.get(service) ?? []).join(" ")];
    if (
      !areTogether(
        words.map((word) => [word]),
        all,
      )
    )
      return [];
    const close = nameFit(words.join(" "), names);
    return [{ procedure, close, rank: found.reduce((sum, fit) => sum + fit) }];
  });
  return ranked.sort((a, b) => a.close - b.close || a.rank - b.rank).map((found) => found.procedure);
}

/** What stands in the field, and the keys that made it: Telex takes letters of foreign words for marks (`passport`). */
export interface Typed {
  text: string;
  keys: string;
}

/** @param key null where a letter was taken away: the keys behind what is left are not known */
export const typedNext = (before: Typed, text: string, key: string | null): Typed => ({
  text,
  keys: key === null ? text : before.keys + key,
});

/** What was meant is what stands there; where that finds nothing, the keys as they were pressed. */
export async function firstFound<Found>(
  { text, keys }: Typed,
  find: (typed: string) => Promise<Found>,
  isFound: (found: Found) => boolean,
): Promise<{ typed: string; found: Found }> {
  const found = await find(text);
  if (keys === text || isFound(found)) return { typed: text, found };
  const byKeys = await find(keys);
  return isFound(byKeys) ? { typed: keys, found: byKeys } : { typed: text, found };
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
