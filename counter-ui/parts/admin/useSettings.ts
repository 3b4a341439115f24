import { useCallback, useEffect, useState } from "react";
import type { Result } from "../../http.ts";
import { useWords } from "../../words/language.tsx";
import { useNotices } from "../Notices.tsx";
import type { Loaded } from "./useList.ts";

/** A part of the settings over HTTP. It does not change between renders. */
export interface SettingsPart<Now, Wanted, Other> {
  read(): Promise<Result<Now>>;
  /** Nothing has changed unless it is `saved`. Refused where it is not made upon what is in force. */
  write(before: Now, wanted: Wanted): Promise<Result<{ state: "saved"; now: Now } | Other>>;
  /** What takes a change back; null where there is nothing to go back to. */
  opposite(wanted: Wanted, before: Now): Wanted | null;
}

/** What came of a change; `refused`: it was told why. */
export type Changed<Other> = Other | { state: "saved" | "refused" };

export interface Settings<Now, Wanted, Other> {
  now: Now;
  /** @param done what is told once it is in force, with a way to take it back */
  change(wanted: Wanted, done: string): Promise<Changed<Other>>;
}

/**
 * A part of the settings as it is in force, and the one way to change it.
 * @param when   another text whenever it may have changed elsewhere: it is read again
 * @param whyNot what is told when a change can not be taken back; null is nothing
 */
export function useSettings<Now, Wanted, Other extends { state: string }>(
  { read, write, opposite }: SettingsPart<Now, Wanted, Other>,
  when: string,
  whyNot: (undone: Other, back: Wanted, now: Now) => string | null,
): { loaded: Loaded<Settings<Now, Wanted, Other>>; reload: () => Promise<void> } {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<Now>>({ state: "loading" });

  const reload = useCallback(async () => {
    const result = await read();
    if (result.ok) setNow({ state: "here", value: result.value });
    else setNow((before) => (before.state === "here" ? before : { state: "failed" }));
  }, [read]);
  useEffect(() => {
    if (when !== "") void reload();
  }, [when, reload]);

  async function perform(before: Now, wanted: Wanted, done: string, back: Wanted | null): Promise<Changed<Other>> {
    const result = await write(before, wanted);
    if (!result.ok) {
      const { problem } = result;
      tell({ kind: "refusal", text: problem ? say(problem.sentence) : words.link.unreachable });
      // What somebody else has set is shown.
      if (problem) await reload();
      return { state: "refused" };
    }
    const { value } = result;
    if (!isSaved(value)) return value;
    setNow({ state: "here", value: value.now });
    const run = () => back && void takeBack(value.now, back);
    tell({ kind: "done", text: done, ...(back && { undo: { label: words.screens.undo, run } }) });
    return { state: "saved" };
  }

  async function takeBack(from: Now, back: Wanted): Promise<void> {
    const undone = await perform(from, back, words.screens.undone, null);
    const text = isOther(undone) ? whyNot(undone, back, from) : null;
    if (text !== null) tell({ kind: "refusal", text });
  }

  if (now.state !== "here") return { loaded: now, reload };
  const { value } = now;
  const change: Settings<Now, Wanted, Other>["change"] = (wanted, done) =>
    perform(value, wanted, done, opposite(wanted, value));
  return { loaded: { state: "here", value: { now: value, change } }, reload };
}

function isSaved<Now, Other extends { state: string }>(
  value: { state: "saved"; now: Now } | Other,
): value is { state: "saved"; now: Now } {
  return value.state === "saved";
}

function isOther<Other extends { state: string }>(changed: Changed<Other>): changed is Other {
  return changed.state !== "saved" && changed.state !== "refused";
}
