import type { CounterId, ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { queueOf } from "./next.ts";
import { get } from "./ordered.ts";
import { type Queue, queueLength, type Standing, standingBefore } from "./queue.ts";
import { servicesOf } from "./rules.ts";

/** Visits after which the hall's own measurement counts for more than the setting. */
const settled = 4;

/** Minutes one visit of this service takes: the setting at first, then what the hall measures. */
export function minutesPerVisit(hall: Hall, service: ServiceId): number {
  const expected = hall.rules.services.get(service)?.minutesPerVisit ?? 10;
  const pace = get(hall.pace, service);
  if (!pace) return expected;
  const trust = pace.visits / (pace.visits + settled);
  return trust * pace.minutes + (1 - trust) * expected;
}

/**
 * What someone of this standing may expect to wait for a service, as a range of whole five minutes; null when no open
 * counter serves it. Each open counter shares out the work of all that stand before them, and the least loaded one calls.
 * @param standing of a ticket that waits, or of one that is to be issued; null is behind everyone
 */
export function expectedWait(hall: Hall, service: ServiceId, standing: Standing | null): WaitRange | null {
  const serving = openCounters(hall, service);
  if (serving.length === 0) return null;
  return rangeOf(Math.min(...serving.map((counter) => workFor(hall, counter, standing))));
}

/** What a waiting ticket may still expect; null while nobody serves at the place it waits for. */
export function waitOf(hall: Hall, ticket: Ticket, place: Place): WaitRange | null {
  if (place.kind === "service") return expectedWait(hall, place.service, ticket);
  const counter = hall.rules.counters.get(place.counter);
  if (!counter || desk(hall, place.counter).work.state !== "open") return null;
  return rangeOf(workFor(hall, counter, ticket));
}

/** Minutes of work that stand before someone at this counter. */
function workFor(hall: Hall, counter: Counter, standing: Standing | null): number {
  const sentHere = countBefore(queueOf(hall, { kind: "counter", counter: counter.id }), standing);
  const own = counter.services[0];
  const sentMinutes = own ? sentHere * minutesPerVisit(hall, own) : 0;
  return servicesOf(counter).reduce((sum, service) => {
    const waiting = countBefore(queueOf(hall, { kind: "service", service }), standing);
    return waiting === 0 ? sum : sum + (waiting * minutesPerVisit(hall, service)) / openCounters(hall, service).length;
  }, sentMinutes + remainingMinutes(hall, counter));
}

function countBefore(queue: Queue, standing: Standing | null): number {
  if (!standing) return queueLength(queue);
  const before = standingBefore(queue, standing);
  return before.ordinary + before.priority;
}

/** Half a visit for whoever is being served: on average they are in the middle of it. */
function remainingMinutes(hall: Hall, counter: Counter): number {
  const current = desk(hall, counter.id).current;
  const ticket = current ? get(hall.tickets, current) : undefined;
  return ticket ? minutesPerVisit(hall, ticket.service) / 2 : 0;
}

function openCounters(hall: Hall, service: ServiceId): Counter[] {
  return (hall.rules.countersOf.get(service) ?? []).filter((counter) => desk(hall, counter.id).work.state === "open");
}

const desk = (hall: Hall, counter: CounterId) => get(hall.desks, counter) ?? closedDesk;

function rangeOf(minutes: number): WaitRange {
  const fromMinutes = Math.floor((minutes * 0.7) / 5) * 5;
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil((minutes * 1.3) / 5) * 5) };
}
