import { useCallback, useEffect, useRef, useState } from "react";
import type { HallScreens, HallScreensNow } from "#contract/hall-screens.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { screensHttp } from "./screens-http.ts";

export interface Screens {
  screens: HallScreens;
  /**
   * One change after another, each made upon what the one before has left.
   * @param done what is told then; `undoable` offers to take it back
   * @returns true once it is in force; else it was told why not, and nothing has changed
   */
  change(
    make: (screens: HallScreens) => Partial<HallScreens>,
    done: string,
    undoable: "undoable" | "final",
  ): Promise<boolean>;
}

/** Playlist, running line and look as they are in force, and the one way to change them. */
export function useScreens(): { loaded: Loaded<Screens>; reload: () => Promise<void> } {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<HallScreensNow>>({ state: "loading" });
  const latest = useRef<HallScreensNow | null>(null);
  const turn = useRef<Promise<unknown>>(Promise.resolve());

  const settle = useCallback((value: HallScreensNow) => {
    latest.current = value;
    setNow({ state: "here", value });
  }, []);
  const reload = useCallback(async () => {
    const result = await screensHttp.now();
    if (result.ok) settle(result.value);
    else setNow((before) => (before.state === "here" ? before : { state: "failed" }));
  }, [settle]);
  useEffect(() => void reload(), [reload]);

  const change: Screens["change"] = (...asked) => {
    const next = turn.current.then(() => perform(...asked));
    turn.current = next;
    return next;
  };

  const perform: Screens["change"] = async (make, done, undoable) => {
    const before = latest.current;
    if (!before) return false;
    const wanted = make(before.screens);
    const result = await screensHttp.change({ version: before.version, change: wanted });
    if (!result.ok) {
      const { problem } = result;
      tell({ kind: "refusal", text: problem ? say(problem.sentence) : words.link.unreachable });
      // What somebody else has set is shown.
      if (problem?.code === "settingsChanged") await reload();
      return false;
    }
    settle(result.value);
    const was = Object.fromEntries(Object.entries(before.screens).filter(([field]) => field in wanted));
    const run = () => void change(() => was, words.screens.undone, "final");
    tell({ kind: "done", text: done, ...(undoable === "undoable" && { undo: { label: words.screens.undo, run } }) });
    return true;
  };

  if (now.state !== "here") return { loaded: now, reload };
  return { loaded: { state: "here", value: { screens: now.value.screens, change } }, reload };
}
