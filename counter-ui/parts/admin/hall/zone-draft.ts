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

/** Also with a fraction, with a comma as in Vietnamese or with a point. */
const number = /^-?\d+([.,]\d+)?$/;

/** What the hub is sent: what is left empty is not there; what is no whole number goes as it is typed, and the hub says something about it. */
export function zoneFrom({ name, way, seats }: ZoneDraft, id: ZoneId): Extract<ZoneDeed, { do: "add" }>["zone"] {
  const typed = seats.trim();
  const hasWay = languages.some((language) => way[language].trim() !== "");
  return {
    id,
    name,
    ...(hasWay && { way }),
    ...(typed !== "" && { seats: number.test(typed) ? Number(typed.replace(",", ".")) : typed }),
  };
}
