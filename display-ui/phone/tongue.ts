import { fetchWords, isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { Problem } from "#contract/people.ts";
import type { Language, Text } from "#contract/text.ts";
import { refusalIn, textIn, writtenAs } from "#contract/tongue.ts";
import { wordsOver } from "#contract/wording.ts";

/** A language as a page on a phone speaks it. */
export interface Tongue<Words> {
  code: LanguageCode;
  words: Words;
  /** For texts that the office wrote itself. */
  say: (text: Text) => string;
  /** Why the hub refused; null where it was not reached. */
  why: (problem: Problem | null) => string;
}

export interface Tongues<Words> {
  /** In Vietnamese until the words of a further language are here. */
  speak(code: LanguageCode): Tongue<Words>;
  /** All that the page may be read in, in the office's order. */
  offered: readonly OfferedLanguage[];
}

/** Each language of the project says that something did not reach the hub. */
interface Named {
  failed: string;
}

export interface TonguesParts<Words extends Named> {
  /** The page's words in the files of further languages. */
  part: "phone" | "booking";
  own: Record<Language, Words>;
  /** All that the page may be read in, in the office's order. */
  offered: readonly OfferedLanguage[];
  /** Those of a language that somebody chose are here. */
  onWords: () => void;
}

export function createTongues<Words extends Named>(parts: TonguesParts<Words>): Tongues<Words> {
  const { part, own, offered, onWords } = parts;
  const files = new Map<LanguageCode, WordsFile>();
  const fetching = fetchWords("", (code, words) => {
    files.set(code, words);
    onWords();
    if (isChecking(location.search))
      void import("#contract/client/words-check.ts").then(({ tellMissing }) =>
        tellMissing(`${code} ${part}`, own.vi, words[part]),
      );
  });

  return {
    offered,
    speak(code) {
      const file = files.get(code);
      // A phone pays for what it loads: only for what is read.
      if (!file) fetching.offer(offered.filter((language) => language.code === code));
      const missing = isChecking(location.search) ? marked : undefined;
      const words = file ? wordsOver(own.vi, file[part], missing) : own[writtenAs(code)];
      return {
        code: file ? code : writtenAs(code),
        words,
        say: (text) => textIn(text, code, file?.names),
        // What stands between a phone and the hub may answer in its place, and says no sentence.
        why: (problem) => (problem?.sentence ? refusalIn(problem, code, file, missing) : words.failed),
      };
    },
  };
}
