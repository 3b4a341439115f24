import { expect, it } from "vitest";
import { wholeSentences } from "../../display-ui/words/beside.ts";

it("says when the hall opens again in one language: not at all where the file has only a part of that sentence", () => {
  const both = { waiting: "…", opensAgain: "Khay", opensOn: "{0}" };
  expect(wholeSentences(both)).toBe(both);
  expect(wholeSentences({ waiting: "…", opensAgain: "Khay" })).toEqual({ waiting: "…" });
  expect(wholeSentences({ waiting: "…", opensOn: "vằn" })).toEqual({ waiting: "…" });
  expect(wholeSentences("…")).toBe("…");
  expect(wholeSentences(undefined)).toBeUndefined();
});
