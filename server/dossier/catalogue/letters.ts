import { plainLetters } from "#contract/search.ts";

/** A name as an id: `Hộ tịch` → `ho-tich`; `` for a name without a letter. */
export function slugOf(name: string): string {
  return plainLetters(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
