import type { Wording } from "#contract/wording.ts";

type Words = Readonly<Record<string, Wording>>;

/** Where the kiosk's words stood in earlier versions, and where they stand now: files of that time are read all the same. */
const moves: readonly (readonly [was: string, is: string])[] = [
  ["lookups.card.drop", "lookups.strip.drop"],
  ["lookups.card.using", "lookups.strip.using"],
  ["lookups.procedure.forms", "lookups.papers.forms"],
  ["lookups.procedure.optional", "lookups.papers.optional"],
  ["lookups.procedure.copies", "lookups.papers.copies"],
  ["lookups.procedure.paper", "lookups.papers.slip"],
];

/** A file's words for the kiosk, those under an earlier name also under today's. What stands there already is the newer one. */
export function asNamedNow(words: Words | undefined): Words | undefined {
  return words && moves.reduce((so, [was, is]) => under(so, is.split("."), wordAt(so, was.split("."))), words);
}

function wordAt(words: Wording, path: readonly string[]): Wording | undefined {
  return path.reduce<Wording | undefined>((from, key) => (isWords(from) ? from[key] : undefined), words);
}

function under(words: Words, [key, ...rest]: readonly string[], word: Wording | undefined): Words {
  if (key === undefined || word === undefined) return words;
  const before = words[key];
  if (rest.length === 0) return { [key]: word, ...words };
  if (before !== undefined && !isWords(before)) return words;
  return { ...words, [key]: under(before ?? {}, rest, word) };
}

function isWords(words: Wording | undefined): words is Words {
  return typeof words === "object" && !Array.isArray(words);
}
