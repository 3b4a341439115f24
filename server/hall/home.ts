import type { Holder, HomeOffer } from "#contract/booking.ts";
import { dayCount, dayOf, midnightOf, minuteOf, minutesOfClock, weekdayOf } from "#contract/calendar.ts";
import type { ServiceId, TicketId } from "#contract/ids.ts";
import type { Service } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import { sessionsOn } from "#contract/working-time.ts";
import { hasEnded } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { openingAt } from "./hours.ts";
import { emptyByText, get, type Ordered } from "./ordered.ts";
import { leftAtHub } from "./shares.ts";
import { expectedWait } from "./wait.ts";

/** The day's numbers taken from home. */
export interface HomeNumbers {
  /** How many of a service, without those that lapsed or were given back. */
  taken: Ordered<ServiceId, number>;
  /** The last of each browser. */
  ofHolder: Ordered<Holder, TicketId>;
  /** Those not checked in. */
  expected: Ordered<TicketId, true>;
}

export function noHomeNumbers(): HomeNumbers {
  return { taken: emptyByText(), ofHolder: emptyByText(), expected: emptyByText() };
}

const minuteMs = 60_000;

/** How many numbers of a service may be taken from home in a day; null where none may be. */
export function homeShare(hall: Hall, service: Service): number | null {
  const share = hall.rules.office.remote?.services.find((each) => each.service === service.id)?.share;
  if (!share) return null;
  if ("perDay" in share) return share.perDay;
  return Math.floor(((service.dailyLimit ?? 0) * share.percentOfDay) / 100);
}

type HomeNumbersNow = Exclude<HomeOffer, { state: "open" }> | { state: "open"; left: number };

/** Whether a number of a service may be taken from home now; null where the office gives none. */
export function homeOffer(hall: Hall, service: Service, now: EpochMs): HomeNumbersNow | null {
  const { remote } = hall.rules.office;
  const share = homeShare(hall, service);
  if (!remote || share === null) return null;
  if (!isTakingTime(hall, now)) return { state: "closed", from: remote.from, to: remote.to };
  // Kiosks may hold more of the day's limit than this share leaves: what is told can be had.
  const atHub = hall.day.state === "none" ? null : leftAtHub(hall, service, hall.day.day);
  const left = Math.min(share - (get(hall.home.taken, service.id) ?? 0), atHub ?? Number.POSITIVE_INFINITY);
  return left <= 0 ? { state: "full" } : { state: "open", left };
}

/** By the office's clock times for it, while a session is under way or still to come today. */
export function isTakingTime(hall: Hall, now: EpochMs): boolean {
  const { remote, hours } = hall.rules.office;
  if (!remote || hall.day.state !== "open") return false;
  const minute = minuteOf(now);
  if (minute < minutesOfClock(remote.from) || minute >= minutesOfClock(remote.to)) return false;
  const opening = openingAt(hours, now);
  return opening.state !== "closed" || opening.opensOn?.near === "today";
}

/** Whether this browser holds a number whose life is not over. */
export function holdsNumber(hall: Hall, holder: Holder): boolean {
  const last = get(hall.home.ofHolder, holder);
  const ticket = last === undefined ? undefined : get(hall.tickets, last);
  return ticket !== undefined && !hasEnded(ticket);
}

/**
 * When a number taken now lapses unless it is checked in: after the office's minutes or, where the wait is longer, after
 * that. Minutes count from when the office opens, and end when its last session of the day does.
 */
export function expectedUntil(hall: Hall, service: ServiceId, at: EpochMs): EpochMs {
  const { remote, hours } = hall.rules.office;
  const opening = openingAt(hours, at);
  const start = opening.state === "closed" && opening.opensAt ? atClock(at, opening.opensAt) : at;
  const wait = expectedWait(hall, service, { effective: at, order: hall.issued + 1, priority: null })?.toMinutes ?? 0;
  const until = start + Math.max(remote?.arriveMinutes ?? 0, wait) * minuteMs;
  const last = sessionsOn(hours, dayOf(at), weekdayOf(at)).reduce(
    (latest, session) => Math.max(latest, atClock(at, session.to)),
    0,
  );
  return last > at ? Math.min(until, last) : until;
}

/**
 * As whom one counts who is checked in now: as they would who took their number then, but at most the office's minutes before
 * now. So nobody present is overtaken by a number from home that is checked in later than those minutes after they came.
 */
export function arrivalFromHome(hall: Hall, takenAt: EpochMs, at: EpochMs): EpochMs {
  return Math.max(takenAt, at - (hall.rules.office.remote?.headStartMinutes ?? 0) * minuteMs);
}

function atClock(at: EpochMs, clock: string): EpochMs {
  return midnightOf(dayCount(at)) + minutesOfClock(clock) * minuteMs;
}
