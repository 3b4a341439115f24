import { describe, expect, it } from "vitest";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { KioskView } from "#contract/views.ts";
import { kioskView } from "../../server/hall/views/kiosk.ts";
import type { Surroundings } from "../../server/hall/views/surroundings.ts";
import { aMorning, monday8 } from "./builders.ts";

/** What a kiosk with these scanners is told of them; null: its agent has said nothing yet. */
function scanner(...scanners: (HardwareCondition | null)[]): KioskView["scanner"] {
  const ids = scanners.map((_, index) => `scanner-${index}` as HardwareId);
  const conditions: Surroundings["conditions"] = new Map(
    scanners.flatMap((condition, index) => {
      const id = ids[index];
      return id && condition ? [[id, { condition, since: monday8 }] as const] : [];
    }),
  );
  const surroundings: Surroundings = {
    now: monday8,
    conditions,
    ignoredKeys: new Map(),
    pairedAgents: new Set(),
    silentScreens: [],
    unshown: [],
    faults: [],
    demonstration: false,
  };
  return kioskView(aMorning().hall, surroundings, null, { scanners: ids, scan: null, kept: [] }).scanner;
}

describe("what a kiosk is told of its scanners", () => {
  it("one that is ready is enough to ask for a scan", () => {
    expect(scanner("ready")).toBe("ready");
    expect(scanner("offline", "ready")).toBe("ready");
  });

  it("nobody is asked to scan while its cable is out, all are away, or nobody has reported it", () => {
    expect(scanner("offline")).toBe("away");
    expect(scanner("offline", "fault")).toBe("away");
    expect(scanner(null)).toBe("away");
  });

  it("where the settings give it none, one that types may be there", () => {
    expect(scanner()).toBeNull();
  });
});
