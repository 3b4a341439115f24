import { useEffect, useMemo, useState } from "react";
import { fetchWords } from "#contract/client/words.ts";
import type { LanguageCode, OfferedLanguage, WordsFile } from "#contract/languages.ts";
import type { tongueOf } from "./dropped.ts";
import { ownTongue, type Tongue, vietnamese } from "./speaking.ts";

/** Milliseconds before a part that did not come is asked for again. */
const againMs = 2_000;

/** What can be chosen: the office's languages, each as soon as its words are here. They stay while the hub is away. */
export function useTongues(offered: readonly OfferedLanguage[]): readonly Tongue[] {
  const [files, setFiles] = useState<Readonly<Record<LanguageCode, WordsFile>>>({});
  const [fetching] = useState(() => fetchWords("", (code, words) => setFiles((all) => ({ ...all, [code]: words }))));

  useEffect(() => fetching.offer(offered), [fetching, offered]);

  // Most people read Vietnamese: English comes after the first screen, as the dropped-in ones do.
  const [english, setEnglish] = useState<Tongue | null>(null);
  useEffect(
    () =>
      untilHere(
        () => import("./en.ts"),
        ({ en }) => setEnglish(ownTongue("en", en)),
      ),
    [],
  );

  // Only a file needs what makes a language out of one.
  const [dropped, setDropped] = useState<typeof tongueOf | null>(null);
  const isWanted = Object.keys(files).length > 0 && !dropped;
  useEffect(() => {
    if (!isWanted) return;
    return untilHere(
      () => import("./dropped.ts"),
      ({ tongueOf }) => setDropped(() => tongueOf),
    );
  }, [isWanted]);

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

/** Fetches a part of the page, again and again until it is here. Returns what ends that. */
function untilHere<Part>(load: () => Promise<Part>, onHere: (part: Part) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const fetchIt = () =>
    load().then(
      (part) => isOver || onHere(part),
      () => {
        if (!isOver) timer = setTimeout(fetchIt, againMs);
      },
    );
  void fetchIt();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
