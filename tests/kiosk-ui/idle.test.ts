import { expect, test } from "vitest";
import { idleAfter, patienceOf } from "../../kiosk-ui/idle.ts";

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
