import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameSearch, nameTokens } from "../../server/dossier/names/tokens.ts";
import { hasWords, nameWords } from "../../server/dossier/names/words.ts";

const word = fc.constantFrom("Nguyễn", "Văn", "Thị", "An", "Đặng", "Ỷ", "Quỳnh", "Công", "ty", "TNHH", "2", "H'Ngơi");
const nameOf = (least: number, most: number) =>
  fc.array(word, { minLength: least, maxLength: most }).map((words) => words.join(" "));
/** As somebody in a hurry types it. */
const bare = (name: string) => nameWords(name).join(" ");

describe("the words of a name", () => {
  it.each([
    ["Nguyễn Văn An", ["nguyen", "van", "an"]],
    ["ĐẶNG THỊ ĐÀO", ["dang", "thi", "dao"]],
    ["Ðặng Ɖào", ["dang", "dao"]],
    ["H'Ngơi Niê", ["hngoi", "nie"]],
    ["H’Ngơi Niê", ["hngoi", "nie"]],
    ["Lê-Nin  A.", ["le", "nin", "a"]],
    ["Công ty TNHH 2/9 (Đông Hải)", ["cong", "ty", "tnhh", "2", "9", "dong", "hai"]],
    ["Ng\u200buyễn", ["nguyen"]],
    ["  —  ", []],
  ])("of %j are %j", (name, words) => {
    expect(nameWords(name)).toEqual(words);
  });

  it("are the same composed and decomposed, in capitals and small letters", () => {
    fc.assert(
      fc.property(nameOf(1, 8), (name) => {
        expect(nameWords(name.normalize("NFD"))).toEqual(nameWords(name));
        expect(nameTokens(name.normalize("NFD").toUpperCase())).toEqual(nameTokens(name));
      }),
    );
  });
});

describe("the tokens of a name", () => {
  it("are every combination of up to five words", () => {
    expect(nameTokens("Nguyễn Văn An").sort()).toEqual(
      ["an", "nguyen", "van", "an nguyen", "an van", "nguyen van", "an nguyen van"].sort(),
    );
    expect(nameTokens("Tôn Nữ Thị Ngọc Hà")).toHaveLength(31);
    expect(nameTokens("")).toEqual([]);
  });

  it("never come twice, and stay few for the longest name", () => {
    fc.assert(
      fc.property(nameOf(0, 60), (name) => {
        const tokens = nameTokens(name);
        expect(new Set(tokens).size).toBe(tokens.length);
      }),
    );
    const longest = Array.from({ length: 100 }, (_, at) => `w${at}`).join(" ");
    expect(nameTokens(longest)).toHaveLength(20 + 190 + 18 + 17 + 16);
  });

  const found = (name: string, typed: string) => {
    const search = nameSearch(typed);
    expect([name, typed, search !== null && nameTokens(name).includes(search.token)]).toEqual([name, typed, true]);
    expect(hasWords(name, search?.words ?? [])).toBe(true);
  };

  it("are found by any of up to five words, in any order", () => {
    const some = nameOf(1, 5).chain((name) =>
      fc.tuple(fc.constant(name), fc.shuffledSubarray(name.split(" "), { minLength: 1 })),
    );
    fc.assert(fc.property(some, ([name, words]) => found(name, bare(words.join(" ")))));
  });

  it("of longer names are found by any two words and by any run of neighbours", () => {
    const some = nameOf(6, 20).chain((name) => {
      const words = name.split(" ");
      const at = fc.nat(words.length - 1);
      return fc.tuple(fc.constant(words), at, at);
    });
    fc.assert(
      fc.property(some, ([words, a, b]) => {
        found(words.join(" "), bare(`${words[b]} ${words[a]}`));
        found(words.join(" "), bare(words.slice(Math.min(a, b), Math.max(a, b) + 1).join(" ")));
      }),
    );
  });

  it("do not lead to a name that lacks a word", () => {
    expect(hasWords("Nguyễn Văn An", ["an", "nguyen"])).toBe(true);
    expect(hasWords("Nguyễn Văn Anh", ["an", "nguyen"])).toBe(false);
  });
});
