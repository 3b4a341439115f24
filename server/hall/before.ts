import type { Counter, Policy } from "#contract/office.ts";
import type { Place } from "#contract/ticket.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { placeGroups, queueOf } from "./next.ts";
import { get, sizeOf } from "./ordered.ts";
import { type Lane, laneOf, placeKey, standingBefore, type Waiter } from "./queue.ts";
import type { Spot } from "./rules.ts";

/** Of each lane of a place: how many stand before somebody, and how many wait there at all. */
type Ranks = (spot: Spot) => Rank;

interface Rank {
  before: Record<Lane, number>;
  all: Record<Lane, number>;
}

/** Those of one place that a counter calls before somebody. */
export interface Before {
  place: Place;
  /** People; parts of one where a policy brings in somebody of any of several places. */
  count: number;
}

/** Where somebody stands in every queue. Several counters call from the same ones: each is looked at once. */
export function ranksOf(hall: Hall, who: Waiter): Ranks {
  const known = new Map<string, Rank>();
  return ({ place, key }) => {
    let rank = known.get(key);
    if (!rank) {
      const queue = queueOf(hall, place);
      const all = { ordinary: sizeOf(queue.ordinary), priority: sizeOf(queue.priority) };
      rank = { before: standingBefore(queue, who), all };
      known.set(key, rank);
    }
    return rank;
  };
}

/**
 * Whom a counter calls before somebody who waits at a place it serves, if it alone called and nobody came: the same order as
 * `upcoming`, counted and not walked. O(log n) in the people waiting.
 * @param ranks of the same waiter
 */
export function calledBefore(
  hall: Hall,
  counter: Counter,
  { who, place, ranks }: { who: Waiter; place: Place; ranks: Ranks },
): Before[] {
  const { policy } = hall.rules.office;
  const key = placeKey(place);
  let streak = (get(hall.desks, counter.id) ?? closedDesk).ordinaryInARow;
  const before: Before[] = [];
  for (const group of placeGroups(hall, counter)) {
    if (group.some((spot) => spot.key === key)) {
      const part = partsOf(policy, laneOf(who), { ranks: group.map(ranks), streak });
      for (const spot of group) before.push({ place: spot.place, count: part(ranks(spot)) });
      return before;
    }
    for (const spot of group) before.push({ place: spot.place, count: everyone(ranks(spot)) });
    if (policy.kind === "ratio") streak = streakAfter(policy.ordinary, total(group.map(ranks), "all"), streak);
  }
  return before;
}

/** Whether a counter would call from a place now, if somebody waits there: nobody waits whom it calls first wherever they stand. */
export function callsFrom(hall: Hall, counter: Counter, { place, ranks }: { place: Place; ranks: Ranks }): boolean {
  const groups = placeGroups(hall, counter);
  if (groups.length === 1) return true;
  const key = placeKey(place);
  for (const group of groups) {
    if (group.some((spot) => spot.key === key)) return true;
    if (group.some((spot) => everyone(ranks(spot)) > 0)) return false;
  }
  return false;
}

const everyone = ({ all }: Rank): number => all.ordinary + all.priority;

function total(ranks: readonly Rank[], of: keyof Rank): Record<Lane, number> {
  return ranks.reduce(
    (sum, rank) => ({ ordinary: sum.ordinary + rank[of].ordinary, priority: sum.priority + rank[of].priority }),
    { ordinary: 0, priority: 0 },
  );
}

/**
 * How many of each place go before somebody of a lane, where all queues of a group are one. In their own lane people never pass
 * each other; of the other lane the policy lets by so many, whoever they are.
 */
function partsOf(
  policy: Policy,
  lane: Lane,
  { ranks, streak }: { ranks: readonly Rank[]; streak: number },
): (rank: Rank) => number {
  switch (policy.kind) {
    case "arrival":
      return ({ before }) => before.ordinary + before.priority;
    case "strict":
      return ({ before, all }) => (lane === "priority" ? before.priority : before.ordinary + all.priority);
    case "ratio": {
      const other: Lane = lane === "priority" ? "ordinary" : "priority";
      const [own, most] = [total(ranks, "before")[lane], total(ranks, "all")[other]];
      // The first priority ticket goes after what is left of the row of ordinary ones, each other after a whole row.
      const left = Math.max(0, policy.ordinary - streak);
      const rows = own < left ? 0 : Math.floor((own - left) / policy.ordinary) + 1;
      const passing = Math.min(most, lane === "priority" ? left + own * policy.ordinary : rows);
      return ({ before, all }) => before[lane] + (most === 0 ? 0 : (all[other] * passing) / most);
    }
    default:
      return policy satisfies never;
  }
}

/** Ordinary tickets in a row once everyone of a group was called under the ratio policy. */
function streakAfter(ordinary: number, all: Record<Lane, number>, streak: number): number {
  if (all.priority === 0) return streak + all.ordinary;
  const untilLastPriority = Math.max(0, ordinary - streak) + (all.priority - 1) * ordinary;
  return Math.max(0, all.ordinary - untilLastPriority);
}
