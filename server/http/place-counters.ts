import type { Office } from "#contract/office.ts";
import type { ZoneDeed, ZoneFault } from "#contract/zone-settings.ts";
import type { HttpParts } from "./parts.ts";
import { Refusal } from "./problem.ts";

type Placing = Extract<ZoneDeed, { do: "place" }>;

/**
 * The office with these counters in other zones: each calls and waits there from then on.
 * @throws Refusal when somebody else has placed or removed one of them meanwhile
 */
export function withPlaced(office: Office, { counters }: Placing): Office {
  const moves = new Map(counters.map((move) => [move.number, move]));
  const placed = office.counters.map((counter) => {
    const move = moves.get(counter.number);
    if (!move) return counter;
    moves.delete(counter.number);
    if (counter.zone !== move.from) throw new Refusal(409, "settingsChanged");
    return { ...counter, zone: move.to };
  });
  if (moves.size > 0) throw new Refusal(409, "settingsChanged");
  return { ...office, counters: placed };
}

/** What is wrong with where they are to be, by their numbers. */
export function placingFaults(office: Office, deed: Placing, faultsIn: HttpParts["faultsInOffice"]): ZoneFault[] {
  const after = withPlaced(office, deed);
  return faultsIn(after).flatMap(({ path: [list, index, field], problem }): ZoneFault[] => {
    const counter = list === "counters" && field === "zone" ? after.counters[Number(index)] : undefined;
    return counter ? [{ field: String(counter.number), problem }] : [];
  });
}
