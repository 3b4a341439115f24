import { describe, expect, it } from "vitest";
import type { HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { KioskView } from "#contract/views.ts";
import { kioskView } from "../../server/hall/views/kiosk.ts";
import type { Surroundings } from "../../server/hall/views/surroundings.ts";
import { aMorning, anOffice, monday8, type Story, withOpen, withWaiting } from "./builders.ts";
import { quietSurroundings } from "./surroundings.ts";

/** What a kiosk with these scanners is told of them; null: its agent has said nothing yet. */
function scanner(...scanners: (HardwareCondition | null)[]): KioskView["scanner"] {
  const ids = scanners.map((_, index) => `scanner-${index}` as HardwareId);
  const conditions: Surroundings["conditions"] = new Map(
    scanners.flatMap((condition, index) => {
      const id = ids[index];
      return id && condition ? [[id, { condition, since: monday8 }] as const] : [];
    }),
  );
  const none = { scanners: ids, scan: null, kept: [] };
  return kioskView(aMorning().hall, { ...quietSurroundings, conditions }, null, none).scanner;
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

describe("a kiosk is told that its wait is for others' sake", () => {
  const forOthers = ({ hall }: Story, service = "a") =>
    kioskView(hall, quietSurroundings, null, { scanners: [], scan: null, kept: [] }).services.find(
      (queue) => queue.service === service,
    )?.moreForOthers;
  const waiting = (services: string) => withWaiting(aMorning(), ...services);

  it("where the counter that calls first has more people to call for other services than for this one", () => {
    const story = withOpen(waiting("abb"), "2");
    expect(forOthers(story)).toBe(true);
    expect(forOthers(story, "b")).toBe(false);
    expect(forOthers(withOpen(waiting("bb"), "2"))).toBe(true);
  });

  it("and not where as many come for the same, nobody waits, or no counter is open for it", () => {
    expect(forOthers(withOpen(waiting("ab"), "2"))).toBe(false);
    expect(forOthers(withOpen(aMorning(), "2"))).toBe(false);
    expect(forOthers(waiting("abb"))).toBe(false);
  });

  it("and not for those whom other counters call", () => {
    const [first, second, third] = anOffice().counters;
    const more = ["4", "5", "6"].map((id) => ({ ...second, id, number: Number(id), services: ["b"] }));
    const counters = [first, second, third, ...more] as ReturnType<typeof anOffice>["counters"];
    const story = withWaiting(aMorning({ counters }), ..."aabbbb");
    expect(forOthers(withOpen(story, "2"))).toBe(true);
    expect(forOthers(withOpen(story, "2", "4", "5", "6"))).toBe(false);
  });

  it("and not for those whom it calls after whoever comes now: its own services go first", () => {
    const story = waiting("caa");
    expect(forOthers(withOpen(story, "3"), "c")).toBe(false);
    expect(forOthers(withOpen(waiting("cca"), "3"), "a")).toBe(true);
  });
});
