import type { Language, Text } from "#contract/text.ts";

/** The faults that something was found to have, none when it is sound, as one language tells them. */
export function told(
  checked: { ok: true } | { ok: false; faults: readonly Text[] },
  language: Language = "vi",
): string[] {
  return checked.ok ? [] : checked.faults.map((fault) => fault[language]);
}
