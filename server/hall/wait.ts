import type { ServiceId } from "#contract/ids.ts";
import type { Counter } from "#contract/office.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { openOf } from "./ahead.ts";
import { type Before, calledBefore, callsFrom, ranksOf } from "./before.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";
import { type Pace, paceOf, usualPaceOf } from "./pace.ts";
import { newcomer, type Waiter } from "./queue.ts";

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
  const usual = usualPaceOf(hall, service);
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

/** One visit of this service. */
function visitAt(hall: Hall, service: ServiceId): Work {
  const prior = priorOf(hall, service);
  const pace = paceOf(hall, service);
  const trust = trustIn(pace, prior);
  const blend = (today: number, before: number) => trust * today + (1 - trust) * before;
  const minutes = blend(pace?.minutes ?? 0, prior.minutes);
  const spread = usualReach * blend(pace?.spread ?? 0, prior.spread);
  // Where the first visits are far from what was known before, either may be wrong.
  const doubt = Math.max(prior.off * minutes, Math.abs((pace?.minutes ?? minutes) - prior.minutes));
  return {
    minutes,
    variance: spread ** 2,
    error: trust * usualReach * (pace?.spread ?? 0) * Math.max(leastError, 1 / Math.sqrt(pace?.visits ?? 1)),
    unmeasured: (1 - trust) * doubt,
  };
}

const noWork: Work = { minutes: 0, variance: 0, error: 0, unmeasured: 0 };

/** @param visits how many of them, also parts of one */
function times(visit: Work, visits: number): Work {
  return {
    minutes: visits * visit.minutes,
    variance: visits * visit.variance,
    error: visits * visit.error,
    unmeasured: visits * visit.unmeasured,
  };
}

function plus(one: Work, other: Work): Work {
  return {
    minutes: one.minutes + other.minutes,
    variance: one.variance + other.variance,
    error: one.error + other.error,
    unmeasured: one.unmeasured + other.unmeasured,
  };
}

/**
 * What somebody may expect to wait for a service, as a range of whole five minutes; its width is what the last visits differed
 * by, and a share of the setting until there are some. Null when no open counter serves it. Each open counter calls those
 * whom it calls before them, shared out among all that call there, and the least loaded one calls.
 * @param who waits, or is to; null is an ordinary ticket behind everyone
 */
export function expectedWait(hall: Hall, service: ServiceId, who: Waiter | null): WaitRange | null {
  const serving = openCounters(hall, service);
  if (serving.length === 0) return null;
  const load = loads(hall, who ?? newcomer, { kind: "service", service });
  return rangeOf(serving.map(load).reduce((least, work) => (work.minutes < least.minutes ? work : least)));
}

/** What a waiting ticket may still expect; null while nobody serves at the place it waits for. */
export function waitOf(hall: Hall, ticket: Ticket, place: Place): WaitRange | null {
  if (place.kind === "service") return expectedWait(hall, place.service, ticket);
  const counter = hall.rules.counters.get(place.counter);
  if (!counter || openOf(hall, [counter]).length === 0) return null;
  return rangeOf(loads(hall, ticket, place)(counter));
}

/**
 * Work that stands before somebody at a counter. Counters share services, and this is asked at every number that is given:
 * each service is looked at once.
 */
function loads(hall: Hall, who: Waiter, place: Place): (counter: Counter) => Work {
  const ranks = ranksOf(hall, who);
  const visitOf = remembered((service) => visitAt(hall, service));
  const callers = remembered((service) =>
    openCounters(hall, service).filter((counter) =>
      callsFrom(hall, counter, { place: { kind: "service", service }, ranks }),
    ),
  );
  const workAt = (counter: Counter, { place: from, count }: Before): Work => {
    if (from.kind === "counter") {
      const own = counter.services[0];
      return own ? times(visitOf(own), count) : noWork;
    }
    const all = callers(from.service);
    // It comes to them in the end, though its own services may keep it from them now.
    return times(visitOf(from.service), count / (all.includes(counter) ? all.length : all.length + 1));
  };
  return (counter) =>
    calledBefore(hall, counter, { who, place, ranks })
      .filter(({ count }) => count > 0)
      .reduce((sum, before) => plus(sum, workAt(counter, before)), remainingWork(hall, counter));
}

/** Half a visit for whoever is being served: on average they are in the middle of it. */
function remainingWork(hall: Hall, counter: Counter): Work {
  const current = get(hall.desks, counter.id)?.current;
  const ticket = current ? get(hall.tickets, current) : undefined;
  return ticket ? times(visitAt(hall, ticket.service), 0.5) : noWork;
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

function rangeOf({ minutes, variance, error, unmeasured }: Work): WaitRange {
  const reach = Math.max(minutes * leastReach, Math.sqrt(variance + error ** 2) + unmeasured);
  // Rounded before it is cut to whole fives: 7.000000000000001 is seven.
  const [least, most] = [minutes - reach, minutes + reach].map((bound) => Math.round(bound * 1_000) / 1_000);
  const fromMinutes = Math.max(0, Math.floor((least ?? 0) / 5) * 5);
  return { fromMinutes, toMinutes: Math.max(fromMinutes + 5, Math.ceil((most ?? 0) / 5) * 5) };
}
