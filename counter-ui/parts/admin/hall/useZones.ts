import { useCallback, useEffect, useState } from "react";
import type { Zone } from "#contract/office.ts";
import type { ZoneDeed, ZonesNow, ZonesSaved } from "#contract/zone-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { useNotices } from "../../Notices.tsx";
import type { Loaded } from "../useList.ts";
import { zonesHttp } from "./zones-http.ts";

/** What came of a change; `refused`: it was told why. */
export type ZoneChanged = Exclude<ZonesSaved, { state: "saved" }> | { state: "saved" | "refused" };

export interface Zones {
  now: ZonesNow;
  /** @param done what is told once it is in force, with a way to take it back */
  change(deed: ZoneDeed, done: string): Promise<ZoneChanged>;
}

/** Where people wait as it is in force, and the one way to change it. */
export function useZones(): { loaded: Loaded<Zones>; reload: () => Promise<void> } {
  const { office } = useHall();
  const { words, say } = useWords();
  const { tell } = useNotices();
  const [now, setNow] = useState<Loaded<ZonesNow>>({ state: "loading" });

  const reload = useCallback(async () => {
    const result = await zonesHttp.now();
    if (result.ok) setNow({ state: "here", value: result.value });
    else setNow((before) => (before.state === "here" ? before : { state: "failed" }));
  }, []);
  // Not read: it says when to ask again, as after somebody else has changed something, here or in the file.
  const when = JSON.stringify(office.zones);
  useEffect(() => {
    if (when !== "") void reload();
  }, [when, reload]);

  async function perform(before: ZonesNow, deed: ZoneDeed, done: string, back: ZoneDeed | null): Promise<ZoneChanged> {
    const result = await zonesHttp.change({ version: before.version, deed });
    if (!result.ok) {
      const { problem } = result;
      const why = problem?.code === "badSettings" ? (problem.detail ?? "") : "";
      tell({ kind: "refusal", text: problem ? `${say(problem.sentence)} ${why}` : words.link.unreachable });
      // What somebody else has set is shown.
      if (problem) await reload();
      return { state: "refused" };
    }
    const { value } = result;
    if (value.state === "saved") {
      setNow({ state: "here", value: value.now });
      const run = () =>
        back &&
        void perform(value.now, back, words.zones.undone, null).then((undone) => sayWhyNot(undone, back, value.now));
      tell({ kind: "done", text: done, ...(back && { undo: { label: words.zones.undo, run } }) });
      return { state: "saved" };
    }
    return value;
  }

  /** A zone that was added and is in use by now stays. */
  function sayWhyNot(undone: ZoneChanged, back: ZoneDeed, { zones }: ZonesNow): void {
    if (undone.state !== "used" || back.do !== "remove") return;
    const zone = zones.find(({ id }) => id === back.id);
    tell({ kind: "refusal", text: words.zones.used(zone ? say(zone.name) : back.id, undone.by, say) });
  }

  if (now.state !== "here") return { loaded: now, reload };
  const { value } = now;
  const change: Zones["change"] = (deed, done) => perform(value, deed, done, opposite(deed, value.zones));
  return { loaded: { state: "here", value: { now: value, change } }, reload };
}

/** What takes a change back; null where there is nothing to go back to. */
function opposite(deed: ZoneDeed, zones: readonly Zone[]): ZoneDeed | null {
  if (deed.do === "add") return { do: "remove", id: deed.zone.id };
  const id = deed.do === "remove" ? deed.id : deed.zone.id;
  const at = zones.findIndex((zone) => zone.id === id);
  const zone = zones[at];
  if (!zone) return null;
  return deed.do === "remove" ? { do: "add", zone, at } : { do: "replace", zone };
}
