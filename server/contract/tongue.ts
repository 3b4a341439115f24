import type { LanguageCode } from "./languages.ts";
import type { Language, Text } from "./text.ts";

/** What the project speaks by itself in place of a language: figures, dates and names that it lacks are written so. */
export function writtenAs(code: LanguageCode): Language {
  return code === "en" ? "en" : "vi";
}

/** A text of the office in a language; `names`: what its file says for Vietnamese texts. */
export function textIn(text: Text, code: LanguageCode, names: Readonly<Record<string, string>> = {}): string {
  const named = Object.hasOwn(names, text.vi) ? names[text.vi] : undefined;
  return named ?? text[writtenAs(code)];
}
