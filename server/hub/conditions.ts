import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Clock } from "./clock.ts";

/** How the hardware is, as the agents last said. Not journalled: after a restart the agents say it again. */
export interface Conditions {
  all(): ReadonlyMap<HardwareId, { condition: HardwareCondition; since: number }>;
  set(hardware: HardwareId, condition: HardwareCondition): void;
  /** Nobody is left to speak for these. */
  forget(hardware: readonly HardwareId[]): void;
}

export function createConditions(clock: Clock, onChange: () => void): Conditions {
  const known = new Map<HardwareId, { condition: HardwareCondition; since: number }>();
  return {
    all: () => known,
    set(hardware, condition) {
      if (known.get(hardware)?.condition === condition) return;
      known.set(hardware, { condition, since: clock.now() });
      onChange();
    },
    forget(hardware) {
      const forgotten = hardware.filter((id) => known.delete(id));
      if (forgotten.length > 0) onChange();
    },
  };
}
