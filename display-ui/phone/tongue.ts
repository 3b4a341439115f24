import { fetchWords, isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { textIn, writtenAs } from "#contract/tongue.ts";
import { wordsOver } from "#contract/wording.ts";
import { en } from "./words/en.ts";
import { type PhoneWords, vi } from "./words/vi.ts";

/** A language as the page speaks it. */
export interface Tongue {
  code: LanguageCode;
  words: PhoneWords;
  /** For texts that the office wrote itself. */
  say: (text: Text) => string;
}

export interface Tongues {
  /** In Vietnamese until the words of a further language are here. */
  speak(code: LanguageCode): Tongue;
  /** What the page may be read in after this language; null when it is the only one. */
  after(code: LanguageCode): { code: LanguageCode; name: string; long: string } | null;
}

const own: Record<Language, PhoneWords> = { vi, en };
/** Where no ticket has the link nothing is known of the office. */
const usual: readonly OfferedLanguage[] = [
  { code: "vi", name: vi.name, version: null },
  { code: "en", name: en.name, version: null },
];

/** @param onWords those of a language that somebody chose are here */
export function createTongues(offered: readonly OfferedLanguage[] = usual, onWords: () => void): Tongues {
  const files = new Map<LanguageCode, WordsFile>();
  const fetching = fetchWords("", (code, words) => {
    files.set(code, words);
    onWords();
    if (isChecking(location.search))
      void import("#contract/client/words-check.ts").then(({ tellMissing }) =>
        tellMissing(`${code} phone`, vi, words.phone),
      );
  });

  return {
    speak(code) {
      const file = files.get(code);
      // A phone pays for what it loads: only for what is read.
      if (!file) fetching.offer(offered.filter((language) => language.code === code));
      const words = file
        ? wordsOver(vi, file.phone, isChecking(location.search) ? marked : undefined)
        : own[writtenAs(code)];
      return { code: file ? code : writtenAs(code), words, say: (text) => textIn(text, code, file?.names) };
    },
    after(code) {
      const at = offered.findIndex((language) => language.code === code);
      const next = offered[(at + 1) % offered.length];
      if (!next || next.code === code) return null;
      return {
        code: next.code,
        name: next.name,
        long: next.version === null ? own[writtenAs(next.code)].readIn : next.name,
      };
    },
  };
}
