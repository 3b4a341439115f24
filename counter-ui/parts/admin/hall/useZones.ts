import type { ZoneDeed, ZonesNow, ZonesSaved } from "#contract/zone-settings.ts";
import { useHall } from "../../../hall.tsx";
import { useWords } from "../../../words/language.tsx";
import { type Settings, type SettingsPart, useSettings } from "../useSettings.ts";
import { zonesHttp } from "./zones-http.ts";

type Other = Exclude<ZonesSaved, { state: "saved" }>;
export type Zones = Settings<ZonesNow, ZoneDeed, Other>;

const part: SettingsPart<ZonesNow, ZoneDeed, Other> = {
  read: zonesHttp.now,
  write: ({ version }, deed) => zonesHttp.change({ version, deed }),
  opposite,
};

/** Where people wait as it is in force, and the one way to change it. */
export function useZones() {
  const { office } = useHall();
  const { words, say } = useWords();
  return useSettings(part, JSON.stringify(office.zones), (undone, back, { zones }) => {
    if (undone.state === "bad") return undone.faults.map(({ problem }) => say(problem)).join(" ");
    // A zone that was added and is in use by now stays.
    if (back.do !== "remove") return null;
    const zone = zones.find(({ id }) => id === back.id);
    return words.zones.used(zone ? say(zone.name) : back.id, undone.by, say);
  });
}

function opposite(deed: ZoneDeed, { zones }: ZonesNow): ZoneDeed | null {
  switch (deed.do) {
    case "add":
      return { do: "remove", id: deed.zone.id };
    case "place":
      return { do: "place", counters: deed.counters.map(({ number, from, to }) => ({ number, from: to, to: from })) };
    case "replace": {
      const zone = zones.find(({ id }) => id === deed.zone.id);
      return zone ? { do: "replace", zone } : null;
    }
    case "remove": {
      const at = zones.findIndex(({ id }) => id === deed.id);
      const zone = zones[at];
      return zone ? { do: "add", zone, at } : null;
    }
    default:
      return deed satisfies never;
  }
}
