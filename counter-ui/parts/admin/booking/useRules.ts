import { useCallback, useEffect, useState } from "react";
import type { BookingSettings, BookingSettingsNow } from "#contract/booking-rules.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { bookingHttp } from "./booking-http.ts";

export interface Rules {
  settings: BookingSettings;
  /** True once it is in force; else it was told why not, and nothing has changed. */
  save(settings: BookingSettings): Promise<boolean>;
}

/** What citizens may do from home as it is in force, and the one way to change it. */
export function useRules(): { loaded: Loaded<Rules>; reload: () => Promise<void> } {
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<BookingSettingsNow>>({ state: "loading" });

  const reload = useCallback(async () => {
    const result = await bookingHttp.settings();
    setNow(result.ok ? { state: "here", value: result.value } : { state: "failed" });
  }, []);
  useEffect(() => void reload(), [reload]);

  if (now.state !== "here") return { loaded: now, reload };
  const { version, settings } = now.value;

  async function save(wanted: BookingSettings): Promise<boolean> {
    const result = await bookingHttp.change({ version, settings: wanted });
    if (result.ok) {
      setNow({ state: "here", value: result.value });
      tell({ kind: "done", text: words.booking.saved });
      return true;
    }
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

  return { loaded: { state: "here", value: { settings, save } }, reload };
}
