import { createContext, useContext } from "react";
import type { Language, Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

export const languages: Record<Language, Words> = { vi, en };

export const LanguageContext = createContext<Language>("vi");

/** The words of the language in use, and `say` for texts that the office wrote itself. */
export function useWords(): { words: Words; language: Language; say: (text: Text) => string } {
  const language = useContext(LanguageContext);
  return { words: languages[language], language, say: (text) => text[language] };
}
