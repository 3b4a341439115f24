import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { Language, Text } from "#contract/text.ts";
import { en } from "./en.ts";
import { vi, type Words } from "./vi.ts";

interface Speech {
  language: Language;
  words: Words;
  /** Picks the officer's language from a text of the office. */
  say(text: Text): string;
  setLanguage(language: Language): void;
}

const languages: Record<Language, Words> = { vi, en };
const storageKey = "counter.language";
const Speaking = createContext<Speech | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => (localStorage.getItem(storageKey) === "en" ? "en" : "vi"));
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = languages[language].title;
    localStorage.setItem(storageKey, language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({ language, words: languages[language], say: (text) => text[language], setLanguage }),
    [language],
  );
  return <Speaking value={speech}>{children}</Speaking>;
}

export function useWords(): Speech {
  const speech = useContext(Speaking);
  if (!speech) throw new Error("useWords outside LanguageProvider");
  return speech;
}
