import { createContext, useContext } from "react";
import type { LanguageCode } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

/** A language as the kiosk speaks it. */
export interface Tongue {
  code: LanguageCode;
  /** As its own speakers call it. */
  name: string;
  words: Words;
  /** How figures, dates and what was published are written: one of the project's own. */
  language: Language;
  /** For texts that the office wrote itself. */
  say: (text: Text) => string;
  /** Words that come with a screen which is fetched later, as this language has them under that name. */
  lateWords: <Late>(own: Late, name: string) => Late;
}

const own = (code: Language, words: Words): Tongue => ({
  code,
  name: words.language,
  words,
  language: code,
  say: (text) => text[code],
  lateWords: (words) => words,
});

/** Those that are always there. */
export const ownTongues: Record<Language, Tongue> = { vi: own("vi", vi), en: own("en", en) };

export const TongueContext = createContext<Tongue>(ownTongues.vi);
/** All that can be chosen now, in the office's order. */
export const TonguesContext = createContext<readonly Tongue[]>([ownTongues.vi, ownTongues.en]);

/** The language in use: its words, and `say` for texts that the office wrote itself. */
export function useWords(): Tongue {
  return useContext(TongueContext);
}
