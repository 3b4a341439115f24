import type { ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { openOf } from "./ahead.ts";
import { type Before, calledBefore, callsFrom, ranksOf } from "./before.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";
import { newcomer, type Waiter } from "./queue.ts";
import { type VisitLength, visitLength } from "./visit-length.ts";

/** No range is narrower than this share of it, either way: nobody reads a promise into it. */
const leastReach = 0.1;
/** A visit may take many times as long as usual and never less than nothing: what comes later than usual comes much later. */
const sooner = 0.9;
const later = 1.2;
/** Counters that are behind the first by no more than this share of a visit may as well be the first to call. */
const asSoon = 0.5;
/** Whoever is met at a counter is more often met in a long visit: one counts for at most so much more than a usual one. */
const mostLonger = 0.5;

/** Four of five of what differs by chance is within so many standard deviations. */
const usualDeviations = 1.28;

/** Visits of one service that stand before somebody, as a share of them falls to the counter that calls. */
interface Work {
  visit: VisitLength;
  /** How many of them, also parts of one. */
  visits: number;
  /** Of what they take, by which they differ from each other. */
  variance: number;
}

/** What keeps a counter from calling somebody: those before them, and whoever is there now. */
interface Load {
  before: Work[];
  current: VisitLength | null;
}

/**
 * What somebody may expect to wait for a service, as a range of whole five minutes in which four of five are called; its width is
 * what the last visits differed by, and what is usual until there are some. Null when no open counter serves it. Each open counter
 * calls those whom it calls before them, shared out among all that call there, and the least loaded one calls.
 * @param who waits, or is to; null is an ordinary ticket behind everyone
 */
export function expectedWait(hall: Hall, service: ServiceId, who: Waiter | null): WaitRange | null {
  const all = loadsOf(hall, service, who ?? newcomer);
  return all.length === 0 ? null : rangeOf(untilCalled(all));
}

/** What whoever comes now may expect, and why it may be long though few wait for the same. */
export interface Outlook {
  wait: WaitRange | null;
  /** Who is called before them comes for other services more often than for this one. */
  moreForOthers: boolean;
}

export function outlookOf(hall: Hall, service: ServiceId): Outlook {
  const all = loadsOf(hall, service, newcomer);
  if (all.length === 0) return { wait: null, moreForOthers: false };
  const { before } = leastOf(all);
  const own = visitsOf(before.filter(({ visit }) => visit.service === service));
  return { wait: rangeOf(untilCalled(all)), moreForOthers: visitsOf(before) - own > own };
}

/** Of each open counter that serves it. */
function loadsOf(hall: Hall, service: ServiceId, who: Waiter): Load[] {
  return openCounters(hall, service).map(loads(hall, who, { kind: "service", service }));
}

/** What a waiting ticket may still expect; null while nobody serves at the place it waits for. */
export function waitOf(hall: Hall, ticket: Ticket, place: Place): WaitRange | null {
  if (place.kind === "service") return expectedWait(hall, place.service, ticket);
  const counter = hall.rules.counters.get(place.counter);
  if (!counter || openOf(hall, [counter]).length === 0) return null;
  return rangeOf(untilCalled([loads(hall, ticket, place)(counter)]));
}

/**
 * Work that stands before somebody at a counter. Counters share services, and this is asked at every number that is given:
 * each service is looked at once.
 */
function loads(hall: Hall, who: Waiter, place: Place): (counter: Counter) => Load {
  const ranks = ranksOf(hall, who);
  const visitOf = remembered((service) => visitLength(hall, service));
  const callers = remembered((service) =>
    openCounters(hall, service).filter((counter) =>
      callsFrom(hall, counter, { place: { kind: "service", service }, ranks }),
    ),
  );
  const workAt = (counter: Counter, { place: from, count }: Before): Work[] => {
    if (from.kind === "counter") {
      const own = counter.services[0];
      return own ? [shared(visitOf(own), count, 1)] : [];
    }
    const all = callers(from.service);
    // It comes to them in the end, though its own services may keep it from them now.
    return [shared(visitOf(from.service), count, all.includes(counter) ? all.length : all.length + 1)];
  };
  return (counter) => {
    const current = get(hall.desks, counter.id)?.current;
    const ticket = current ? get(hall.tickets, current) : undefined;
    return {
      before: calledBefore(hall, counter, { who, place, ranks })
        .filter(({ count }) => count > 0)
        .flatMap((before) => workAt(counter, before)),
      current: ticket ? visitOf(ticket.service) : null,
    };
  };
}

/**
 * So many visits among so many counters. What one visit takes longer keeps one of them only, and the others go on: the queue is
 * held up by a part of it, so that what visits differ by weighs less with each counter that shares them.
 */
function shared(visit: VisitLength, count: number, counters: number): Work {
  return { visit, visits: count / counters, variance: count * (visit.reach / counters) ** 2 };
}

const minutesOf = (work: readonly Work[]): number =>
  work.reduce((sum, { visit, visits }) => sum + visits * visit.minutes, 0);

const visitsOf = (work: readonly Work[]): number => work.reduce((sum, { visits }) => sum + visits, 0);

const minutesAt = ({ before, current }: Load): number => minutesOf(before) + (current?.minutes ?? 0) / 2;

/** Of the counter that calls first. */
function leastOf(all: readonly Load[]): Load {
  return all.reduce((first, load) => (minutesAt(load) < minutesAt(first) ? load : first));
}

/** Of the counter that calls first: of several that are as far, it is the one that gets free first. */
function untilCalled(all: readonly Load[]): Work[] {
  const least = leastOf(all);
  const { before, current } = least;
  if (!current && before.length === 0) return [];
  const usual = current?.minutes ?? minutesOf(before) / visitsOf(before);
  const most = minutesAt(least) + asSoon * usual;
  const near = all.filter((load) => minutesAt(load) <= most);
  if (current) return [...before, remaining(current, near.length)];
  return begunAtOnce(before, near.filter((load) => !load.current).length);
}

/** Where so many counters are free, as many are called at once, and it is the first of them to end that calls the next. */
function begunAtOnce(before: Work[], counters: number): Work[] {
  const all = visitsOf(before);
  const left = Math.max(0, all - (1 - 1 / Math.sqrt(counters))) / all;
  return before.map(({ visit, visits, variance }) => ({ visit, visits: visits * left, variance: variance * left }));
}

/** What is left of the visit that ends first where so many counters are busy; of one it is half a visit or, where they differ, more. */
function remaining(visit: VisitLength, counters: number): Work {
  const longer = Math.min(mostLonger, (visit.reach / usualDeviations / visit.minutes) ** 2);
  const visits = (1 + longer) / (counters + 1);
  // It may end at once, or take as long again.
  return { visit, visits, variance: (visits * visit.minutes) ** 2 };
}

function openCounters(hall: Hall, service: ServiceId): Counter[] {
  return openOf(hall, hall.rules.countersOf.get(service) ?? []);
}

/** The same answer for the same service, asked once. */
function remembered<What>(ask: (service: ServiceId) => What): (service: ServiceId) => What {
  const known = new Map<ServiceId, What>();
  return (service) => {
    const old = known.get(service);
    if (old !== undefined) return old;
    const fresh = ask(service);
    known.set(service, fresh);
    return fresh;
  };
}

function rangeOf(work: readonly Work[]): WaitRange {
  const minutes = minutesOf(work);
  const variance = work.reduce((sum, part) => sum + part.variance, 0);
  const doubt = work.reduce((sum, { visit, visits }) => sum + visits * visit.doubt, 0);
  const reach = Math.max(minutes * leastReach, Math.sqrt(variance + errorOf(work) ** 2) + doubt);
  // Rounded before it is cut to whole fives: 7.000000000000001 is seven.
  const [least, most] = [minutes - sooner * reach, minutes + later * reach].map(
    (bound) => Math.round(bound * 1_000) / 1_000,
  );
  const fromMinutes = Math.max(0, Math.floor((least ?? 0) / 5) * 5);
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil((most ?? 0) / 5) * 5) };
}

/** All visits of a service are off to the same side; of several services one is off to this side and another to that. */
function errorOf(work: readonly Work[]): number {
  const errors = new Map<ServiceId, number>();
  for (const { visit, visits } of work)
    errors.set(visit.service, (errors.get(visit.service) ?? 0) + visits * visit.error);
  return Math.hypot(...errors.values());
}
