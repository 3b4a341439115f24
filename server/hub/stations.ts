import type { StationView } from "#contract/lease.ts";
import type { Office } from "#contract/office.ts";
import type { Hall } from "../hall/hall.ts";
import { stationView, timetable } from "../hall/views/station.ts";

/**
 * What kiosks need to go on without the hub.
 * @param paper words of the paper that they print by themselves
 * @returns by an agent's name (null is the hub's own); null where no kiosk of its may give numbers of its own
 */
export function createStations(
  hall: () => Hall,
  paper: (office: Office) => StationView["paper"],
): (agent: string | null) => StationView | null {
  let made: { rules: Hall["rules"]; day: Hall["day"]; known: Parameters<typeof stationView>[2] } | null = null;
  return (agent) => {
    const now = hall();
    if (made?.rules !== now.rules || made.day !== now.day)
      made = { rules: now.rules, day: now.day, known: { days: timetable(now), paper: paper(now.rules.office) } };
    return stationView(now, agent, made.known);
  };
}
