import type { CounterId, ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { queueOf } from "./next.ts";
import { get } from "./ordered.ts";
import type { Pace } from "./pace.ts";
import { type Queue, queueLength, type Standing, standingBefore } from "./queue.ts";

/**
 * What is known before anything is measured today: what visits took lately, or the setting. `settled`: visits after which today's
 * measurement counts for as much; `off`: the share by which it may be off, either way.
 */
interface Prior {
  minutes: number;
  spread: number;
  settled: number;
  off: number;
}

const ofSetting = { spread: 0, settled: 1, off: 0.3 };
/** One day is not as another; a hall that took twice as long as it was set yesterday will not keep to the setting today. */
const ofEarlierDays = { settled: 3, off: 0.15 };
/** Four of five visits are within so many average differences of the usual one. */
const usualReach = 1.6;
/** The measured minutes themselves are off by so many average differences, however many visits there were: the last few count most. */
const leastError = 0.5;
/** No range is narrower than this share of it, either way: nobody reads a promise into it. */
const leastReach = 0.1;

function priorOf(hall: Hall, service: ServiceId): Prior {
  const usual = get(hall.usualPace, service);
  if (usual) return { ...ofEarlierDays, minutes: usual.minutes, spread: usual.spread };
  return { ...ofSetting, minutes: hall.rules.services.get(service)?.minutesPerVisit ?? 10 };
}

/** From 0, nothing is measured yet today, towards 1. */
function trustIn(pace: Pace | undefined, { settled }: Prior): number {
  return pace ? pace.visits / (pace.visits + settled) : 0;
}

/** Work that stands before somebody, and how far the time it takes may be from `minutes`. */
interface Work {
  minutes: number;
  /** Visits differ from each other: what one takes longer another takes less, so that squares add up. */
  variance: number;
  /** Minutes by which few visits tell how long the next ones are: all of them are off to the same side. */
  error: number;
  /** Minutes by which nobody has measured yet how long visits are: these add up as they stand. */
  unmeasured: number;
}

/** @param visits of this service, also parts of one */
function workOf(hall: Hall, service: ServiceId, visits: number): Work {
  const prior = priorOf(hall, service);
  const pace = get(hall.pace, service);
  const trust = trustIn(pace, prior);
  const blend = (today: number, before: number) => trust * today + (1 - trust) * before;
  const minutes = blend(pace?.minutes ?? 0, prior.minutes);
  const spread = usualReach * blend(pace?.spread ?? 0, prior.spread);
  // Where the first visits are far from what was known before, either may be wrong.
  const doubt = Math.max(prior.off * minutes, Math.abs((pace?.minutes ?? minutes) - prior.minutes));
  return {
    minutes: visits * minutes,
    variance: visits * spread ** 2,
    error: visits * trust * usualReach * (pace?.spread ?? 0) * Math.max(leastError, 1 / Math.sqrt(pace?.visits ?? 1)),
    unmeasured: visits * (1 - trust) * doubt,
  };
}

const noWork: Work = { minutes: 0, variance: 0, error: 0, unmeasured: 0 };

function plus(one: Work, other: Work): Work {
  return {
    minutes: one.minutes + other.minutes,
    variance: one.variance + other.variance,
    error: one.error + other.error,
    unmeasured: one.unmeasured + other.unmeasured,
  };
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
  const shareOf = sharesBefore(hall, standing);
  const works = serving.map((counter) => workFor(hall, counter, standing, shareOf));
  return rangeOf(works.reduce((least, work) => (work.minutes < least.minutes ? work : least)));
}

/** What a waiting ticket may still expect; null while nobody serves at the place it waits for. */
export function waitOf(hall: Hall, ticket: Ticket, place: Place): WaitRange | null {
  if (place.kind === "service") return expectedWait(hall, place.service, ticket);
  const counter = hall.rules.counters.get(place.counter);
  if (!counter || desk(hall, place.counter).work.state !== "open") return null;
  return rangeOf(workFor(hall, counter, ticket, sharesBefore(hall, ticket)));
}

type ShareOf = (service: ServiceId) => Work;

/**
 * What each of a service's open counters has before it of those who wait for that service. Counters share services, and this
 * is asked at every number that is given: each service is counted once.
 */
function sharesBefore(hall: Hall, standing: Standing | null): ShareOf {
  const known = new Map<ServiceId, Work>();
  return (service) => {
    let share = known.get(service);
    if (!share) {
      const waiting = countBefore(queueOf(hall, { kind: "service", service }), standing);
      share = waiting === 0 ? noWork : workOf(hall, service, waiting / openCounters(hall, service).length);
      known.set(service, share);
    }
    return share;
  };
}

/** Work that stands before someone at this counter. */
function workFor(hall: Hall, counter: Counter, standing: Standing | null, shareOf: ShareOf): Work {
  const sentHere = countBefore(queueOf(hall, { kind: "counter", counter: counter.id }), standing);
  const own = counter.services[0];
  const here = own && sentHere > 0 ? workOf(hall, own, sentHere) : noWork;
  const begun = plus(here, remainingWork(hall, counter));
  const services = hall.rules.servicesOf.get(counter.id) ?? [];
  return services.reduce((sum, service) => plus(sum, shareOf(service)), begun);
}

function countBefore(queue: Queue, standing: Standing | null): number {
  if (!standing) return queueLength(queue);
  const before = standingBefore(queue, standing);
  return before.ordinary + before.priority;
}

/** Half a visit for whoever is being served: on average they are in the middle of it. */
function remainingWork(hall: Hall, counter: Counter): Work {
  const current = desk(hall, counter.id).current;
  const ticket = current ? get(hall.tickets, current) : undefined;
  return ticket ? workOf(hall, ticket.service, 0.5) : noWork;
}

function openCounters(hall: Hall, service: ServiceId): Counter[] {
  return (hall.rules.countersOf.get(service) ?? []).filter((counter) => desk(hall, counter.id).work.state === "open");
}

const desk = (hall: Hall, counter: CounterId) => get(hall.desks, counter) ?? closedDesk;

function rangeOf({ minutes, variance, error, unmeasured }: Work): WaitRange {
  const reach = Math.max(minutes * leastReach, Math.sqrt(variance + error ** 2) + unmeasured);
  // Rounded before it is cut to whole fives: 7.000000000000001 is seven.
  const [least, most] = [minutes - reach, minutes + reach].map((bound) => Math.round(bound * 1_000) / 1_000);
  const fromMinutes = Math.max(0, Math.floor((least ?? 0) / 5) * 5);
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil((most ?? 0) / 5) * 5) };
}
