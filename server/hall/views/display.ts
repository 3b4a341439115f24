import type { ZoneId } from "#contract/ids.ts";
import type { DisplayCall, DisplayView } from "#contract/views.ts";
import type { Hall } from "../hall.ts";
import { get } from "../ordered.ts";
import { openingNow } from "./opening.ts";
import type { Surroundings } from "./surroundings.ts";
import { waitingByService } from "./waiting.ts";

const shown = 12;

/** The hall screen of one zone, or of all when `zone` is null. Numbers only: never a name. */
export function displayView(hall: Hall, surroundings: Surroundings, zone: ZoneId | null): DisplayView {
  const waiting = waitingByService(hall);
  return {
    zone,
    opening: openingNow(hall, surroundings.now),
    calls: callsIn(hall, zone).slice(0, shown),
    waiting,
    total: waiting.reduce((sum, service) => sum + service.waiting, 0),
  };
}

/** The last calls to counters of one zone, or of all when `zone` is null, newest first. */
export function callsIn(hall: Hall, zone: ZoneId | null): DisplayCall[] {
  return hall.calls.flatMap((call) => {
    const counter = hall.rules.counters.get(call.counter);
    const ticket = get(hall.tickets, call.ticket);
    if (!counter || !ticket || (zone !== null && counter.zone !== zone)) return [];
    const { label, state } = ticket;
    const over = state.state !== "called" && state.state !== "serving";
    return [{ ticket: call.ticket, label, counter: counter.number, at: call.at, times: call.times, over }];
  });
}
