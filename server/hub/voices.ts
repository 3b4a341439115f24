import type { Actor } from "#contract/actor.ts";
import type { DeviceId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type SilentScreen, usualVoice, type VoiceReport, type VoiceRules, type VoiceView } from "#contract/voice.ts";
import type { Hall } from "../hall/hall.ts";
import { callsIn, zonesOf } from "../hall/views/display.ts";
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
  /** Those of these zones whose voice this screen is: the longest connected that can, one of that very zone first, then the one of the fewest zones. */
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
  /** Found once after each change: a thousand screens ask after every commit. */
  const speakers = new Map<ZoneId, Seat | undefined>();

  function changed(): void {
    speakers.clear();
    onChange();
  }

  function speakerOf(zone: ZoneId): Seat | undefined {
    if (!speakers.has(zone)) speakers.set(zone, chosenFor(zone));
    return speakers.get(zone);
  }

  function chosenFor(zone: ZoneId): Seat | undefined {
    const ready = [...seats].filter(({ sound }) => sound === "ready");
    const [own] = ready
      .filter(({ display }) => display.zones.includes(zone))
      .sort((a, b) => a.display.zones.length - b.display.zones.length);
    return own ?? ready.find(({ display }) => display.zones.length === 0);
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
          changed();
        },
        leave() {
          if (seats.delete(seat) && seat.sound !== null) changed();
        },
      };
    },
    speaking: (display, zones) => zones.filter((zone) => speakerOf(zone)?.display.device === display),
    isSpoken: ({ ticket, times }) => spoken.has(`${ticket}/${times}`),
    soundOf: (device) => [...seats].find(({ display }) => display.device === device)?.sound ?? null,
    blocked: () => [...seats].filter(({ sound }) => sound === "blocked").map(({ display }) => display),
  };
}

/** What a hall screen is to say aloud; `now` in milliseconds since 1970. */
export type ScreenVoice = (hall: Hall, display: Display, now: number) => VoiceView;

/** All screens that do not speak are given the same view until the settings change: most of them never do. */
export function createScreenVoice(voices: Voices): ScreenVoice {
  const quiet = new Map<string, { rules: Hall["rules"]; view: VoiceView }>();

  return (hall, display, now) => {
    const covered = zonesOf(hall, display.zones);
    const speaking = voices.speaking(display.device, covered);
    const place = covered.join();
    const known = quiet.get(place);
    if (speaking.length === 0 && known?.rules === hall.rules) return known.view;
    const view = voiceView({
      rules: rulesIn(hall),
      covered,
      speaking,
      callsIn: (id) => callsIn(hall, [id]),
      isSpoken: voices.isSpoken,
      now,
    });
    if (speaking.length === 0) quiet.set(place, { rules: hall.rules, view });
    return view;
  };
}

/** Screens without sound, where there is something to hear. */
export function silentScreens(hall: Hall, voices: Voices): SilentScreen[] {
  return voices
    .blocked()
    .filter((display) => zonesOf(hall, display.zones).some((zone) => languagesIn(zone, rulesIn(hall)).length > 0))
    .map(({ device, zones }) => ({ device, zones: [...zones] }));
}

function rulesIn({ rules }: Hall): VoiceRules {
  return rules.office.voice ?? usualVoice;
}
