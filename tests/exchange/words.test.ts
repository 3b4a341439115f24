import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainWords } from "../../server/exchange/receiver.ts";

describe("words of the other side", () => {
  it("never hold a value that was sent, whatever letters it has", () => {
    const value = fc.string({ unit: "binary", minLength: 2, maxLength: 20 }).filter((text) => text.trim().length > 1);
    fc.assert(
      fc.property(value, fc.string({ maxLength: 20 }), (personal, around) => {
        const trimmed = personal.trim().normalize("NFC");
        fc.pre(!around.includes(trimmed) && !"•••".includes(trimmed));
        const words = plainWords(`${around}|${personal}|`, [personal, null, ""]);
        expect(words.includes(`|${trimmed}|`)).toBe(false);
      }),
    );
  });

  it("keep what they say, on one short line", () => {
    expect(plainWords("Thiếu MaTTHC\n của H99.19-261123-0004", ["Nguyễn Văn An", null])).toBe(
      "Thiếu MaTTHC của H99.19-261123-0004",
    );
    expect(plainWords("NGUYỄN VĂN AN (a-b.c+d@x.vn) 001190000017", ["Nguyễn Văn An", "a-b.c+d@x.vn"])).toBe(
      "••• (•••) •••",
    );
    expect(plainWords("x".repeat(1_000))).toHaveLength(300);
  });
});
