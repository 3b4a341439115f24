import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eraseKey, typeKey } from "../../kiosk-ui/telex/telex.ts";
import { procedures } from "../../server/demonstration/procedures/all.ts";
import { syllables, telexKeys, vietnamese } from "./telex-keys.ts";

const typed = (keys: string, before = "") => [...keys].reduce(typeKey, before);

/** Every Vietnamese word in the names of the demonstration's procedures and papers, as they are printed. */
const printed = [
  ...new Set(
    procedures
      .flatMap(({ name, shortName, bring }) => [name, shortName, ...bring])
      .flatMap(
        ({ vi }) =>
          vi
            .toLowerCase()
            .normalize("NFC")
            .match(/\p{L}+/gu) ?? [],
      )
      .filter(vietnamese),
  ),
];

describe("Telex", () => {
  it("writes every word that procedures are printed with, each mark typed after its letter", () => {
    expect(printed.length).toBeGreaterThan(250);
    expect(printed.filter((word) => typed(telexKeys(word, "after")) !== word)).toEqual([]);
  });

  it("writes them with all marks typed at the end, in either order of mark and tone", () => {
    expect(printed.filter((word) => typed(telexKeys(word, "end")) !== word)).toEqual([]);
    expect(printed.filter((word) => typed(telexKeys(word, "toneFirst")) !== word)).toEqual([]);
  });

  it("writes every syllable that spelling allows, after whatever stands before it", () => {
    fc.assert(
      fc.property(
        syllables,
        fc.constantFrom("after", "end"),
        fc.constantFrom("", "h99 ", "đăng "),
        (word, way, before) => {
          expect(typed(telexKeys(word, way), before)).toBe(before + word);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("leaves text without marks alone", () => {
    for (const text of ["dang ky khai sinh", "chung thuc", "xac nhan cu tru", "rut ho so", "dat dai", "cap doi the"])
      expect(typed(text)).toBe(text);
  });

  it("gives the plain letters back when a key is typed once more", () => {
    expect(["ass", "aaa", "ddd", "ooo", "aww", "uww", "ddang"].map((keys) => typed(keys))).toEqual([
      "as",
      "aa",
      "dd",
      "oo",
      "aw",
      "uw",
      "đang",
    ]);
    expect(typed("viss")).toBe("vis");
    expect(typed("tiengsz")).toBe("tieng");
  });

  it("types the tone over another, and none where nothing can bear it", () => {
    expect(typed("hoafs")).toBe("hóa");
    expect(typed("thuwcr")).toBe("thưcr");
    expect(typed("s")).toBe("s");
    expect(typed("1s")).toBe("1s");
  });

  it("takes one letter back at a time, and the tone moves to where it then belongs", () => {
    expect(eraseKey("hoàn")).toBe("hòa");
    expect(eraseKey("được")).toBe("đượ");
    expect(eraseKey("kể")).toBe("k");
    expect(eraseKey("đất ")).toBe("đất");
    expect(eraseKey("")).toBe("");
  });

  it("takes back to nothing whatever was typed, a letter a press", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."aeioudwsfrxjzthngc "), { maxLength: 20 }), (keys) => {
        let text = keys.reduce(typeKey, "");
        expect(text).toBe(text.normalize("NFC"));
        for (let left = [...text].length; left > 0; left -= 1) {
          text = eraseKey(text);
          expect([...text].length).toBe(left - 1);
        }
      }),
    );
  });
});
