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
    const rows = group.map((spot) => ({ place: spot.place, rank: ranks(spot) }));
    const all = total(rows, "all");
    if (group.some((spot) => spot.key === key)) {
      const passed = passedBy(policy, laneOf(who), { before: total(rows, "before"), all, streak });
      return [...before, ...rows.map((row) => ({ place: row.place, count: partOf(row.rank, passed) }))];
    }
    before.push(...rows.map((row) => ({ place: row.place, count: row.rank.all.ordinary + row.rank.all.priority })));
    streak = streakAfter(policy, all, streak);
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
    if (group.map(ranks).some(({ all }) => all.ordinary + all.priority > 0)) return false;
  }
  return false;
}

function total(rows: readonly { rank: Rank }[], of: keyof Rank): Record<Lane, number> {
  return rows.reduce(
    (sum, { rank }) => ({ ordinary: sum.ordinary + rank[of].ordinary, priority: sum.priority + rank[of].priority }),
    { ordinary: 0, priority: 0 },
  );
}

/** How many of a lane go first: those before by arrival, or so many of the lane, whoever they are. */
type Passed = Record<Lane, { by: "standing" } | { by: "policy"; share: number }>;

/** Whom the policy lets by, where all queues of a group are one: in their own lane people never pass each other. */
function passedBy(
  policy: Policy,
  lane: Lane,
  { before, all, streak }: Record<keyof Rank, Record<Lane, number>> & { streak: number },
): Passed {
  const standing = { by: "standing" as const };
  const some = (other: Lane, count: number) => ({ by: "policy" as const, share: all[other] ? count / all[other] : 0 });
  switch (policy.kind) {
    case "arrival":
      return { ordinary: standing, priority: standing };
    case "strict":
      return lane === "priority"
        ? { ordinary: some("ordinary", 0), priority: standing }
        : { ordinary: standing, priority: some("priority", all.priority) };
    case "ratio": {
      // The first priority ticket goes after what is left of the row of ordinary ones, each other after a whole row.
      const left = Math.max(0, policy.ordinary - streak);
      if (lane === "priority") {
        const rows = left + before.priority * policy.ordinary;
        return { ordinary: some("ordinary", Math.min(all.ordinary, rows)), priority: standing };
      }
      const due = before.ordinary < left ? 0 : Math.floor((before.ordinary - left) / policy.ordinary) + 1;
      return { ordinary: standing, priority: some("priority", Math.min(all.priority, due)) };
    }
    default:
      return policy satisfies never;
  }
}

function partOf({ before, all }: Rank, passed: Passed): number {
  const of = (lane: Lane) => {
    const way = passed[lane];
    return way.by === "standing" ? before[lane] : all[lane] * way.share;
  };
  return of("ordinary") + of("priority");
}

/** Ordinary tickets in a row once everyone of a group was called. */
function streakAfter(policy: Policy, all: Record<Lane, number>, streak: number): number {
  if (policy.kind !== "ratio") return streak;
  if (all.priority === 0) return streak + all.ordinary;
  const untilLastPriority = Math.max(0, policy.ordinary - streak) + (all.priority - 1) * policy.ordinary;
  return Math.max(0, all.ordinary - untilLastPriority);
}
