import type { AwayReason, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Reading } from "#contract/jobs.ts";

export interface Readings {
  /** @param why it can not be opened; null where it can, or nobody knows */
  condition(hardware: HardwareId, condition: HardwareCondition, why: AwayReason | null): void;
  /** How many presses a keypad's darkness made count for nobody; told with the next `tellRest`, however many come. */
  ignoredKeys(hardware: HardwareId, count: number): void;
  forget(hardware: HardwareId): void;
  /** A key or a scan counts now or never: a late one would count for the next person. */
  now(reading: Reading): void;
  /** A hub that may know nothing is there: tells it every condition and count. Call it regularly too, for what got no answer. */
  tellAll(): void;
  tellRest(): void;
}

/** What stays true until it changes, and may be told late. */
type Standing = Extract<Reading, { kind: "condition" | "ignoredKeys" }>;

/** @param send resolves to whether the hub heard it; rejects or resolves false when it did not */
export function createReadings(send: (reading: Reading) => Promise<boolean>): Readings {
  const standing = new Map<string, Standing>();
  const told = new Map<string, Standing>();
  let telling = false;

  const keyOf = ({ kind, hardware }: Pick<Standing, "kind" | "hardware">) => `${kind} ${hardware}`;
  const same = (a: Standing | undefined, b: Standing) => JSON.stringify(a) === JSON.stringify(b);

  function nextUntold(): Standing | null {
    for (const [key, reading] of standing) if (!same(told.get(key), reading)) return reading;
    return null;
  }

  async function tellRest(): Promise<void> {
    if (telling) return;
    telling = true;
    for (let untold = nextUntold(); untold; untold = nextUntold()) {
      if (!(await send(untold))) break;
      // Unless it was detached meanwhile.
      if (standing.has(keyOf(untold))) told.set(keyOf(untold), untold);
    }
    telling = false;
  }

  const keep = (reading: Standing) => void standing.set(keyOf(reading), reading);

  return {
    condition(hardware, condition, why) {
      keep({ kind: "condition", hardware, condition, ...(why && { why }) });
      void tellRest();
    },
    ignoredKeys: (hardware, count) => keep({ kind: "ignoredKeys", hardware, count }),
    forget(hardware) {
      for (const kind of ["condition", "ignoredKeys"] as const) {
        standing.delete(keyOf({ kind, hardware }));
        told.delete(keyOf({ kind, hardware }));
      }
    },
    now: (reading) => void send(reading),
    tellAll() {
      told.clear();
      void tellRest();
    },
    tellRest: () => void tellRest(),
  };
}
