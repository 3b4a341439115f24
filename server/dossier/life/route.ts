import type { CatalogueStep } from "#contract/catalogue.ts";
import type { Punctuality, RouteLeg } from "#contract/dossier.ts";
import type { EpochMs } from "#contract/text.ts";
import { dueAt } from "../working-time/due.ts";
import { lateness } from "../working-time/lateness.ts";
import { type Circumstances, changed, type DossierDecision, refuse } from "./decision.ts";

/**
 * The way of a dossier through the agencies, as the catalogue has it: each leg is due after its own time, counted
 * from the promise of the leg before. A leg whose time the province sets has no promise, and ends the chain of promises.
 */
export function planRoute(steps: readonly CatalogueStep[], from: EpochMs, { time }: Circumstances): RouteLeg[] {
  let start: EpochMs | null = from;
  return steps.map((step) => {
    start = start === null || time === null ? null : dueAt(time, start, step.time);
    return {
      agency: step.agency,
      level: step.level,
      what: step.what.vi,
      due: start,
      handed: null,
      taken: null,
      done: null,
    };
  });
}

/** The leg that has the dossier or is about to: the last one handed over; -1 before the first. */
export function currentLeg(route: readonly RouteLeg[]): number {
  return route.findLastIndex(({ handed }) => handed !== null);
}

/** Whether some leg has not done its part yet. The last leg's part ends with the result, so it does not count. */
export function isOnItsWay(route: readonly RouteLeg[]): boolean {
  return route.length > 0 && currentLeg(route) < route.length - 1;
}

export function decideHandOver(
  route: readonly RouteLeg[],
  note: string | null,
  { now, time }: Circumstances,
): DossierDecision {
  const from = currentLeg(route);
  const before = route[from];
  if (from + 1 >= route.length) return refuse("noFurtherAgency");
  if (before && before.taken === null) return refuse("notTakenOver", before.agency);
  return changed({ type: "handedOver", leg: from + 1, note, punctuality: before ? punctual(before, now, time) : null });
}

export function decideTakeOver(route: readonly RouteLeg[], receiver: string): DossierDecision {
  const at = currentLeg(route);
  const leg = route[at];
  if (!leg) return refuse("noFurtherAgency");
  if (leg.taken !== null) return refuse("alreadyTakenOver", leg.agency);
  return changed({ type: "takenOver", leg: at, receiver });
}

/** Early, on time or late, as the control slip says; null where no time was set. */
export function punctual(leg: RouteLeg, now: EpochMs, time: Circumstances["time"]): Punctuality | null {
  return leg.due === null || time === null ? null : lateness(time, leg.due, now).state;
}
