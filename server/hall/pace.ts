import { countOfDay } from "#contract/calendar.ts";
import type { CarriedPace, HallEvent } from "#contract/events.ts";
import type { Day, ServiceId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Hall } from "./hall.ts";
import { get, type Ordered, put } from "./ordered.ts";

/** A service's measured minutes per visit today, weighing recent visits more. */
export interface Pace {
  minutes: number;
  /** By how many minutes a visit differs from that, on average. */
  spread: number;
  visits: number;
  /** The same of the whole day, each visit weighing as much as any other, and none of hours. */
  ofDay: { minutes: number; spread: number };
  /** The office's `minutesPerVisit` of that time: who corrects it says that what was measured before tells no more. */
  setMinutes?: number;
}

/** What visits of a service took on the last day that had enough of them. */
export type UsualPace = Ordered<ServiceId, CarriedPace>;

/** Fewer visits say more about those who came than about the hall. */
const enoughVisits = 5;
/**
 * A visit that took so many times as long as the others is one that nobody ended, over lunch or till the evening: it counts as that
 * long and no longer, today and for the days after. Short visits say less about what is long: it is no less than so many times ten
 * minutes and, today, than so many times the setting. A day's first visit has no others beside it: the setting stands for them.
 */
const mostTimes = 3;
const shortVisit = 10;
/** Days after which what was measured says no more than the setting does. */
const mostDays = 14;

/**
 * @param took how many minutes the visit did that has just ended
 * @param setMinutes what was set for it then: after a correction nothing is left of what was measured; undefined in older journals
 */
export function measured(earlier: Pace | undefined, took: number, setMinutes: number | undefined): Pace {
  const pace = earlier && isBeside(setMinutes, earlier) ? earlier : undefined;
  const visits = (pace?.visits ?? 0) + 1;
  const weight = Math.max(0.2, 1 / visits);
  const towards = (old: number, now: number, share: number) => old * (1 - share) + now * share;
  const today = Math.min(took, mostTimes * Math.max(shortVisit, setMinutes ?? took, pace?.minutes ?? 0));
  const counted = Math.min(took, mostTimes * Math.max(shortVisit, pace?.ofDay.minutes ?? setMinutes ?? took));
  const before = pace ?? { minutes: today, spread: 0, ofDay: { minutes: counted, spread: 0 } };
  return {
    minutes: towards(before.minutes, today, weight),
    spread: towards(before.spread, pace ? Math.abs(today - pace.minutes) : 0, weight),
    visits,
    ofDay: {
      minutes: towards(before.ofDay.minutes, counted, 1 / visits),
      spread: towards(before.ofDay.spread, Math.abs(counted - before.ofDay.minutes), 1 / visits),
    },
    ...(setMinutes === undefined ? {} : { setMinutes }),
  };
}

/** Whether something was measured beside this setting. */
function isBeside(setMinutes: number | undefined, measure: Pick<Pace, "setMinutes">): boolean {
  return setMinutes === undefined || measure.setMinutes === undefined || measure.setMinutes === setMinutes;
}

/** What is measured today of a service, since its setting was corrected. */
export function paceOf(hall: Hall, service: ServiceId): Pace | undefined {
  return sinceCorrected(hall, service, get(hall.pace, service));
}

/** What its visits took on earlier days, if its setting was not corrected since. */
export function usualPaceOf(hall: Hall, service: ServiceId): CarriedPace | undefined {
  return sinceCorrected(hall, service, get(hall.usualPace, service));
}

function sinceCorrected<Measure extends Pick<Pace, "setMinutes">>(
  { rules }: Hall,
  service: ServiceId,
  measure: Measure | undefined,
): Measure | undefined {
  return measure && isBeside(rules.services.get(service)?.minutesPerVisit, measure) ? measure : undefined;
}

/** What a day that opens is to know of the days before it; null where nothing was measured lately. */
export function carriedPace(hall: Hall, at: EpochMs, day: Day): HallEvent | null {
  const paces = [...hall.rules.services.keys()].flatMap((service) => {
    const pace = lastPace(hall, service);
    return pace && countOfDay(day) - countOfDay(pace.day) <= mostDays ? [pace] : [];
  });
  return paces.length > 0 ? { at, type: "paceCarried", paces } : null;
}

/** Of the hall's own day where that had enough visits, or else what was carried into it. */
function lastPace(hall: Hall, service: ServiceId): CarriedPace | undefined {
  const today = paceOf(hall, service);
  if (!today || today.visits < enoughVisits || hall.day.state === "none") return usualPaceOf(hall, service);
  const { ofDay, setMinutes } = today;
  return { service, day: hall.day.day, ...ofDay, ...(setMinutes === undefined ? {} : { setMinutes }) };
}

export function withCarried(hall: Hall, paces: readonly CarriedPace[]): Hall {
  return { ...hall, usualPace: paces.reduce((all, pace) => put(all, pace.service, pace), hall.usualPace) };
}
