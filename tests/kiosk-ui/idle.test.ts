import { expect, test } from "vitest";
import { idleAfter } from "../../kiosk-ui/idle.ts";

const patience = { warnAfterMs: 40_000, endAfterMs: 60_000 };

test("people are warned twenty seconds before the screen starts over", () => {
  expect(idleAfter(39_999, patience)).toEqual({ phase: "quiet" });
  expect(idleAfter(40_000, patience)).toEqual({ phase: "warning", secondsLeft: 20 });
  expect(idleAfter(59_001, patience)).toEqual({ phase: "warning", secondsLeft: 1 });
  expect(idleAfter(60_000, patience)).toEqual({ phase: "over" });
});
