import { Select } from "@mantine/core";
import type { LanguageCode } from "#contract/languages.ts";
import { useHall } from "../hall.tsx";
import { useWords } from "../words/language.tsx";
import { useLanguageName } from "./language-name.ts";

/** What the person reads and hears, out of the office's languages. */
export function CitizenLanguage(props: { language: LanguageCode; choose: (language: LanguageCode) => void }) {
  const { office } = useHall();
  const { words } = useWords();
  const nameOf = useLanguageName();
  return (
    <Select
      label={words.issue.speaks}
      value={props.language}
      onChange={(code) => props.choose(code ?? "vi")}
      allowDeselect={false}
      data={office.languages.map(({ code }) => ({ value: code, label: nameOf(code) }))}
      data-testid="citizen-language"
    />
  );
}
