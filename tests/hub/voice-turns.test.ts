import fc from "fast-check";
import { expect, it, onTestFinished, vi } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import { type Heard, simulatedScreens } from "./simulated-screens.ts";

const zones = ["hall", "yard"] as ZoneId[];
const someZones = fc.subarray(zones, { minLength: 1 });
const screen = fc.nat(4);
const anything = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("call" as const), zone: fc.constantFrom(...zones) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("recall" as const), number: fc.nat(10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("add" as const), zones: someZones }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("drop" as const), screen, ms: fc.constantFrom(0, 2_000, 5_000) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("back" as const), screen }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("close" as const), screen }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("move" as const), screen, zones: someZones }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant("slow" as const), screen, ms: fc.constantFrom(200, 2_900, 6_000, 22_000) }),
  },
);
const steps = fc.array(fc.tuple(anything, fc.oneof(fc.nat(30), fc.nat(12_000))), { minLength: 5, maxLength: 30 });

function over(one: Heard, other: Heard): boolean {
  return one !== other && one.zone === other.zone && one.from < other.to && other.from < one.to;
}

it("no two calls of a zone are heard at once, and none twice, however screens come, go, move and lose their lines", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  await fc.assert(
    fc.asyncProperty(fc.array(someZones, { minLength: 1, maxLength: 3 }), steps, async (first, script) => {
      const hall = simulatedScreens((call) => 7 + Number(call.ticket.at(-1)) / 2);
      for (const each of first) hall.add(each);
      await vi.advanceTimersByTimeAsync(100);
      let number = 0;
      for (const [step, pause] of script) {
        if (step.do === "call") hall.call(step.zone, ++number);
        if (step.do === "recall") hall.recall(step.number);
        if (step.do === "add") hall.add(step.zones);
        if (step.do === "drop") hall.drop(step.screen, step.ms);
        if (step.do === "back") hall.back(step.screen);
        if (step.do === "close") hall.close(step.screen);
        if (step.do === "move") hall.move(step.screen, step.zones);
        if (step.do === "slow") hall.slow(step.screen, step.ms);
        await vi.advanceTimersByTimeAsync(pause);
      }
      await vi.advanceTimersByTimeAsync(60_000);
      const { heard } = hall;
      expect(heard.filter((one) => heard.some((other) => over(one, other)))).toEqual([]);
      expect(new Set(heard.map(({ key }) => key)).size).toBe(heard.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);
