import type { Actor } from "#contract/actor.ts";
import type { DeviceId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type SilentScreen, usualVoice, type VoiceReport, type VoiceRules, type VoiceView } from "#contract/voice.ts";
import type { Hall } from "../hall/hall.ts";
import { callsIn } from "../hall/views/display.ts";
import { languagesIn, voiceView } from "../voice/spoken.ts";

export type Display = Extract<Actor, { role: "display" }>;
type Sound = Extract<VoiceReport["kind"], "ready" | "blocked">;

/**
 * Which hall screen speaks for which zone, and what was spoken. One screen speaks for each zone, so that two of them in
 * one room do not speak over each other. Not journalled: after a restart of the hub the screens say it again.
 */
export interface Voices {
  /** A hall screen has connected; it may speak once it has said that it can. */
  enter(display: Display): { report(report: VoiceReport): void; leave(): void };
  /** Those of these zones whose voice this screen is: the longest connected that can, one of that very zone first. */
  speaking(display: DeviceId, zones: readonly ZoneId[]): ZoneId[];
  isSpoken(call: Pick<DisplayCall, "ticket" | "times">): boolean;
  soundOf(display: DeviceId): Sound | null;
  /** Screens whose sound is blocked. */
  blocked(): Display[];
}

/** More calls than are spoken while one of them is still fresh. */
const remembered = 500;

interface Seat {
  display: Display;
  sound: Sound | null;
}

export function createVoices(onChange: () => void): Voices {
  /** In the order in which they connected. */
  const seats = new Set<Seat>();
  const spoken = new Set<string>();

  function speakerOf(zone: ZoneId): Seat | undefined {
    const ready = [...seats].filter(({ sound }) => sound === "ready");
    return ready.find(({ display }) => display.zone === zone) ?? ready.find(({ display }) => display.zone === null);
  }

  function remember(key: string): void {
    spoken.add(key);
    for (const oldest of spoken) {
      if (spoken.size <= remembered) break;
      spoken.delete(oldest);
    }
  }

  return {
    enter(display) {
      const seat: Seat = { display, sound: null };
      seats.add(seat);
      return {
        report(report) {
          if (report.kind === "spoken") remember(`${report.ticket}/${report.times}`);
          else if (seat.sound === report.kind) return;
          else seat.sound = report.kind;
          onChange();
        },
        leave() {
          if (seats.delete(seat) && seat.sound !== null) onChange();
        },
      };
    },
    speaking: (display, zones) => zones.filter((zone) => speakerOf(zone)?.display.device === display),
    isSpoken: ({ ticket, times }) => spoken.has(`${ticket}/${times}`),
    soundOf: (device) => [...seats].find(({ display }) => display.device === device)?.sound ?? null,
    blocked: () => [...seats].filter(({ sound }) => sound === "blocked").map(({ display }) => display),
  };
}

/** What this hall screen is to say aloud now; `now` in milliseconds since 1970. */
export function screenVoice(hall: Hall, voices: Voices, display: Display, now: number): VoiceView {
  const covered = zonesOf(hall, display);
  return voiceView({
    rules: rulesIn(hall),
    covered,
    speaking: voices.speaking(display.device, covered),
    callsIn: (id) => callsIn(hall, id),
    isSpoken: voices.isSpoken,
    now,
  });
}

/** Screens without sound, where there is something to hear. */
export function silentScreens(hall: Hall, voices: Voices): SilentScreen[] {
  return voices
    .blocked()
    .filter((display) => zonesOf(hall, display).some((zone) => languagesIn(zone, rulesIn(hall)).length > 0))
    .map(({ device, zone }) => ({ device, zone }));
}

function rulesIn({ rules }: Hall): VoiceRules {
  return rules.office.voice ?? usualVoice;
}

function zonesOf({ rules }: Hall, { zone }: Display): ZoneId[] {
  return rules.office.zones.map(({ id }) => id).filter((id) => zone === null || id === zone);
}
