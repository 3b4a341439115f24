import type { ServiceId } from "#contract/ids.ts";
import type { Hall } from "./hall.ts";
import { paceOf, usualPaceOf } from "./pace.ts";

/**
 * How long the next visits of a service take, and how far four of five are from that. Every figure is minutes; those of one
 * visit and those of all grow differently with the visits that stand before somebody, so they are told apart.
 */
export interface VisitLength {
  service: ServiceId;
  minutes: number;
  /** Visits differ from each other: what one takes longer another takes less. */
  reach: number;
  /** Few visits, or a setting, tell how long the next ones are: all of a service are off to the same side, each service by itself. */
  error: number;
  /** Today's visits and what was known before contradict each other by more than chance does: either may be wrong, of all services alike. */
  doubt: number;
}

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

const ofSetting = { settled: 1, off: 0.3 };
/** One day is not as another; a hall that took twice as long as it was set yesterday will not keep to the setting today. */
const ofEarlierDays = { settled: 3, off: 0.15 };
/** As little as may be set. */
const leastMinutes = 0.5;
/** Visits to a counter differ by about this share of what they take, on average, wherever nobody has measured it. */
const usualSpread = 0.4;
/** Visits after which today's differences count for as much as those known before: two that were alike, or far apart, say little. */
const spreadSettled = 4;
/** Four of five visits are within so many average differences of the usual one. */
const usualReach = 1.6;
/** The last few visits count most: what they tell is off as that of four, however many there were. */
const mostTelling = 4;

/** What is known of a service: the setting or earlier days, and more and more what is measured today. */
export function visitLength(hall: Hall, service: ServiceId): VisitLength {
  const prior = priorOf(hall, service);
  const pace = paceOf(hall, service);
  if (!pace) {
    const { minutes, spread, off } = prior;
    return { service, minutes, reach: usualReach * spread, error: off * minutes, doubt: 0 };
  }
  const { visits } = pace;
  const trust = visits / (visits + prior.settled);
  const minutes = trust * pace.minutes + (1 - trust) * prior.minutes;
  // The first visit differs from none. Where visits take longer than was known, they differ by more as well.
  const own = (visits - 1) / (visits - 1 + spreadSettled);
  const reach = usualReach * (own * pace.spread + (1 - own) * (prior.spread / prior.minutes) * minutes);
  const byChance = reach / Math.sqrt(Math.min(visits, mostTelling));
  return {
    service,
    minutes,
    reach,
    error: Math.hypot(trust * byChance, (1 - trust) * prior.off * minutes),
    doubt: (1 - trust) * Math.max(0, Math.abs(pace.minutes - prior.minutes) - byChance),
  };
}

function priorOf(hall: Hall, service: ServiceId): Prior {
  const usual = usualPaceOf(hall, service);
  // Visits of no length at all are nobody's pace.
  if (usual) return { ...ofEarlierDays, minutes: Math.max(leastMinutes, usual.minutes), spread: usual.spread };
  const minutes = hall.rules.services.get(service)?.minutesPerVisit ?? 10;
  return { ...ofSetting, minutes, spread: usualSpread * minutes };
}
