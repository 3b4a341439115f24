import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rank, withoutTelex } from "#contract/rank.ts";
import { plainLetters } from "#contract/search.ts";
import { syllables, telexKeys } from "../kiosk-ui/telex-keys.ts";

describe("plain letters", () => {
  it("have no marks, composed or not, and no Đ, whichever of the two letters that look alike it is", () => {
    expect(plainLetters("Đăng ký BIẾN ĐỘNG".normalize("NFD"))).toBe("dang ky bien dong");
    expect(plainLetters("\u0110ất")).toBe("dat");
    expect(plainLetters("\u00d0ất")).toBe("dat");
  });
});

describe("search", () => {
  const stay = ["Đăng ký tạm trú", "Đăng ký tạm trú 1.004194"] as const;
  const pause = [
    "Tạm ngừng, tiếp tục kinh doanh",
    "Tạm ngừng kinh doanh, tiếp tục kinh doanh trước thời hạn 1.001570",
  ] as const;

  it("does not mind marks, capitals or the order of words, and finds nothing where one is missing", () => {
    expect(rank("dat dai", "", "Đất đai")).not.toBeNull();
    expect(rank("đất", "", "Dat dai")).not.toBeNull();
    expect(rank("sinh khai", "", "Đăng ký khai sinh")).not.toBeNull();
    expect(rank("khai tử", "", "Đăng ký khai sinh")).toBeNull();
    expect(rank("tam vang", ...stay)).toBeNull();
  });

  it("finds everything for nothing typed, and nothing for signs alone", () => {
    expect(rank("  ", "", "Quầy 3")).toBe(0);
    expect(rank("???", "", "Quầy 3")).toBeNull();
  });

  it("puts words of the short name before words that stand elsewhere", () => {
    expect(rank("tam tru", ...stay)).toBe(0);
    expect(rank("tam tru", ...pause)).toBeGreaterThan(0);
  });

  it("puts what begins a word before what stands inside one", () => {
    expect(rank("sinh", "Khai sinh", "Khai sinh")).toBe(0);
    expect(rank("1.004194", ...stay)).toBe(1);
    expect(rank("inh", "Khai sinh", "Khai sinh")).toBe(4);
  });

  it.each(["ddawng kys", "tamj trus", "ddawng kys tamj"])("reads %s, typed with the keyboard's Telex off", (typed) => {
    expect(rank(typed, ...stay)).toBe(0);
  });

  it("does not take a letter for a tone where the word is there as typed", () => {
    expect(rank("des", "Design", "Design")).toBe(0);
  });

  it("finds every syllable that spelling allows by the keys Telex has for it", () => {
    fc.assert(
      fc.property(syllables, (word) => {
        const keys = telexKeys(word, "after");
        expect(withoutTelex(keys)).toBe(plainLetters(word));
        expect(rank(keys, word, "")).toBe(0);
      }),
    );
  });
});
