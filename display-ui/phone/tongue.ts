import { fetchWords, isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { Language, Text } from "#contract/text.ts";
import { textIn, writtenAs } from "#contract/tongue.ts";
import { wordsOver } from "#contract/wording.ts";

/** A language as a page on a phone speaks it. */
export interface Tongue<Words> {
  code: LanguageCode;
  words: Words;
  /** For texts that the office wrote itself. */
  say: (text: Text) => string;
}

/** What a page may be read in besides: the text of its button, and what a screen reader says of that. */
export interface OtherTongue {
  code: LanguageCode;
  name: string;
  long: string;
}

export interface Tongues<Words> {
  /** In Vietnamese until the words of a further language are here. */
  speak(code: LanguageCode): Tongue<Words>;
  /** What the page may be read in after this language; null when it is the only one. */
  after(code: LanguageCode): OtherTongue | null;
}

/** Each language of the project says what it is called, and what its button does. */
interface Named {
  name: string;
  readIn: string;
}

export interface TonguesParts<Words extends Named> {
  /** The page's words in the files of further languages. */
  part: "phone" | "booking";
  own: Record<Language, Words>;
  /** Null where nothing is known of the office. */
  offered: readonly OfferedLanguage[] | null;
  /** Those of a language that somebody chose are here. */
  onWords: () => void;
}

export function createTongues<Words extends Named>(parts: TonguesParts<Words>): Tongues<Words> {
  const { part, own, onWords } = parts;
  const { vi, en } = own;
  const offered = parts.offered ?? [
    { code: "vi", name: vi.name, version: null },
    { code: "en", name: en.name, version: null },
  ];
  const files = new Map<LanguageCode, WordsFile>();
  const fetching = fetchWords("", (code, words) => {
    files.set(code, words);
    onWords();
    if (isChecking(location.search))
      void import("#contract/client/words-check.ts").then(({ tellMissing }) =>
        tellMissing(`${code} ${part}`, vi, words[part]),
      );
  });

  return {
    speak(code) {
      const file = files.get(code);
      // A phone pays for what it loads: only for what is read.
      if (!file) fetching.offer(offered.filter((language) => language.code === code));
      const words = file
        ? wordsOver(vi, file[part], isChecking(location.search) ? marked : undefined)
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
