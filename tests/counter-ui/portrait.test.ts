import { expect, it } from "vitest";
import { portraitSquare } from "../../counter-ui/desk/portrait.ts";

it("a portrait is the middle of a wide picture, rather the upper part of a tall one, and all of a square", () => {
  expect(portraitSquare(1_600, 1_200)).toEqual({ left: 200, top: 0, side: 1_200 });
  expect(portraitSquare(1_200, 1_600)).toEqual({ left: 0, top: 100, side: 1_200 });
  expect(portraitSquare(900, 900)).toEqual({ left: 0, top: 0, side: 900 });
});
