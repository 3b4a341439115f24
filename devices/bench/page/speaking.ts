import { createContext, useContext } from "react";
import type { Language } from "#contract/text.ts";
import { type Words, words } from "./words/words.ts";

export const Speaking = createContext<Language>("vi");

export function useWords(): { say: Words; language: Language } {
  const language = useContext(Speaking);
  return { say: words[language], language };
}
