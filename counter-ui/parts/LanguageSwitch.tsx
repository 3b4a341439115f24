import type { Language } from "#contract/text.ts";
import { useWords } from "../words/language.tsx";
import styles from "./LanguageSwitch.module.css";

const shown: { language: Language; short: string; name: string }[] = [
  { language: "vi", short: "VI", name: "Tiếng Việt" },
  { language: "en", short: "EN", name: "English" },
];

export function LanguageSwitch({ tone }: { tone: "light" | "dark" }) {
  const { language, words, setLanguage } = useWords();
  return (
    <fieldset className={styles.switch} data-tone={tone} aria-label={words.language.choose}>
      {shown.map((entry) => (
        <button
          key={entry.language}
          type="button"
          lang={entry.language}
          aria-label={`${entry.short} ${entry.name}`}
          title={entry.name}
          aria-pressed={entry.language === language}
          onClick={() => setLanguage(entry.language)}
        >
          {entry.short}
        </button>
      ))}
    </fieldset>
  );
}
