import type { ZoneId } from "#contract/ids.ts";
import type { DisplayCall } from "#contract/views.ts";
import { type SilentScreen, usualVoice, type VoiceRules, type VoiceView } from "#contract/voice.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";
import { callsIn, zonesOf } from "../hall/views/display.ts";
import { languagesIn, spokenZones, voiceView } from "../voice/spoken.ts";
import type { Display, Voices } from "./voices.ts";

/** What a hall screen is to say aloud. */
export type ScreenVoice = (hall: Hall, display: Display) => VoiceView;

/** All screens that do not speak are given the same view until the settings change: most of them never do. */
export function createScreenVoice(voices: Voices): ScreenVoice {
  const quiet = new Map<string, { rules: Hall["rules"]; view: VoiceView }>();

  return (hall, display) => {
    const covered = zonesOf(hall, display.zones);
    const speaking = voices.speaking(display.device, covered);
    const place = `${covered.join()} ${display.speaks}`;
    const known = quiet.get(place);
    if (speaking.length === 0 && known?.rules === hall.rules) return known.view;
    const spoken = rulesIn(hall);
    const zones = spokenZones(speaking, spoken);
    const calls = toSay(hall, zones).filter((call) => !voices.isDone(call));
    const given = voices.give(display.device, { zones, calls });
    const waits = calls.some((call) => call !== given?.call && !voices.isDone(call));
    const view = voiceView({ rules: spoken, covered, isMute: !display.speaks, zones, given, waits });
    if (speaking.length === 0) quiet.set(place, { rules: hall.rules, view });
    return view;
  };
}

/** Calls that somebody is still to follow, oldest first, also those of one millisecond: who has come is not called out. */
function toSay(hall: Hall, zones: readonly ZoneId[]): DisplayCall[] {
  return callsIn(hall, zones)
    .filter(({ ticket }) => get(hall.tickets, ticket)?.state.state === "called")
    .reverse();
}

/** Screens without sound, where there is something to hear, and calls that were not said though somebody is to follow them. */
export function silentScreens(hall: Hall, voices: Voices): SilentScreen[] {
  const rules = rulesIn(hall);
  const all = zonesOf(hall, []);
  const unsaid = toSay(hall, spokenZones(all, rules)).filter(voices.isUnsaid);
  return [
    ...voices
      .silent()
      .filter(({ display }) => zonesOf(hall, display.zones).some((zone) => languagesIn(zone, rules).length > 0))
      .map(({ display: { device, zones }, why }) => ({ device, zones: [...zones], why })),
    ...unsaid.map(({ label, zone }) => ({ device: null, zones: [zone], why: "unsaid" as const, label })),
  ];
}

function rulesIn({ rules }: Hall): VoiceRules {
  return rules.office.voice ?? usualVoice;
}
