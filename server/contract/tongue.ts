import type { LanguageCode, WordsFile } from "./languages.ts";
import type { Language, Text } from "./text.ts";
import type { Missing } from "./wording.ts";

/** What the project speaks by itself in place of a language: figures, dates and names that it lacks are written so. */
export function writtenAs(code: LanguageCode): Language {
  return code === "en" ? "en" : "vi";
}

/** A text of the office in a language; `names`: what its file says for Vietnamese texts. */
export function textIn(text: Text, code: LanguageCode, names: Readonly<Record<string, string>> = {}): string {
  const named = Object.hasOwn(names, text.vi) ? names[text.vi] : undefined;
  return named ?? text[writtenAs(code)];
}

/** Why the hub refused, in a language; `file`: its words where it is a dropped-in one. `missing` marks what these lack. */
export function refusalIn(
  { code, sentence }: { code: string; sentence: Text },
  language: LanguageCode,
  file: WordsFile | undefined,
  missing: Missing | undefined,
): string {
  const said = file?.refusals && Object.hasOwn(file.refusals, code) ? file.refusals[code] : undefined;
  if (said !== undefined) return said;
  const own = sentence[writtenAs(language)];
  return file && missing ? missing(code, own) : own;
}
