import type { CounterId, ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { WaitRange } from "#contract/wait.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { queueOf } from "./next.ts";
import { get } from "./ordered.ts";
import { queueLength } from "./queue.ts";
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
 * What someone who comes now for a service may expect to wait, as a range of whole five minutes; null when no
 * open counter serves it. Each open counter shares out the work of all that wait for it, and the least loaded one calls.
 */
export function expectedWait(hall: Hall, service: ServiceId): WaitRange | null {
  const serving = openCounters(hall, service);
  if (serving.length === 0) return null;
  return rangeOf(Math.min(...serving.map((counter) => workFor(hall, counter))));
}

/** Minutes of work that stand before a newcomer at this counter. */
function workFor(hall: Hall, counter: Counter): number {
  const sentHere = queueLength(queueOf(hall, { kind: "counter", counter: counter.id }));
  const own = counter.services[0];
  const sentMinutes = own ? sentHere * minutesPerVisit(hall, own) : 0;
  return servicesOf(counter).reduce((sum, service) => {
    const waiting = queueLength(queueOf(hall, { kind: "service", service }));
    return waiting === 0 ? sum : sum + (waiting * minutesPerVisit(hall, service)) / openCounters(hall, service).length;
  }, sentMinutes + remainingMinutes(hall, counter));
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
