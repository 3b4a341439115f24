import type { AwayReason, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Clock } from "./clock.ts";

interface Known {
  condition: HardwareCondition;
  since: EpochMs;
  why?: AwayReason | undefined;
}

/** How the hardware is, as the agents last said. Not journalled: after a restart the agents say it again. */
export interface Conditions {
  all(): ReadonlyMap<HardwareId, Known>;
  /** @param why it is so, where its agent could say; `since` tells of the condition only */
  set(hardware: HardwareId, condition: HardwareCondition, why: AwayReason | undefined): void;
  /** Presses that counted for nobody, by keypad; none where nothing was told. */
  ignoredKeys(): ReadonlyMap<HardwareId, number>;
  setIgnoredKeys(hardware: HardwareId, count: number): void;
  /** Nobody is left to speak for these. */
  forget(hardware: readonly HardwareId[]): void;
}

export function createConditions(clock: Clock, onChange: () => void): Conditions {
  const known = new Map<HardwareId, Known>();
  const ignored = new Map<HardwareId, number>();
  return {
    all: () => known,
    set(hardware, condition, why) {
      const before = known.get(hardware);
      const isSame = before?.condition === condition;
      if (isSame && before.why === why) return;
      known.set(hardware, { condition, since: isSame ? before.since : clock.now(), why });
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
