import type { LanguageCode } from "#contract/languages.ts";

/** What somebody chose on this phone; a browser that keeps nothing starts anew each time. */
export interface Taste {
  language: LanguageCode | null;
  highContrast: boolean;
  /** The code of the number that this phone is to remind of. */
  reminded: string | null;
}

const key = "mot-cua-phone";

export function readTaste(): Taste {
  try {
    const { language, highContrast, reminded } = JSON.parse(localStorage.getItem(key) ?? "{}");
    return {
      language: typeof language === "string" ? language : null,
      highContrast: highContrast === true,
      reminded: typeof reminded === "string" ? reminded : null,
    };
  } catch {
    return { language: null, highContrast: false, reminded: null };
  }
}

export function keepTaste(taste: Taste): void {
  try {
    localStorage.setItem(key, JSON.stringify(taste));
  } catch {
    // Private windows may refuse: the choice then holds while the page is open.
  }
}
