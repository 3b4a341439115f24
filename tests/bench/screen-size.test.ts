import { expect, test } from "vitest";
import { screenSizes } from "./screen-size.ts";

test("what a kiosk and a display wait for is at most 110 kB gzipped, and a phone's page at most 40", () => {
  const bounded = screenSizes().filter(({ reach }) => reach !== undefined);
  expect(bounded.map(({ name, reach, ok }) => [name.split(":")[0], reach, ok])).toEqual([
    ["first load of kiosk", "≤ 110 kB", true],
    ["first load of display", "≤ 110 kB", true],
    ["first load of phone", "≤ 40 kB", true],
  ]);
});
