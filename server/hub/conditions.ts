import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Clock } from "./clock.ts";

/** How the hardware is, as the agents last said. Not journalled: after a restart the agents say it again. */
export interface Conditions {
  all(): ReadonlyMap<HardwareId, { condition: HardwareCondition; since: number }>;
  set(hardware: HardwareId, condition: HardwareCondition): void;
  /** Presses that counted for nobody, by keypad; none where nothing was told. */
  ignoredKeys(): ReadonlyMap<HardwareId, number>;
  setIgnoredKeys(hardware: HardwareId, count: number): void;
  /** Nobody is left to speak for these. */
  forget(hardware: readonly HardwareId[]): void;
}

export function createConditions(clock: Clock, onChange: () => void): Conditions {
  const known = new Map<HardwareId, { condition: HardwareCondition; since: number }>();
  const ignored = new Map<HardwareId, number>();
  return {
    all: () => known,
    set(hardware, condition) {
      if (known.get(hardware)?.condition === condition) return;
      known.set(hardware, { condition, since: clock.now() });
      onChange();
    },
    ignoredKeys: () => ignored,
    setIgnoredKeys(hardware, count) {
      if (ignored.get(hardware) === count) return;
      ignored.set(hardware, count);
      onChange();
    },
    forget(hardware) {
      const forgotten = hardware.filter((id) => [known.delete(id), ignored.delete(id)].includes(true));
      if (forgotten.length > 0) onChange();
    },
  };
}
