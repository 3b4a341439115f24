import { createContext, useContext, useEffect, useMemo, useState } from "react";
import { fetchWords, isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import { type Wording, wordsBeside } from "#contract/wording.ts";
import type { Said } from "./both.ts";
import { en } from "./en.ts";
import { vi } from "./vi.ts";

/** The language beside the Vietnamese. */
export interface Beside {
  code: LanguageCode;
  say: (text: Said) => string;
}

const english: Beside = { code: "en", say: (text) => text.en };
const noLanguages: readonly OfferedLanguage[] = [];

/** Null: the office offers Vietnamese alone. */
export const BesideContext = createContext<Beside | null>(english);
export const useBeside = () => useContext(BesideContext);

/**
 * What the hall shows beside the Vietnamese: the office's second language, English until the words of that are here. What it
 * lacks is English too, since the Vietnamese is there already.
 */
export function useSecond(offered: readonly OfferedLanguage[] = noLanguages): Beside | null {
  const second = offered.find(({ code }) => code !== "vi");
  const [file, setFile] = useState<{ code: LanguageCode; words: WordsFile } | null>(null);
  const [fetching] = useState(() => fetchWords("", (code, words) => setFile({ code, words })));

  useEffect(() => fetching.offer(second ? [second] : []), [fetching, second]);

  return useMemo(() => {
    if (offered.length > 0 && !second) return null;
    return second && second.code === file?.code ? besideOf(file.code, file.words) : english;
  }, [offered, second, file]);
}

function besideOf(code: LanguageCode, { hall, names = {} }: WordsFile): Beside {
  const checks = isChecking(location.search);
  if (checks)
    void import("#contract/client/words-check.ts").then(({ tellMissing }) => tellMissing(`${code} hall`, en, hall));
  const words = wordsBeside(vi, en, wholeSentences(hall), checks ? marked : undefined);
  return {
    code,
    say: (text) => text.in?.(words) ?? (Object.hasOwn(names, text.vi) ? names[text.vi] : undefined) ?? text.en,
  };
}

/** Words that stand as one sentence on the screen, around a clock: those of a file that has not all of them are not said at all. */
const oneSentence = ["opensAgain", "opensOn"];

export function wholeSentences(hall: Wording | undefined): Wording | undefined {
  if (hall === undefined || typeof hall === "string" || oneSentence.every((word) => Object.hasOwn(hall, word)))
    return hall;
  return Object.fromEntries(Object.entries(hall).filter(([word]) => !oneSentence.includes(word)));
}
