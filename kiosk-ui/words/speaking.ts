import { createContext, useContext } from "react";
import type { LanguageCode } from "#contract/languages.ts";
import type { Refused } from "#contract/reply.ts";
import type { Language, Text } from "#contract/text.ts";
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
  /** Why the hub refused. */
  why: (refused: Refused) => string;
  /** Words that come with a screen which is fetched later, as this language has them under that name. */
  lateWords: <Late>(own: Late, name: string) => Late;
  /** A text as it can be spoken: in Vietnamese where this language has no voice. */
  asSpoken: (text: string) => string;
}

/** One of the project's own. */
export const ownTongue = (code: Language, words: Words): Tongue => ({
  code,
  name: words.language,
  words,
  language: code,
  say: (text) => text[code],
  why: ({ sentence }) => sentence[code],
  lateWords: (words) => words,
  asSpoken: (text) => text,
});

/** The one that is always there; all that another lacks is said in it. */
export const vietnamese = ownTongue("vi", vi);

export const TongueContext = createContext<Tongue>(vietnamese);
/** All that can be chosen now, in the office's order. */
export const TonguesContext = createContext<readonly Tongue[]>([vietnamese]);

/** The language in use: its words, and `say` for texts that the office wrote itself. */
export function useWords(): Tongue {
  return useContext(TongueContext);
}
