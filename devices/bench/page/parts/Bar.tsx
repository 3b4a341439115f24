import type { Language } from "#contract/text.ts";
import type { Link } from "../hub.ts";
import { useWords } from "../speaking.ts";

const names: Record<Language, string> = { vi: "Tiếng Việt", en: "English" };

export function Bar({ link, onLanguage }: { link: Link; onLanguage: (language: Language) => void }) {
  const { say, language } = useWords();
  return (
    <header className="bar">
      <img className="bar-emblem" src="/look/emblem.svg" alt="" />
      <div className="bar-title">
        <h1>{say.title}</h1>
        <p>{say.subtitle}</p>
      </div>
      <p className="bar-link" data-link={link} role="status">
        {say.link[link]}
      </p>
      <fieldset className="bar-languages">
        <legend className="unseen">{say.language}</legend>
        {(["vi", "en"] as const).map((one) => (
          <button key={one} type="button" lang={one} aria-pressed={one === language} onClick={() => onLanguage(one)}>
            {names[one]}
          </button>
        ))}
      </fieldset>
    </header>
  );
}
