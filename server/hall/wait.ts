import type { CounterId, ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { closedDesk, type Hall, type Pace } from "./hall.ts";
import { queueOf } from "./next.ts";
import { get } from "./ordered.ts";
import { type Queue, queueLength, type Standing, standingBefore } from "./queue.ts";
import { servicesOf } from "./rules.ts";

/** Visits after which the hall's own measurement counts for more than the setting. */
const settled = 4;
/** A setting may be this share off, either way, before anything is measured. */
const guessed = 0.3;
/** Four of five visits are within so many average differences of the usual one. */
const usualReach = 1.6;
/** No range is narrower than this share of it, either way: nobody reads a promise into it. */
const leastReach = 0.1;

/** Minutes one visit of this service takes: the setting at first, then what the hall measures. */
export function minutesPerVisit(hall: Hall, service: ServiceId): number {
  const expected = hall.rules.services.get(service)?.minutesPerVisit ?? 10;
  const pace = get(hall.pace, service);
  const trust = trustIn(pace);
  return trust * (pace?.minutes ?? 0) + (1 - trust) * expected;
}

/** From 0, nothing is measured yet, towards 1. */
function trustIn(pace: Pace | undefined): number {
  return pace ? pace.visits / (pace.visits + settled) : 0;
}

/** Work that stands before somebody, and how far the time it takes may be from `minutes`. */
interface Work {
  minutes: number;
  /** Visits differ from each other: what one takes longer another takes less, so that squares add up. */
  variance: number;
  /** Minutes by which nobody has measured yet how long visits are: these add up as they stand. */
  unmeasured: number;
}

/** @param visits of this service, also parts of one */
function workOf(hall: Hall, service: ServiceId, visits: number): Work {
  const minutes = minutesPerVisit(hall, service);
  const pace = get(hall.pace, service);
  const trust = trustIn(pace);
  return {
    minutes: visits * minutes,
    variance: visits * (trust * usualReach * (pace?.spread ?? 0)) ** 2,
    unmeasured: visits * minutes * (1 - trust) * guessed,
  };
}

function sumOf(works: readonly Work[]): Work {
  return works.reduce(
    (sum, { minutes, variance, unmeasured }) => ({
      minutes: sum.minutes + minutes,
      variance: sum.variance + variance,
      unmeasured: sum.unmeasured + unmeasured,
    }),
    { minutes: 0, variance: 0, unmeasured: 0 },
  );
}

/**
 * What someone of this standing may expect to wait for a service, as a range of whole five minutes; its width is
 * what the last visits differed by, and a share of the setting until there are some. Null when no open
 * counter serves it. Each open counter shares out the work of all that stand before them, and the least loaded one calls.
 * @param standing of a ticket that waits, or of one that is to be issued; null is behind everyone
 */
export function expectedWait(hall: Hall, service: ServiceId, standing: Standing | null): WaitRange | null {
  const serving = openCounters(hall, service);
  if (serving.length === 0) return null;
  const works = serving.map((counter) => workFor(hall, counter, standing));
  return rangeOf(works.reduce((least, work) => (work.minutes < least.minutes ? work : least)));
}

/** What a waiting ticket may still expect; null while nobody serves at the place it waits for. */
export function waitOf(hall: Hall, ticket: Ticket, place: Place): WaitRange | null {
  if (place.kind === "service") return expectedWait(hall, place.service, ticket);
  const counter = hall.rules.counters.get(place.counter);
  if (!counter || desk(hall, place.counter).work.state !== "open") return null;
  return rangeOf(workFor(hall, counter, ticket));
}

/** Work that stands before someone at this counter. */
function workFor(hall: Hall, counter: Counter, standing: Standing | null): Work {
  const sentHere = countBefore(queueOf(hall, { kind: "counter", counter: counter.id }), standing);
  const own = counter.services[0];
  return sumOf([
    ...(own ? [workOf(hall, own, sentHere)] : []),
    ...remainingWork(hall, counter),
    ...servicesOf(counter).map((service) => {
      const waiting = countBefore(queueOf(hall, { kind: "service", service }), standing);
      return workOf(hall, service, waiting === 0 ? 0 : waiting / openCounters(hall, service).length);
    }),
  ]);
}

function countBefore(queue: Queue, standing: Standing | null): number {
  if (!standing) return queueLength(queue);
  const before = standingBefore(queue, standing);
  return before.ordinary + before.priority;
}

/** Half a visit for whoever is being served: on average they are in the middle of it. */
function remainingWork(hall: Hall, counter: Counter): Work[] {
  const current = desk(hall, counter.id).current;
  const ticket = current ? get(hall.tickets, current) : undefined;
  return ticket ? [workOf(hall, ticket.service, 0.5)] : [];
}

function openCounters(hall: Hall, service: ServiceId): Counter[] {
  return (hall.rules.countersOf.get(service) ?? []).filter((counter) => desk(hall, counter.id).work.state === "open");
}

const desk = (hall: Hall, counter: CounterId) => get(hall.desks, counter) ?? closedDesk;

function rangeOf({ minutes, variance, unmeasured }: Work): WaitRange {
  const reach = Math.max(minutes * leastReach, Math.sqrt(variance) + unmeasured);
  // Rounded before it is cut to whole fives: 7.000000000000001 is seven.
  const [least, most] = [minutes - reach, minutes + reach].map((bound) => Math.round(bound * 1_000) / 1_000);
  const fromMinutes = Math.max(0, Math.floor((least ?? 0) / 5) * 5);
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil((most ?? 0) / 5) * 5) };
}
