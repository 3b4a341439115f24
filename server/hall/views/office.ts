import { usualKiosk } from "#contract/kiosk-rules.ts";
import type { OfferedLanguage } from "#contract/languages.ts";
import { usualLook } from "#contract/look.ts";
import { usualPlaylist } from "#contract/playlist.ts";
import type { OfficeView } from "#contract/views.ts";
import { usualVoice } from "#contract/voice.ts";
import type { Hall } from "../hall.ts";

/** What every screen may know of its office. */
export function officeView(hall: Hall, demonstration: boolean, languages: readonly OfferedLanguage[]): OfficeView {
  const { office } = hall.rules;
  const voice = office.voice ?? usualVoice;
  return {
    name: office.name,
    place: office.place,
    complaints: office.complaints,
    ticker: office.ticker,
    playlist: office.playlist ?? usualPlaylist,
    look: office.look ?? usualLook,
    services: office.services,
    zones: office.zones,
    counters: office.counters.map(({ id, number, services, alsoServes }) => ({ id, number, services, alsoServes })),
    procedures: office.procedures,
    priorityGroups: office.priorityGroups,
    outcomes: office.outcomes,
    ratingLevels: office.rating.levels,
    returnService: office.dossiers?.returnService ?? null,
    agencyCode: office.dossiers?.agencyCode ?? null,
    kiosk: { ...(office.kiosk ?? usualKiosk), region: voice.region, tickets: voice.tickets },
    languages,
    demonstration,
    ticketPages: office.phone !== undefined,
    booking: {
      home: office.phone !== undefined && office.remote !== undefined,
      appointments: office.phone !== undefined && office.appointments !== undefined,
      page: office.phone ? `${office.phone.publicUrl}/hen` : null,
    },
  };
}
