import { expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import { movesOf } from "../../counter-ui/parts/admin/hall/places.ts";

const [hall, yard] = ["hall", "yard"] as ZoneId[] as [ZoneId, ZoneId];

it("only counters that are chosen to be elsewhere are moved, each from where it is now", () => {
  const counters = [
    { number: 1, zone: hall },
    { number: 2, zone: hall },
    { number: 3, zone: yard },
  ];
  expect(movesOf(counters, { 1: yard, 2: hall, 3: hall })).toEqual([
    { number: 1, from: hall, to: yard },
    { number: 3, from: yard, to: hall },
  ]);
  // Somebody else has placed it there meanwhile: nothing is left to do.
  expect(movesOf(counters, { 3: yard })).toEqual([]);
});
