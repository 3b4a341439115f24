import { useEffect, useMemo, useState } from "react";
import { fetchWords, isChecking, marked } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import { refusalIn, textIn, writtenAs } from "#contract/tongue.ts";
import { type Wording, wordsOver } from "#contract/wording.ts";
import { createBehind } from "./behind.ts";
import { ownTongue, type Tongue, vietnamese } from "./speaking.ts";
import { vi } from "./vi.ts";

/** What can be chosen: the office's languages, each as soon as its words are here. They stay while the hub is away. */
export function useTongues(offered: readonly OfferedLanguage[]): readonly Tongue[] {
  const [files, setFiles] = useState<Readonly<Record<LanguageCode, WordsFile>>>({});
  const [fetching] = useState(() => fetchWords("", (code, words) => setFiles((all) => ({ ...all, [code]: words }))));

  useEffect(() => fetching.offer(offered), [fetching, offered]);

  // Most people read Vietnamese: English comes after the first screen, as the dropped-in ones do.
  const [english, setEnglish] = useState<Tongue | null>(null);
  useEffect(() => {
    import("./en.ts").then(
      ({ en }) => setEnglish(ownTongue("en", en)),
      () => undefined,
    );
  }, []);

  return useMemo(
    () =>
      offered.flatMap(({ code }) => {
        const file = files[code];
        if (file) return [tongueOf(code, file)];
        if (code === "vi") return [vietnamese];
        return code === "en" && english ? [english] : [];
      }),
    [offered, files, english],
  );
}

function tongueOf(code: LanguageCode, file: WordsFile): Tongue {
  const { name, kiosk: said, names } = file;
  const kiosk: Readonly<Record<string, Wording>> = { ...said, language: name };
  const checks = isChecking(location.search);
  if (checks)
    void Promise.all([
      import("#contract/client/words-check.ts"),
      import("#contract/status-words.ts"),
      import("./vi.scan.ts"),
    ]).then(([{ tellMissing }, { statusWords }, { scan }]) =>
      tellMissing(`${code} kiosk`, { ...vi, status: statusWords.vi, scan }, kiosk),
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
