import { describe, expect, it } from "vitest";
import { fold, matches, rank } from "../../counter-ui/desk/search.ts";

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

describe("ranked search", () => {
  const stay = ["Đăng ký tạm trú", "Đăng ký tạm trú 1.004194"] as const;
  const pause = [
    "Tạm ngừng, tiếp tục kinh doanh",
    "Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn 1.001570",
  ] as const;

  it("puts words of the short name before words that stand elsewhere", () => {
    expect(rank("tam tru", ...stay)).toBeLessThan(rank("tam tru", ...pause));
    expect(rank("tam tru", ...pause)).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("puts what begins a word before what stands inside one", () => {
    expect(rank("sinh", "Khai sinh", "Khai sinh")).toBe(0);
    expect(rank("inh", "Khai sinh", "Khai sinh")).toBe(4);
    expect(rank("1.004194", ...stay)).toBe(1);
  });

  it.each(["ddawng kys", "tamj trus", "ddawng kys tamj"])("reads %s, typed with the keyboard's Telex off", (typed) => {
    expect(rank(typed, ...stay)).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("finds nothing where a word is missing, and does not take a letter for a tone where the word is there", () => {
    expect(rank("tam vang", ...stay)).toBe(Number.POSITIVE_INFINITY);
    expect(rank("des", "Design", "Design")).toBe(0);
  });
});
