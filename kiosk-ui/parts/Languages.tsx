import { useContext } from "react";
import type { LanguageCode } from "#contract/languages.ts";
import { TonguesContext, useWords } from "../words/speaking.ts";

export function Languages({ speak }: { speak: (language: LanguageCode) => void }) {
  const { words, code } = useWords();
  return (
    <fieldset className="languages" aria-label={words.chooseLanguage}>
      {useContext(TonguesContext).map((tongue) => (
        <button
          key={tongue.code}
          type="button"
          lang={tongue.code}
          className="button language"
          aria-pressed={tongue.code === code}
          data-testid={`language-${tongue.code}`}
          onClick={() => speak(tongue.code)}
        >
          {tongue.name}
        </button>
      ))}
    </fieldset>
  );
}
