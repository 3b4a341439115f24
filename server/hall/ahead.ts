import type { CounterId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place } from "#contract/ticket.ts";
import { calledBefore, ranksOf } from "./before.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { get } from "./ordered.ts";
import { placeKey, type Waiter } from "./queue.ts";

/**
 * How many people are called before somebody at the counter that comes to them with the fewest, also before they are in the
 * queue: what they are told. None means that an open counter would call them now, and is never said otherwise; where one
 * counter serves, that many are called first, and with several no fewer under the policies that go by arrival or are strict.
 */
export function aheadOf(hall: Hall, who: Waiter, place: Place): number {
  const ranks = ranksOf(hall, who);
  const counters = callersOf(hall, place);
  if (counters.length === 0) {
    const { ordinary, priority } = ranks({ place, key: placeKey(place) }).before;
    return ordinary + priority;
  }
  const counts = counters.map((counter) =>
    calledBefore(hall, counter, { who, place, ranks }).reduce((sum, { count }) => sum + count, 0),
  );
  return Math.round(Math.min(...counts));
}

/** Open counters that call from a place; while none is open those that pause, and while nobody sits there all that may open. */
function callersOf(hall: Hall, place: Place): readonly Counter[] {
  if (place.kind === "counter") {
    const counter = hall.rules.counters.get(place.counter);
    return counter ? [counter] : [];
  }
  const all = hall.rules.countersOf.get(place.service) ?? [];
  const open = openOf(hall, all);
  if (open.length > 0) return open;
  const paused = all.filter(({ id }) => workAt(hall, id) === "paused");
  return paused.length > 0 ? paused : all;
}

export function openOf(hall: Hall, counters: readonly Counter[]): Counter[] {
  return counters.filter(({ id }) => workAt(hall, id) === "open");
}

const workAt = (hall: Hall, id: CounterId) => (get(hall.desks, id) ?? closedDesk).work.state;
