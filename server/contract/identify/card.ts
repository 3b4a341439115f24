import type { Day, PriorityGroupId } from "../ids.ts";
import type { PriorityGroup } from "../office.ts";
import type { CitizenCard, MrzCard } from "./scanned.ts";

/** The number of the person on a card, as dossiers know it. */
export function idNumberOf(card: CitizenCard | MrzCard): string {
  return card.kind === "mrz" ? (card.personalNumber ?? card.documentNumber) : card.number;
}

/** The group that somebody's age on this day speaks for, and of several the one for the oldest; null where there is none. */
export function groupByAge(groups: readonly PriorityGroup[], birth: Day, today: Day): PriorityGroupId | null {
  const years = yearsOn(birth, today);
  const fitting = groups.filter(({ fromAge }) => fromAge !== undefined && fromAge <= years);
  return fitting.sort((a, b) => (b.fromAge ?? 0) - (a.fromAge ?? 0))[0]?.id ?? null;
}

/** Full years on a day, as the law counts age. */
export function yearsOn(birth: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.slice(5) <= today.slice(5) ? years : years - 1;
}
