import { describe, expect, it } from "vitest";
import { fold, matches } from "../../counter-ui/desk/search.ts";

describe("search", () => {
  it("does not mind marks or capitals", () => {
    expect(fold("Đăng ký KHAI SINH ")).toBe("dang ky khai sinh");
    expect(matches("dat dai", "Đất đai")).toBe(true);
    expect(matches("đất", "Dat dai")).toBe(true);
  });

  it("finds words in any order and refuses when one is missing", () => {
    expect(matches("sinh khai", "Đăng ký khai sinh")).toBe(true);
    expect(matches("khai tử", "Đăng ký khai sinh")).toBe(false);
  });

  it("shows everything for an empty query", () => {
    expect(matches("  ", "Quầy 3")).toBe(true);
  });
});
