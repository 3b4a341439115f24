import type { LanguageCode } from "#contract/languages.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";

/** A citizen's language as the officer calls it; one that came as a file as its own speakers do, and by its code once that is gone. */
export function useLanguageName(): (code: LanguageCode) => string {
  const { words } = useWords();
  const { office } = useHall();
  return (code) =>
    code === "vi" || code === "en"
      ? words.language[code]
      : (office.languages.find((language) => language.code === code)?.name ?? code);
}
