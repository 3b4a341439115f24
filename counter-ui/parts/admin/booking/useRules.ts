import { useCallback, useEffect, useState } from "react";
import type {
  BookingSaved,
  BookingSettings,
  BookingSettingsChange,
  BookingSettingsNow,
} from "#contract/booking-rules.ts";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { bookingHttp } from "./booking-http.ts";

/** What came of a change; `refused`: it was told why. */
export type RulesSaved = Extract<BookingSaved, { state: "bad" }> | { state: "saved" | "refused" };

export interface Rules {
  settings: BookingSettings;
  /** Nothing has changed unless it is `saved`. What was typed stays as it is: what is wrong with it the hub says. */
  save(settings: BookingSettingsChange["settings"]): Promise<RulesSaved>;
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

  async function save(wanted: BookingSettingsChange["settings"]): Promise<RulesSaved> {
    const result = await bookingHttp.change({ version, settings: wanted });
    if (result.ok) {
      const { value } = result;
      if (value.state === "bad") return value;
      setNow({ state: "here", value: value.now });
      tell({ kind: "done", text: words.booking.saved });
      return { state: "saved" };
    }
    const { problem } = result;
    const why = problem?.code === "badSettings" ? problem.detail : null;
    tell({
      kind: "refusal",
      text: problem ? [say(problem.sentence), why].filter(Boolean).join(" ") : words.link.unreachable,
    });
    // What somebody else has set is shown; what was typed here stays where it is.
    if (problem?.code === "settingsChanged") await reload();
    return { state: "refused" };
  }

  return { loaded: { state: "here", value: { settings, save } }, reload };
}
