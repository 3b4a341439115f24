import type { Actor } from "#contract/actor.ts";
import type { DeviceId, ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type SilentScreen, usualVoice, type VoiceReport, type VoiceRules, type VoiceView } from "#contract/voice.ts";
import type { Hall } from "../hall/hall.ts";
import { callsIn, zonesOf } from "../hall/views/display.ts";
import { languagesIn, voiceView } from "../voice/spoken.ts";
import { createEndings } from "./endings.ts";

export type Display = Extract<Actor, { role: "display" }>;
type Sound = Extract<VoiceReport["kind"], "ready" | "blocked">;

/**
 * Which hall screen speaks for which zone, and what was spoken. One screen speaks for each zone, so that two of them in
 * one room do not speak over each other: where the voice passes to another screen, that one begins when the call that is
 * being said has ended. Not journalled: after a restart of the hub the screens say it again.
 */
export interface Voices {
  /** A hall screen has connected; it may speak once it has said that it can. */
  enter(display: Display): VoiceSeat;
  /** Those of these zones whose voice this screen is: the longest connected that can, one of that very zone first, then the one of the fewest zones. */
  speaking(display: DeviceId, zones: readonly ZoneId[]): ZoneId[];
  /** These calls are sent to this screen, which says them one after another. */
  given(display: DeviceId, calls: readonly Call[]): void;
  isSpoken(call: Call): boolean;
  soundOf(display: DeviceId): Sound | null;
  /** Screens that are to speak and whose sound is blocked. */
  blocked(): Display[];
}

/** One screen's line, as far as its voice goes. */
export interface VoiceSeat {
  report(report: VoiceReport): void;
  /** The same screen hangs elsewhere now, or may speak no more, or again. */
  move(display: Display): void;
  leave(): void;
}

type Call = Pick<DisplayCall, "ticket" | "times">;

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
  const speakers = new Map<ZoneId, { seat: Seat | undefined; isSure: boolean }>();
  const endings = createEndings<Seat>(changed);

  function changed(): void {
    for (const speaker of speakers.values()) speaker.isSure = false;
    onChange();
  }

  function speakerOf(zone: ZoneId): Seat | undefined {
    const known = speakers.get(zone);
    const seat = known?.isSure ? known.seat : chosenFor(zone);
    if (known?.seat && known.seat !== seat) endings.passOn(known.seat, [zone]);
    speakers.set(zone, { seat, isSure: true });
    return endings.mayBegin(seat, zone) ? seat : undefined;
  }

  function chosenFor(zone: ZoneId): Seat | undefined {
    const ready = [...seats].filter(({ sound, display }) => sound === "ready" && display.speaks);
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
          if (report.kind === "spoken") {
            remember(keyOf(report));
            endings.ended(seat, keyOf(report));
          } else if (seat.sound === report.kind) return;
          else seat.sound = report.kind;
          // What is held back is said by another.
          if (report.kind === "blocked") endings.forget(seat);
          changed();
        },
        move(display) {
          seat.display = display;
          // It may be saying a call of where it was while it already belongs to where it is.
          endings.passOn(seat, display.zones.length > 0 ? display.zones : [...speakers.keys()]);
          changed();
        },
        leave() {
          endings.forget(seat);
          if (seats.delete(seat) && seat.sound !== null) changed();
        },
      };
    },
    speaking: (display, zones) => zones.filter((zone) => speakerOf(zone)?.display.device === display),
    given(display, calls) {
      const seat = [...seats].find((one) => one.display.device === display);
      if (seat) endings.given(seat, calls.map(keyOf));
    },
    isSpoken: (call) => spoken.has(keyOf(call)),
    soundOf: (device) => [...seats].find(({ display }) => display.device === device)?.sound ?? null,
    blocked: () => [...seats].flatMap(({ sound, display }) => (sound === "blocked" && display.speaks ? [display] : [])),
  };
}

function keyOf({ ticket, times }: Call): string {
  return `${ticket}/${times}`;
}

/** What a hall screen is to say aloud; `now` in milliseconds since 1970. */
export type ScreenVoice = (hall: Hall, display: Display, now: number) => VoiceView;

/** All screens that do not speak are given the same view until the settings change: most of them never do. */
export function createScreenVoice(voices: Voices): ScreenVoice {
  const quiet = new Map<string, { rules: Hall["rules"]; view: VoiceView }>();

  return (hall, display, now) => {
    const covered = zonesOf(hall, display.zones);
    const speaking = voices.speaking(display.device, covered);
    const place = `${covered.join()} ${display.speaks}`;
    const known = quiet.get(place);
    if (speaking.length === 0 && known?.rules === hall.rules) return known.view;
    const view = voiceView({
      rules: rulesIn(hall),
      covered,
      isMute: !display.speaks,
      speaking,
      callsIn: (id) => callsIn(hall, [id]),
      isSpoken: voices.isSpoken,
      now,
    });
    if (view.calls.length > 0) voices.given(display.device, view.calls);
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
