import { listWords, strangeWords, type Wording } from "../wording.ts";

/** Lists in the browser's console what a language lacks. */
export function tellMissing(what: string, base: unknown, over: Wording | undefined): void {
  const words = listWords(base, over);
  const missing = words.filter(({ has }) => !has).map(({ path }) => path);
  console.info(`${what}: ${words.length - missing.length} of ${words.length} words`);
  if (missing.length > 0) console.info(`missing: ${missing.join(", ")}`);
  const strange = strangeWords(base, over);
  if (strange.length > 0) console.warn(`no such words: ${strange.join(", ")}`);
}
