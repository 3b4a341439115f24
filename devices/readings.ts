import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Reading } from "#contract/jobs.ts";

export interface Readings {
  condition(hardware: HardwareId, condition: HardwareCondition): void;
  forget(hardware: HardwareId): void;
  /** A key or a scan counts now or never: a late one would count for the next person. */
  now(reading: Reading): void;
  /** A hub that may know nothing is there: tells it every condition. Call it regularly too, for what got no answer. */
  tellAll(): void;
  tellRest(): void;
}

/** @param send resolves to whether the hub heard it; rejects or resolves false when it did not */
export function createReadings(send: (reading: Reading) => Promise<boolean>): Readings {
  const conditions = new Map<HardwareId, HardwareCondition>();
  const told = new Map<HardwareId, HardwareCondition>();
  let telling = false;

  function nextUntold(): { hardware: HardwareId; condition: HardwareCondition } | null {
    for (const [hardware, condition] of conditions) {
      if (told.get(hardware) !== condition) return { hardware, condition };
    }
    return null;
  }

  async function tellRest(): Promise<void> {
    if (telling) return;
    telling = true;
    for (let untold = nextUntold(); untold; untold = nextUntold()) {
      const { hardware, condition } = untold;
      if (!(await send({ kind: "condition", hardware, condition }))) break;
      // Unless it was detached meanwhile.
      if (conditions.has(hardware)) told.set(hardware, condition);
    }
    telling = false;
  }

  return {
    condition(hardware, condition) {
      conditions.set(hardware, condition);
      void tellRest();
    },
    forget(hardware) {
      conditions.delete(hardware);
      told.delete(hardware);
    },
    now: (reading) => void send(reading),
    tellAll() {
      told.clear();
      void tellRest();
    },
    tellRest: () => void tellRest(),
  };
}
