import { describe, expect, it } from "vitest";
import { marked } from "#contract/client/words.ts";
import { refusals } from "#contract/refusals.ts";
import { refusalIn } from "#contract/tongue.ts";

const refused = { code: "slotFull", sentence: refusals.slotFull };
const file = { name: "Tày", refusals: { slotFull: "TYZ full" } };

describe("why something was refused is said", () => {
  it("in the project's own languages by themselves", () => {
    expect(refusalIn(refused, "vi", undefined, undefined)).toBe(refusals.slotFull.vi);
    expect(refusalIn(refused, "en", undefined, marked)).toBe(refusals.slotFull.en);
  });

  it("in a dropped-in one by its file, and in Vietnamese where that has it not or was not fetched yet", () => {
    expect(refusalIn(refused, "tyz", file, undefined)).toBe("TYZ full");
    expect(refusalIn(refused, "tyz", { name: "Tày", refusals: {} }, undefined)).toBe(refusals.slotFull.vi);
    expect(refusalIn(refused, "tyz", { name: "Tày" }, undefined)).toBe(refusals.slotFull.vi);
    expect(refusalIn(refused, "tyz", undefined, undefined)).toBe(refusals.slotFull.vi);
    expect(refusalIn({ ...refused, code: "toString" }, "tyz", file, undefined)).toBe(refusals.slotFull.vi);
  });

  it("marked where the file has it not, for whoever writes the file", () => {
    expect(refusalIn(refused, "tyz", { name: "Tày" }, marked)).toBe(`‹${refusals.slotFull.vi}›`);
    expect(refusalIn(refused, "tyz", file, marked)).toBe("TYZ full");
  });
});
