import type { HardwareId } from "#contract/ids.ts";
import type { Text } from "#contract/text.ts";
import type { Hall } from "../hall/hall.ts";
import type { Conditions } from "./conditions.ts";

/** How a hub is, for whoever watches over it. */
export interface HubStatus {
  seq: number;
  day: string | null;
  hardware: { id: HardwareId; kind: string; condition: string }[];
  faults: Text[];
}

export function statusOf({ seq, day, rules }: Hall, conditions: Conditions, faults: Text[]): HubStatus {
  const known = conditions.all();
  return {
    seq,
    day: day.state === "none" ? null : day.day,
    hardware: rules.office.hardware.map(({ id, kind }) => ({
      id,
      kind,
      condition: known.get(id)?.condition ?? "offline",
    })),
    faults,
  };
}
