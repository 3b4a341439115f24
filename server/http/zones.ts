import type { ZoneId } from "#contract/ids.ts";
import { type Office, Zone } from "#contract/office.ts";
import { Problem } from "#contract/people.ts";
import { usualPlaylist } from "#contract/playlist.ts";
import {
  type ZoneDeed,
  type ZoneFault,
  ZonesChange,
  ZonesNow,
  ZonesSaved,
  type ZoneUse,
} from "#contract/zone-settings.ts";
import { afterDeed } from "./after-deed.ts";
import type { App } from "./app.ts";
import type { HttpParts } from "./parts.ts";
import { placingFaults, withPlaced } from "./place-counters.ts";
import { BadSettings, Refusal } from "./problem.ts";
import { versionOf } from "./settings-version.ts";
import { adminOnly, whoAsks } from "./who-asks.ts";
import { en } from "./words/procedures.en.ts";
import { vi } from "./words/procedures.vi.ts";

/** Where people wait, on how many seats and before which counters, as administrators set it on their own screen: kept in the settings file. */
export function zonesRoutes(app: App, parts: HttpParts): void {
  const { accounts, devices, ownOffice, changeOffice, faultsInOffice, log } = parts;

  app.get("/api/settings/zones", { schema: { response: { 200: ZonesNow } } }, async (request) => {
    await whoAsks(request, accounts, adminOnly);
    return zonesNow(ownOffice());
  });

  app.patch(
    "/api/settings/zones",
    { schema: { body: ZonesChange, response: { 200: ZonesSaved, 400: Problem, 409: Problem } } },
    async (request): Promise<ZonesSaved> => {
      const me = await whoAsks(request, accounts, adminOnly);
      const { version, deed } = request.body;
      const office = ownOffice();
      if (versionOf(office.zones) !== version) throw new Refusal(409, "settingsChanged");
      const made = after(deed, office, faultsInOffice);
      if ("faults" in made) return { state: "bad", faults: made.faults };
      if (deed.do === "remove") {
        const paired = await devices.list();
        const screens = paired.filter(({ zones }) => zones.includes(deed.id)).map(({ name }) => name);
        const by = whatIsIn(deed.id, office, screens);
        if (by) return { state: "used", by };
      }
      const saved = await changeOffice((now) => {
        if (versionOf(now.zones) !== version) throw new Refusal(409, "settingsChanged");
        return made.in(now);
      });
      if (!saved.ok) throw new BadSettings(saved.faults);
      log.info({ by: me.username, did: deed.do, ...whatOf(deed) }, "waiting zones were changed");
      return { state: "saved", now: zonesNow(ownOffice()) };
    },
  );
}

function zonesNow({ zones, counters }: Office): ZonesNow {
  return { version: versionOf(zones), zones, counters: counters.map(({ number, zone }) => ({ number, zone })) };
}

function idOf(deed: Exclude<ZoneDeed, { do: "place" }>): ZoneId {
  return deed.do === "remove" ? deed.id : deed.zone.id;
}

/** For the log. */
function whatOf(deed: ZoneDeed): object {
  return deed.do === "place" ? { counters: deed.counters } : { zone: idOf(deed) };
}

/** What the deed makes of an office, or all that is wrong with it. */
function after(
  deed: ZoneDeed,
  office: Office,
  faultsIn: HttpParts["faultsInOffice"],
): { in(office: Office): Office } | { faults: ZoneFault[] } {
  if (deed.do === "place") {
    const faults = placingFaults(office, deed, faultsIn);
    return faults.length > 0 ? { faults } : { in: (now) => withPlaced(now, deed) };
  }
  const zone = deed.do === "remove" ? null : zoneOf(deed, office, faultsIn);
  if (zone && "faults" in zone) return zone;
  return { in: (now) => ({ ...now, zones: afterDeed(now.zones, deed, idOf(deed), zone) }) };
}

/** Who and what belongs to it; null where nothing does. Services wait where their counters are. */
function whatIsIn(
  id: ZoneId,
  { counters, playlist = usualPlaylist, voice }: Office,
  screens: string[],
): ZoneUse | null {
  const use: ZoneUse = {
    counters: counters.filter(({ zone }) => zone === id).map(({ number }) => number),
    screens,
    items: playlist.filter(({ zones }) => zones.includes(id)).map(nameOf),
    voice: voice?.zones.some(({ zone }) => zone === id) ?? false,
  };
  const isUsed = use.voice || [use.counters, use.screens, use.items].some((list) => list.length > 0);
  return isUsed ? use : null;
}

function nameOf(item: (typeof usualPlaylist)[number]): ZoneUse["items"][number] {
  switch (item.kind) {
    case "notice":
      return item.title;
    case "image":
    case "video":
      return { vi: item.name, en: item.name };
    case "procedures":
      return { vi: vi.title, en: en.title };
    default:
      return item satisfies never;
  }
}

/** What was typed as a zone, or all that is wrong with it. Others were sound before, so that what clashes is its fault. */
function zoneOf(
  deed: Extract<ZoneDeed, { zone: object }>,
  office: Office,
  faultsIn: HttpParts["faultsInOffice"],
): Zone | { faults: ZoneFault[] } {
  const others = office.zones.filter(({ id }) => deed.do === "add" || id !== deed.zone.id);
  const found = faultsIn({ ...office, zones: [...others, deed.zone] });
  const faults = found.flatMap(({ path: [list, index, ...field], problem }): ZoneFault[] => {
    if (list !== "zones") return [];
    return index === others.length || index === undefined ? [{ field: field.join("."), problem }] : [];
  });
  const parsed = Zone.safeParse(deed.zone);
  return faults.length === 0 && parsed.success ? parsed.data : { faults };
}
