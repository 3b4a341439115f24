import { describe, expect, it } from "vitest";
import { feeBefore, feeSaid, feeTyped, feeUnder } from "../../../counter-ui/intake/fee.ts";
import type { Fields } from "../../../counter-ui/intake/fields.ts";

const free: Fields = { "fee.state": "none", "fee.amount": "0" };
const paid: Fields = { "fee.state": "paid", "fee.amount": "2000" };

describe("the fee of an intake", () => {
  it("is the published one when somebody says what became of it", () => {
    expect(feeSaid(free, "paid", 8_000)).toMatchObject({ "fee.state": "paid", "fee.amount": "8000" });
    expect(feeSaid(paid, "due", null)).toEqual({ "fee.state": "due" });
  });

  it("stays as it was typed with the published one in sight, and is marked as that", () => {
    const typed = { ...paid, ...feeTyped("6000", 2_000) };
    expect(typed).toMatchObject({ "fee.amount": "6000", "fee.typedFor": "2000" });
    expect({ ...typed, ...feeSaid(typed, "due", 2_000) }).toMatchObject({ "fee.state": "due", "fee.amount": "6000" });
    expect(feeTyped("2000", 2_000)["fee.typedFor"]).toBe("");
    expect(feeTyped("6000", null)["fee.typedFor"]).toBe("");
  });

  it("is asked anew under a version with another one, and what was said before stays in sight", () => {
    expect(feeUnder(8_000, free)).toEqual({ "fee.state": "unset", "fee.amount": "8000", "fee.typedFor": "" });
    expect(feeUnder(5_000, paid)).toMatchObject({
      "fee.state": "unset",
      "fee.amount": "5000",
      [feeBefore]: "paid 2000",
    });
    expect(feeUnder(0, paid)).toMatchObject({ "fee.state": "none", "fee.amount": "0", [feeBefore]: "paid 2000" });
  });

  it("stays as it is under a version with the same one, and where it is waived", () => {
    expect(feeUnder(2_000, paid)).toEqual({});
    expect(feeUnder(5_000, { ...paid, "fee.state": "exempt" })).toEqual({});
  });
});
