import type { Language } from "#contract/text.ts";
import { languages, useWords } from "../words/speaking.ts";

const order: Language[] = ["vi", "en"];

export function Languages({ speak }: { speak: (language: Language) => void }) {
  const { words, language } = useWords();
  return (
    <fieldset className="languages" aria-label={words.chooseLanguage}>
      {order.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          className="button language"
          aria-pressed={one === language}
          data-testid={`language-${one}`}
          onClick={() => speak(one)}
        >
          {languages[one].language}
        </button>
      ))}
    </fieldset>
  );
}
