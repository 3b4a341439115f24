import { isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, WordsFile } from "#contract/languages.ts";
import { refusalIn, textIn, writtenAs } from "#contract/tongue.ts";
import { type Wording, wordsOver } from "#contract/wording.ts";
import { createBehind } from "./behind.ts";
import { asNamedNow } from "./moved.ts";
import type { Tongue } from "./speaking.ts";
import { vi } from "./vi.ts";

/** A language that somebody has dropped in, out of its file. Offices with none never fetch this. */
export function tongueOf(code: LanguageCode, file: WordsFile): Tongue {
  const { name, kiosk: said, names } = file;
  const kiosk: Readonly<Record<string, Wording>> = { ...asNamedNow(said), language: name };
  const checks = isChecking(location.search);
  if (checks)
    void Promise.all([
      import("#contract/client/words-check.ts"),
      import("#contract/status-words.ts"),
      import("./vi.late.ts"),
    ]).then(([{ tellMissing }, { statusWords }, { whole }]) =>
      tellMissing(`${code} kiosk`, { ...whole, status: statusWords.vi }, kiosk),
    );
  const missing = checks ? marked : undefined;
  const behind = createBehind();
  return {
    code,
    name,
    words: wordsOver(vi, kiosk, missing, behind.note),
    language: writtenAs(code),
    say(text) {
      const said = textIn(text, code, names);
      behind.note(said, text.vi);
      return said;
    },
    why(refused) {
      const said = refusalIn(refused, code, file, missing);
      behind.note(said, refused.sentence.vi);
      return said;
    },
    lateWords: (own, part) => wordsOver(own, kiosk[part], missing, behind.note),
    asSpoken: behind.vietnamese,
  };
}
