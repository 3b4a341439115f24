import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, deepOf, isLegible, leastContrast, legibility, nearestLegible } from "#contract/contrast.ts";
import { Look, usualLook } from "#contract/look.ts";

const colours = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((channels) => `#${channels.map((one) => one.toString(16).padStart(2, "0")).join("")}`);

describe("contrast", () => {
  // From the figures that WCAG 2.2 and its checkers give.
  it.each([
    ["#ffffff", "#000000", 21],
    ["#ffffff", "#ffffff", 1],
    ["#ffffff", "#767676", 4.54],
    ["#ffffff", "#595959", 7],
    ["#8c1c13", "#ffffff", 9.17],
  ])("of %s and %s is %f", (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1);
    expect(contrast(other, one)).toBeCloseTo(ratio, 1);
  });
});

describe("the office's colour", () => {
  it("is the project's own unless it was set, and that can be read", () => {
    expect(isLegible(usualLook.lacquer)).toBe(true);
    expect(Look.parse(usualLook)).toEqual(usualLook);
  });

  it.each(["#ff0000", "#3fa34d", "#f1dfb8", "#0b5a8c"])(
    "%s is refused: not everything can be read on it",
    (lacquer) => {
      expect(Look.safeParse({ lacquer, emblem: null }).success).toBe(false);
    },
  );

  it("has a nearest one that is taken: the colour itself, or a shade of it that is only just dark enough", () => {
    fc.assert(
      fc.property(colours, (colour) => {
        const nearest = nearestLegible(colour);
        expect(Look.safeParse({ lacquer: nearest, emblem: null }).success).toBe(true);
        if (isLegible(colour)) expect(nearest).toBe(colour);
        else expect(legibility(nearest) - leastContrast).toBeLessThan(0.5);
      }),
    );
  });

  it("has a darker shade for bars, on which everything can be read still better", () => {
    fc.assert(fc.property(colours.filter(isLegible), (colour) => legibility(deepOf(colour)) >= legibility(colour)));
  });
});
