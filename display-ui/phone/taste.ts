import type { LanguageCode } from "#contract/languages.ts";
import { createChosenLanguage } from "./chosen-language.ts";

/** What somebody chose on this phone; a browser that keeps nothing starts anew each time. */
export interface Taste {
  language: LanguageCode | null;
  highContrast: boolean;
  /** The codes of the numbers that this phone is to remind of, the newest last. */
  reminded: readonly string[];
}

export interface TasteStore {
  read(): Taste;
  /** Leaves alone what the page of another number kept meanwhile; what was chosen on a page that keeps nothing here ends with the browser. */
  keep(change: Partial<Taste>): void;
  keepReminded(code: string, isOn: boolean): void;
}

const key = "mot-cua-phone";
/** More numbers at a time nobody holds: those of days before go. */
const mostReminded = 8;

export function createTasteStore(): TasteStore {
  const chosenLanguage = createChosenLanguage();

  function keep(change: Partial<Taste>): void {
    if (change.language) chosenLanguage.keep(change.language);
    try {
      localStorage.setItem(key, JSON.stringify({ ...keptHere(), ...change }));
    } catch {
      // Private windows may refuse: the choice then holds while the page is open.
    }
  }

  return {
    read() {
      const taste = keptHere();
      return { ...taste, language: chosenLanguage.read() ?? taste.language };
    },
    keep,
    keepReminded(code, isOn) {
      const others = keptHere().reminded.filter((each) => each !== code);
      keep({ reminded: isOn ? [...others, code].slice(-mostReminded) : others });
    },
  };
}

function keptHere(): Taste {
  try {
    const { language, highContrast, reminded } = JSON.parse(localStorage.getItem(key) ?? "{}");
    return {
      language: typeof language === "string" ? language : null,
      highContrast: highContrast === true,
      // An earlier version kept the last one only.
      reminded: [reminded ?? []].flat().filter((each) => typeof each === "string"),
    };
  } catch {
    return { language: null, highContrast: false, reminded: [] };
  }
}
