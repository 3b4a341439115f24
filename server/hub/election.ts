import type { Actor } from "#contract/actor.ts";
import type { ZoneId } from "#contract/ids.ts";
import type { VoiceReport } from "#contract/voice.ts";

export type Display = Extract<Actor, { role: "display" }>;
export type Sound = Extract<VoiceReport["kind"], "ready" | "lacking" | "blocked">;

/** A hall screen that is here; its sound is what it last told. */
export interface Seat {
  display: Display;
  /** Its zones that the office still has. Empty: it is heard in the whole office. */
  zones: readonly ZoneId[];
  sound: Sound | null;
}

/**
 * Whose voice a zone's is, as far as nobody is saying anything: of the screens that can be heard one of that very zone
 * before one of several, and that before one of the whole office; of those alike the one that came first. One that lacks
 * sounds is chosen only where all others lack some too.
 * @param seats in the order in which they connected
 */
export function chosenFor(zone: ZoneId, seats: Iterable<Seat>): Seat | undefined {
  const able = [...seats].filter((seat) => maySpeak(seat, zone));
  const [first] = able.sort((one, other) => rank(one) - rank(other));
  return first;
}

/** It can be heard there, if not in every word. */
export function maySpeak({ sound, display, zones }: Seat, zone: ZoneId): boolean {
  const isThere = zones.length === 0 || zones.includes(zone);
  return isThere && display.speaks && (sound === "ready" || sound === "lacking");
}

/** More zones than an office has. */
const many = 1_000;

function rank({ sound, zones }: Seat): number {
  return (sound === "ready" ? 0 : 2 * many) + (zones.length === 0 ? many : zones.length);
}
