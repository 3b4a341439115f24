import type { ZoneId } from "#contract/ids.ts";
import type { Zone } from "#contract/office.ts";
import type { Language } from "#contract/text.ts";
import type { ZoneDeed } from "#contract/zone-settings.ts";

export const languages = ["vi", "en"] as const satisfies Language[];

/** A zone as it is typed. */
export interface ZoneDraft {
  name: Record<Language, string>;
  way: Record<Language, string>;
  seats: string;
}

/** @param zone null for a new one */
export function draftOf(zone: Zone | null): ZoneDraft {
  const none = { vi: "", en: "" };
  return { name: zone?.name ?? none, way: zone?.way ?? none, seats: String(zone?.seats ?? "") };
}

/** What the hub is sent: what is left empty is not there, and what is no number stays a text, which the hub says something about. */
export function zoneFrom({ name, way, seats }: ZoneDraft, id: ZoneId): Extract<ZoneDeed, { do: "add" }>["zone"] {
  const typed = seats.trim();
  const hasWay = languages.some((language) => way[language].trim() !== "");
  return {
    id,
    name,
    ...(hasWay && { way }),
    ...(typed !== "" && { seats: /^\d+$/.test(typed) ? Number(typed) : typed }),
  };
}
