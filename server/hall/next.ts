import type { TicketId } from "#contract/ids.ts";
import type { Counter, Policy } from "#contract/office.ts";
import type { Place } from "#contract/ticket.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { entries, get } from "./ordered.ts";
import { compareStandings, emptyQueue, type Lane, placeKey, type Queue, queueLength, type Standing } from "./queue.ts";
import type { PlaceGroups } from "./rules.ts";

/** Who a counter would call now; undefined when nobody waits for it. O(log n) in the people waiting. */
export function nextFor(hall: Hall, counter: Counter): TicketId | undefined {
  return upcoming(hall, counter).next().value;
}

/**
 * Everyone a counter would call, in that order, if nothing else happened. Lazy: reading k costs O(k log n).
 * Tickets sent to the counter itself stand among its own services.
 */
export function* upcoming(hall: Hall, counter: Counter): Generator<TicketId, undefined> {
  const desk = get(hall.desks, counter.id) ?? closedDesk;
  const pick = picker(hall.rules.office.policy, desk.ordinaryInARow);
  for (const group of placeGroups(hall, counter)) {
    const queues = group.map(({ place }) => queueOf(hall, place));
    const lanes = {
      ordinary: merged(queues, "ordinary"),
      priority: merged(queues, "priority"),
    };
    for (let lane = pick(lanes); lane; lane = pick(lanes)) yield lanes[lane].take();
  }
  return undefined;
}

/** How many wait for what this counter serves. */
export function waitingFor(hall: Hall, counter: Counter): number {
  return placeGroups(hall, counter)
    .flat()
    .reduce((sum, { place }) => sum + queueLength(queueOf(hall, place)), 0);
}

/** Where a counter calls from: all at once, or its own before those it helps with. */
export function placeGroups(hall: Hall, counter: Counter): PlaceGroups {
  return hall.rules.placesOf.get(counter.id) ?? [];
}

export function queueOf(hall: Hall, place: Place): Queue {
  return get(hall.queues, placeKey(place)) ?? emptyQueue;
}

interface MergedLane {
  head(): Standing | undefined;
  take(): TicketId;
}

/** The same lane of several queues as one sorted run. */
function merged(queues: Queue[], lane: Lane): MergedLane {
  const runs = queues.map((queue) => entries(queue[lane])).map((run) => ({ run, at: run.next().value }));
  const least = () =>
    runs.reduce<(typeof runs)[number] | undefined>(
      (best, run) => (run.at && (!best?.at || compareStandings(run.at.key, best.at.key) < 0) ? run : best),
      undefined,
    );
  return {
    head: () => least()?.at?.key,
    take() {
      const run = least();
      if (!run?.at) throw new Error("took from an empty lane");
      const ticket = run.at.value;
      run.at = run.run.next().value;
      return ticket;
    },
  };
}

/** The policy as a chooser of lanes; it counts what it has chosen. */
function picker(policy: Policy, ordinaryInARow: number): (lanes: Record<Lane, MergedLane>) => Lane | undefined {
  let streak = ordinaryInARow;
  return (lanes) => {
    const ordinary = lanes.ordinary.head();
    const priority = lanes.priority.head();
    if (!ordinary || !priority) return ordinary ? count("ordinary") : priority ? count("priority") : undefined;
    switch (policy.kind) {
      case "arrival":
        return compareStandings(priority, ordinary) < 0 ? "priority" : "ordinary";
      case "strict":
        return "priority";
      case "ratio":
        return count(streak >= policy.ordinary ? "priority" : "ordinary");
      default:
        return policy satisfies never;
    }
  };

  function count(lane: Lane): Lane {
    streak = lane === "priority" ? 0 : streak + 1;
    return lane;
  }
}
