import { useEffect, useMemo, useState } from "react";
import { fetchWords } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { tongueOf } from "./dropped.ts";
import { ownTongue, type Tongue, vietnamese } from "./speaking.ts";

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

  // Only a file needs what makes a language out of one; where that does not come it is asked for again with the next file.
  const [dropped, setDropped] = useState<typeof tongueOf | null>(null);
  useEffect(() => {
    if (dropped || Object.keys(files).length === 0) return;
    import("./dropped.ts").then(
      ({ tongueOf }) => setDropped(() => tongueOf),
      () => undefined,
    );
  }, [files, dropped]);

  return useMemo(
    () =>
      offered.flatMap(({ code }) => {
        const file = files[code];
        if (file && dropped) return [dropped(code, file)];
        if (code === "vi") return [vietnamese];
        return code === "en" && english ? [english] : [];
      }),
    [offered, files, english, dropped],
  );
}
