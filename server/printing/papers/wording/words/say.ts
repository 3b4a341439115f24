import type { Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** One fault in both languages. */
export function say(pick: (words: Words) => string): Text {
  return { vi: pick(vi), en: pick(en) };
}
