import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import { button, element } from "./element.ts";

export interface LanguageRow {
  offered: readonly OfferedLanguage[];
  current: LanguageCode;
  /** What a screen reader calls the row. */
  label: string;
  choose: (code: LanguageCode) => void;
}

/** All that a page may be read in, each by the name that its own speakers know; null where there is no choice. */
export function languageRow({ offered, current, label, choose }: LanguageRow): HTMLElement | null {
  if (offered.length < 2) return null;
  return element(
    "div",
    { class: "languages", role: "group", "aria-label": label },
    ...offered.map(({ code, name }) =>
      button(
        { id: `language-${code}`, class: "language", lang: code, "aria-pressed": String(code === current) },
        name,
        () => choose(code),
      ),
    ),
  );
}
