import type { Actor } from "#contract/actor.ts";
import type { CounterId, ZoneId } from "#contract/ids.ts";
import type { Views } from "#contract/views.ts";
import type { Hall } from "../hall/hall.ts";
import { agentView, keypadView } from "../hall/views/devices.ts";
import { displayView } from "../hall/views/display.ts";
import { kioskView } from "../hall/views/kiosk.ts";
import { officeView } from "../hall/views/office.ts";
import { officerView } from "../hall/views/officer.ts";
import type { Surroundings } from "../hall/views/surroundings.ts";
import type { Clock } from "./clock.ts";
import type { Conditions } from "./conditions.ts";
import type { HubParts } from "./hub-parts.ts";
import type { Kiosk, Scanning } from "./scanning.ts";
import { createScreenVoice, silentScreens } from "./screen-voice.ts";
import { createStations } from "./stations.ts";
import type { Trials } from "./trials.ts";
import type { Display, Voices } from "./voices.ts";

/** What each actor may see now, by view name; only what belongs to their role. */
export interface HubViews {
  officeView(): Views["office"];
  kioskView(kiosk: Kiosk): Views["kiosk"];
  displayView(zones: readonly ZoneId[]): Views["display"];
  /** What this hall screen is to say aloud. */
  voiceView(display: Display): Views["voice"];
  officerView(person: Extract<Actor, { kind: "person" }>): Views["officer"];
  keypadView(counter: CounterId): Views["keypad"] | null;
  /** @param agent its name; null is the hub's own */
  agentView(agent: string | null): Views["agent"];
  /** What the kiosk of this agent needs to go on without the hub; null for all others. */
  stationView(agent: string | null): Views["station"] | null;
}

export interface ViewsParts
  extends Pick<HubParts, "settings" | "demonstration" | "languages" | "pairedAgents" | "awayPaper" | "unshown"> {
  hall: () => Hall;
  clock: Clock;
  conditions: Conditions;
  voices: Voices;
  scanning: Scanning;
  trials: Trials;
}

export function createViews({
  hall,
  clock,
  settings,
  demonstration,
  languages,
  pairedAgents,
  awayPaper,
  unshown,
  conditions,
  voices,
  scanning,
  trials,
}: ViewsParts): HubViews {
  const screenVoice = createScreenVoice(voices);
  /** The same object until it changes: it is large, and asked for after every commit. */
  let office: { rules: Hall["rules"]; view: Views["office"] } | null = null;

  const surroundings = (): Surroundings => ({
    now: clock.now(),
    conditions: conditions.all(),
    ignoredKeys: conditions.ignoredKeys(),
    pairedAgents: pairedAgents(),
    silentScreens: silentScreens(hall(), voices),
    unshown: unshown(),
    faults: settings.faults(),
    demonstration: demonstration(),
  });

  return {
    officeView() {
      const { rules } = hall();
      const isNew = office?.rules !== rules || office.view.languages !== languages();
      if (!office || isNew || office.view.demonstration !== demonstration())
        office = { rules, view: officeView(hall(), demonstration(), languages()) };
      return office.view;
    },
    kioskView: (kiosk) => kioskView(hall(), surroundings(), kiosk.printer, scanning.atKiosk(kiosk)),
    displayView: (zones) => displayView(hall(), surroundings(), zones),
    voiceView: (display) => screenVoice(hall(), display),
    officerView: (person) => officerView(hall(), surroundings(), person, scanning.atCounter),
    keypadView(id) {
      const now = hall();
      const counter = now.rules.counters.get(id);
      return counter ? keypadView(now, counter, clock.now()) : null;
    },
    agentView: (agent) => trials.within(agentView(hall(), clock.now(), agent)),
    stationView: createStations(hall, awayPaper),
  };
}
