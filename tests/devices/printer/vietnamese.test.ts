import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { letterOf } from "../../../devices/bench/printer-letters.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { bytesFor, readPaper, text, textWays, ways } from "./on-paper.ts";
import { letters } from "./vietnamese.ts";

const forms = ["NFC", "NFD"] as const;
const bare = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
const cases = textWays.flatMap((way) => forms.map((form) => ({ ...way, form })));

describe("all 134 letters", () => {
  it("are 134", () => {
    expect(new Set(letters).size).toBe(134);
    expect(letters.every((letter) => letter.length === 1)).toBe(true);
  });

  it.each(cases)("come out of $model on $paper as they went in ($form)", async ({ form, ...way }) => {
    const blocks = letters.map((letter) => text(letter.normalize(form)));
    const { lines, commands } = readPaper(await bytesFor({ blocks }, way), way);
    expect(lines).toEqual(way.model === "ascii-text" ? letters.map(bare) : letters);
    expect(commands.some(({ kind }) => kind === "unknown")).toBe(false);
  });

  it.each(cases)("come out of $model on $paper in words of mixed case ($form)", async ({ form, ...way }) => {
    const words = ["Đặng Thị Ỷ Ẵm", "NGUYỄN văn ĐỨC", "phường Ô Chợ Dừa", "HUẾ, Ứng Hoà", "ỄễẬậỬửỴỵÐ"];
    const { lines } = readPaper(await bytesFor({ blocks: words.map((word) => text(word.normalize(form))) }, way), way);
    // The Icelandic Ð at the end is what old data have for Đ.
    const expected = words.map((word) => word.replace("Ð", "Đ"));
    expect(lines).toEqual(way.model === "ascii-text" ? expected.map(bare) : expected);
  });

  it("are the same picture whether they come composed or not", async () => {
    const render = createRender();
    for (const paper of ["58mm", "80mm"] as const) {
      const [composed, apart] = await Promise.all(
        forms.map((form) => render({ blocks: letters.map((letter) => text(letter.normalize(form))) }, paper)),
      );
      expect(Buffer.compare(composed?.data ?? Buffer.of(1), apart?.data ?? Buffer.of(2))).toBe(0);
    }
  });

  it("are the same bytes whether they come composed or not, on every way to paper", async () => {
    for (const way of ways) {
      const [composed, apart] = await Promise.all(
        forms.map((form) => bytesFor({ blocks: [text(letters.join(" ").normalize(form))] }, way)),
      );
      expect(Buffer.compare(composed ?? Buffer.of(1), apart ?? Buffer.of(2)), way.model).toBe(0);
    }
  });
});

describe("the reader that judges them", () => {
  const libc = new Map(
    readFileSync(new URL("../../fixtures/printer/tcvn5712-1.txt", import.meta.url), "utf8")
      .split("\n")
      .flatMap((line) => {
        const [, byte, letter] = line.match(/^([0-9A-F]{2}) (.)$/u) ?? [];
        return byte && letter ? [[Number.parseInt(byte, 16), letter] as const] : [];
      }),
  );
  const isLower = (letter: string) => letter === letter.toLowerCase();
  const inLibc = [...libc].filter(([, letter]) => isLower(letter));

  it("has the lower-case page as GNU libc has TCVN 5712", () => {
    expect(inLibc).toHaveLength(67);
    for (const [byte, letter] of inLibc) expect(letterOf(byte, 30)).toBe(letter);
  });

  it("has the upper-case letter of each at the same place of the other page, but three", () => {
    const moved = inLibc.filter(([byte, letter]) => letterOf(byte, 31) !== letter.toUpperCase());
    expect(moved.map(([, letter]) => letter)).toEqual(["ă", "â", "đ"]);
    expect([letterOf(0xa1, 31), letterOf(0xa2, 31), letterOf(0xa7, 31)]).toEqual(["Ă", "Â", "\u0110"]);
  });
});
