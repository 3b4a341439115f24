import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoff } from "../../server/exchange/backoff.ts";
import { steadyClock } from "../../server/exchange/steady-clock.ts";

const patience = { baseMs: 1_000, capMs: 600_000 };
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("the wait after failures in a row", () => {
  it("stays between half of what it doubles to and all of it, whatever chance says", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), chance, (failures, random) => {
        const full = Math.min(patience.capMs, patience.baseMs * 2 ** Math.min(failures - 1, 30));
        const wait = backoff(failures, random, patience);
        expect(wait).toBeGreaterThanOrEqual(full / 2);
        expect(wait).toBeLessThanOrEqual(full);
        expect(Number.isSafeInteger(wait)).toBe(true);
      }),
    );
  });

  it("never gets shorter with more failures, and is the same for the same chance", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), chance, (failures, random) => {
        const wait = backoff(failures, random, patience);
        expect(backoff(failures + 1, random, patience)).toBeGreaterThanOrEqual(wait);
        expect(backoff(failures, random, patience)).toBe(wait);
      }),
    );
  });

  it("spreads: offices with other chances do not come back together", () => {
    const waits = [0, 0.25, 0.5, 0.75, 0.999].map((random) => backoff(5, random, patience));
    expect(waits).toEqual([8_000, 10_000, 12_000, 14_000, 15_992]);
  });
});

describe("the steady clock", () => {
  it("never goes back, never stands still, and follows a clock set forward", () => {
    const step = fc.record({ ticked: fc.integer({ min: 0, max: 60_000 }), set: fc.integer({ min: -1e9, max: 1e9 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let [wall, ran] = [1e12, 0];
        const now = steadyClock(
          () => wall,
          () => ran,
          0,
        );
        for (const { ticked, set } of steps) {
          const before = now();
          ran += ticked;
          wall += ticked + set;
          const after = now();
          expect(after).toBeGreaterThanOrEqual(before + ticked);
          expect(after).toBeGreaterThanOrEqual(wall);
        }
      }),
    );
  });

  it("begins no earlier than what was lived through already", () => {
    const now = steadyClock(
      () => 1_000,
      () => 0,
      5_000,
    );
    expect(now()).toBe(5_000);
  });
});
