import { expect, test } from "vitest";
import { idleAfter, patienceOf, stayOf } from "../../kiosk-ui/idle.ts";

const patience = { warnAfterMs: 40_000, endAfterMs: 60_000 };

test("people are warned twenty seconds before the screen starts over", () => {
  expect(idleAfter(39_999, patience)).toEqual({ phase: "quiet" });
  expect(idleAfter(40_000, patience)).toEqual({ phase: "warning", secondsLeft: 20 });
  expect(idleAfter(59_001, patience)).toEqual({ phase: "warning", secondsLeft: 1 });
  expect(idleAfter(60_000, patience)).toEqual({ phase: "over" });
});

test("whoever types has thirty seconds and twenty more, and whoever reads large letters or listens longer still", () => {
  const own = { guided: false, size: 100 } as const;
  expect(patienceOf(own, false)).toEqual({ warnAfterMs: 15_000, endAfterMs: 35_000 });
  expect(patienceOf(own, true)).toEqual({ warnAfterMs: 30_000, endAfterMs: 50_000 });
  for (const other of [{ ...own, size: 150 } as const, { ...own, guided: true }])
    expect(patienceOf(other, true)).toEqual({ warnAfterMs: 40_000, endAfterMs: 70_000 });
});

test.each([
  ["number", 15, { warnAfterMs: 40_000, endAfterMs: 70_000 }],
  ["paperless", 30, { warnAfterMs: 40_000, endAfterMs: 70_000 }],
  ["kept", 60, { warnAfterMs: 60_000, endAfterMs: 90_000 }],
  ["code", 15, { warnAfterMs: 40_000, endAfterMs: 70_000 }],
  ["card", 25, { warnAfterMs: 40_000, endAfterMs: 70_000 }],
] as const)(
  "what puts itself away, %s, counts down %d seconds, and half a minute after a longer time for whoever reads large letters or listens",
  (what, seconds, slow) => {
    const own = { guided: false, size: 100 } as const;
    expect(stayOf(own, what)).toEqual({ warnAfterMs: 0, endAfterMs: seconds * 1_000 });
    for (const other of [{ ...own, size: 200 } as const, { ...own, size: 150 } as const, { ...own, guided: true }])
      expect(stayOf(other, what)).toEqual(slow);
  },
);
