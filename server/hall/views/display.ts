import type { ZoneId } from "#contract/ids.ts";
import type { DisplayCall, DisplayView } from "#contract/views.ts";
import type { Hall } from "../hall.ts";
import { get } from "../ordered.ts";
import { openingNow } from "./opening.ts";
import type { Surroundings } from "./surroundings.ts";
import { waitingByService } from "./waiting.ts";

const shown = 12;

/** The hall screen of some zones, or of all when `asked` names none that exists. Numbers only: never a name. */
export function displayView(hall: Hall, surroundings: Surroundings, asked: readonly ZoneId[]): DisplayView {
  const zones = zonesOf(hall, asked);
  const waiting = waitingByService(hall);
  return {
    zones,
    opening: openingNow(hall, surroundings.now),
    calls: callsIn(hall, zones).slice(0, shown),
    waiting,
    total: waiting.reduce((sum, service) => sum + service.waiting, 0),
  };
}

/** The zones a screen is for. One whose zones were all taken out of the settings shows everything rather than nothing. */
export function zonesOf(hall: Hall, asked: readonly ZoneId[]): ZoneId[] {
  const all = hall.rules.office.zones.map(({ id }) => id);
  const known = all.filter((id) => asked.includes(id));
  return known.length > 0 ? known : all;
}

/** The last calls to counters of these zones, newest first. */
export function callsIn(hall: Hall, zones: readonly ZoneId[]): DisplayCall[] {
  return hall.calls.flatMap((call) => {
    const counter = hall.rules.counters.get(call.counter);
    const ticket = get(hall.tickets, call.ticket);
    if (!counter || !ticket || !zones.includes(counter.zone)) return [];
    const { label, state } = ticket;
    const over = state.state !== "called" && state.state !== "serving";
    const { number, zone } = counter;
    return [{ ticket: call.ticket, label, counter: number, zone, at: call.at, times: call.times, over }];
  });
}
