import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aroundText } from "#contract/clock-text.ts";
import { callWindow } from "#contract/wait.ts";

const minuteMs = 60_000;
const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });
const ranges = fc
  .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
  .map(([one, other]) => ({ fromMinutes: Math.min(one, other), toMinutes: Math.max(one, other) }));

describe("when a number may be called", () => {
  it("holds the whole range, ends on whole five minutes of the clock, and is not over before it is told", () => {
    fc.assert(
      fc.property(moments, ranges, (at, wait) => {
        const { from, to } = callWindow(at, wait);
        expect(from).toBeLessThanOrEqual(at + wait.fromMinutes * minuteMs);
        expect(to).toBeGreaterThanOrEqual(at + wait.toMinutes * minuteMs);
        expect(to % (5 * minuteMs)).toBe(0);
        expect(from === at || from % (5 * minuteMs) === 0).toBe(true);
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(at);
      }),
    );
  });

  it.each([
    ["12:01", 0, 5, "12:01–12:10"],
    ["12:01", 55, 100, "12:55–13:45"],
    ["12:00", 0, 5, "12:00–12:05"],
  ])("at %s in %i to %i minutes is %s", (clock, fromMinutes, toMinutes, said) => {
    const at = Date.parse(`2026-11-23T${clock}:00+07:00`);
    expect(aroundText(at, { fromMinutes, toMinutes })).toBe(said);
  });
});
