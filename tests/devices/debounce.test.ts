import { expect, it } from "vitest";
import { createDebounce } from "../../devices/debounce.ts";

it("counts a key once until it was still long enough, and other keys at once", () => {
  let now = 0;
  const counts = createDebounce<number>(500, () => now);
  const at = (ms: number, key: number): boolean => {
    now = ms;
    return counts(key);
  };
  expect([at(0, 1), at(100, 1), at(150, 2), at(599, 1)]).toEqual([true, false, true, false]);
  // A key that is held down goes on saying so: still one press.
  expect([at(1_000, 1), at(1_499, 1), at(1_999, 1)]).toEqual([false, false, true]);
});
