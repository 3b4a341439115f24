import type { Text } from "#contract/text.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

/** One fault in both languages. */
export function say(pick: (words: Words) => string): Text {
  return { vi: pick(vi), en: pick(en) };
}

/** What is found in the same document with the words of each language. They change neither what is found nor its order. */
export function sayEach(find: (words: Words) => readonly string[]): Text[] {
  const english = find(en);
  return find(vi).map((fault, index) => ({ vi: fault, en: english[index] ?? fault }));
}
