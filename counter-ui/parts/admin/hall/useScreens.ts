import { useCallback, useEffect, useState } from "react";
import type { HallScreens, HallScreensNow } from "#contract/hall-screens.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { screensHttp } from "./screens-http.ts";

export interface Screens {
  screens: HallScreens;
  /** True once it is in force; else it was told why not, and nothing has changed. */
  change(change: Partial<HallScreens>, done: string, undo?: Partial<HallScreens>): Promise<boolean>;
}

/** Playlist, running line and look as they are in force, and the one way to change them. */
export function useScreens(): { loaded: Loaded<Screens>; reload: () => Promise<void> } {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<HallScreensNow>>({ state: "loading" });

  const reload = useCallback(async () => {
    const result = await screensHttp.now();
    setNow(result.ok ? { state: "here", value: result.value } : { state: "failed" });
  }, []);
  useEffect(() => void reload(), [reload]);

  async function change(
    version: string,
    wanted: Partial<HallScreens>,
    done: string,
    undo?: Partial<HallScreens>,
  ): Promise<boolean> {
    const result = await screensHttp.change({ version, change: wanted });
    if (!result.ok) {
      const { problem } = result;
      const why = problem?.code === "badSettings" ? problem.detail : null;
      tell({
        kind: "refusal",
        text: problem ? [say(problem.sentence), why].filter(Boolean).join(" ") : words.link.unreachable,
      });
      // What somebody else has set is shown; what was typed here stays where it is.
      if (problem?.code === "settingsChanged") await reload();
      return false;
    }
    const { value } = result;
    setNow({ state: "here", value });
    tell({
      kind: "done",
      text: done,
      ...(undo && {
        undo: {
          label: words.screens.undo,
          run: () => void change(value.version, undo, words.screens.undone),
        },
      }),
    });
    return true;
  }

  if (now.state !== "here") return { loaded: now, reload };
  const { version, screens } = now.value;
  return {
    loaded: { state: "here", value: { screens, change: (...asked) => change(version, ...asked) } },
    reload,
  };
}
