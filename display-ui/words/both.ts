import type { Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** The hall reads both languages at once: `both((say) => say.counter)`. */
export function both(pick: (words: Words) => string): Text {
  return { vi: pick(vi), en: pick(en) };
}
