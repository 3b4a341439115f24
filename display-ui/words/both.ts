import type { Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** A text in Vietnamese and English, and how any other language says it. */
export interface Said extends Text {
  /** Absent for what the office wrote itself. */
  in?: (words: Words) => string;
}

/** The hall reads two languages at once: `both((say) => say.counter)`. */
export function both(pick: (words: Words) => string): Said {
  return { vi: pick(vi), en: pick(en), in: pick };
}
