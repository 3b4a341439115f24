import type { Actor } from "#contract/actor.ts";
import { agentOf } from "#contract/hardware.ts";
import type { Reading } from "#contract/jobs.ts";
import type { Hall } from "../hall/hall.ts";
import type { Conditions } from "./conditions.ts";
import type { Handovers } from "./handovers.ts";
import type { Presses } from "./presses.ts";
import type { Scanning } from "./scanning.ts";
import type { SlipPrints } from "./slip-prints.ts";

interface ReadingsParts {
  hall: () => Hall;
  handovers: Handovers;
  conditions: Conditions;
  scanning: Scanning;
  presses: Presses;
  slips: SlipPrints;
}

/**
 * Hands on what an agent's hardware told; as `Hub.read`.
 * Of hardware that the settings do not give to this agent nothing is kept: false, unless it had it a moment ago.
 */
export function createReadings({ hall, handovers, conditions, scanning, presses, slips }: ReadingsParts) {
  return async (reading: Reading, by: Extract<Actor, { role: "agent" }>): Promise<boolean> => {
    const hardware = hall().rules.hardware.get(reading.hardware);
    if (!hardware || agentOf(hardware) !== by.name) return handovers.hadJustNow(reading.hardware, by.name);
    switch (reading.kind) {
      case "condition":
        conditions.set(reading.hardware, reading.condition, reading.why);
        return true;
      case "ignoredKeys":
        conditions.setIgnoredKeys(reading.hardware, reading.count);
        return true;
      case "scan":
        scanning.read(hardware, reading.text);
        return true;
      case "key":
        await presses.rate(hardware, reading.key, by);
        return true;
      case "slip":
        slips.told(reading);
        return true;
      case "pad":
        await presses.followPad(hardware, reading.action);
        return true;
      default:
        return reading satisfies never;
    }
  };
}
