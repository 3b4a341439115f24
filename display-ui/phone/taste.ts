import type { LanguageCode } from "#contract/languages.ts";
import { keepForAll, languageForAll } from "./chosen-language.ts";

/** What somebody chose on this phone; a browser that keeps nothing starts anew each time. */
export interface Taste {
  language: LanguageCode | null;
  highContrast: boolean;
  /** The codes of the numbers that this phone is to remind of, the newest last. */
  reminded: readonly string[];
}

const key = "mot-cua-phone";
/** More numbers at a time nobody holds: those of days before go. */
const mostReminded = 8;

export function readTaste(): Taste {
  const taste = keptHere();
  return { ...taste, language: languageForAll() ?? taste.language };
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

/** Leaves alone what the page of another number kept meanwhile; what was chosen on a page that keeps nothing here ends with the browser. */
export function keepTaste(change: Partial<Taste>): void {
  if (change.language) keepForAll(change.language);
  try {
    localStorage.setItem(key, JSON.stringify({ ...keptHere(), ...change }));
  } catch {
    // Private windows may refuse: the choice then holds while the page is open.
  }
}

export function keepReminded(code: string, isOn: boolean): void {
  const others = readTaste().reminded.filter((each) => each !== code);
  keepTaste({ reminded: isOn ? [...others, code].slice(-mostReminded) : others });
}
