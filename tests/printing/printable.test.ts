import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFont } from "../../devices/printer/font-file.ts";
import { fontFiles } from "../../devices/printer/fonts.ts";
import { printable } from "../../server/printing/printable.ts";

describe("text on its way to paper", () => {
  it("loses escape codes, control bytes, bidi and zero-width marks", () => {
    expect(printable("A\u001b@B\u0000C\u202eD\u200bE\ufeffF\u009bG\u00adH")).toBe("A@BCDEFGH");
  });

  it("is composed, so that decomposed names print like typed ones", () => {
    expect(printable("Nguyê\u0303n Thi\u0323 Ho\u0302\u0300ng".normalize("NFD"))).toBe("Nguyễn Thị Hồng");
  });

  it("stands on one line with single spaces", () => {
    expect(printable("  một\r\n\thai \u00a0\u2028ba  ")).toBe("một hai ba");
  });

  it("shows a question mark for what the typeface has not", () => {
    expect(printable("办 🙂 x")).toBe("? ? x");
  });

  it("never contains anything that a printer could take for a command", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        const clean = printable(text);
        expect(clean).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\u00a0]/u);
        expect(printable(clean)).toBe(clean);
      }),
    );
  });

  it("allows only letters that every weight of the typeface has", () => {
    const missing: string[] = [];
    for (const file of fontFiles) {
      const font = readFont(readFileSync(file));
      for (let code = 0x20; code < 0x2200; code += 1) {
        const letter = String.fromCodePoint(code);
        if (printable(`a${letter}a`) === `a${letter}a` && !font.has(code)) missing.push(letter);
      }
    }
    expect(missing).toEqual([]);
  });
});
