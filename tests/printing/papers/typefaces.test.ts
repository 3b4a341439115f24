import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isVietnamese, openTypefaces, vietnameseLetters } from "../../../server/printing/papers/typefaces.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const beVietnamPro = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));

/** An office's fonts: every cut the same file, which is enough to tell whose it is. */
function officeFonts(file: string): string {
  const folder = mkdtempSync(join(tmpdir(), "fonts-"));
  folders.push(folder);
  for (const cut of ["regular", "bold", "italic", "boldItalic"]) copyFileSync(file, join(folder, `${cut}.ttf`));
  return folder;
}

describe("the typeface of papers", () => {
  it("is asked for all 134 Vietnamese letters, each once", () => {
    const every = ["aăâeêioôơuưy", "AĂÂEÊIOÔƠUƯY"].flatMap((vowels) =>
      [...vowels].flatMap((vowel) =>
        ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((mark) => vowel + mark),
      ),
    );
    const beyondEnglish = [...every.map((letter) => letter.normalize("NFC")).filter((one) => one > "\u007f"), "đ", "Đ"];
    expect(beyondEnglish).toHaveLength(134);
    expect([...vietnameseLetters].toSorted()).toEqual(beyondEnglish.toSorted());
  });

  it("is the project's own serif, which has them in all four cuts", () => {
    const own = openTypefaces("/nowhere");
    expect(isVietnamese(own)).toBe(true);
    const isTinos = (file: Uint8Array) => Buffer.from(file).includes(Buffer.from("Tinos", "utf16le").swap16());
    expect(Object.values(own).map(isTinos)).toEqual([true, true, true, true]);
  });

  it("is the office's where its folder has four cuts with every letter", () => {
    const folder = officeFonts(join(beVietnamPro, "400Regular/BeVietnamPro_400Regular.ttf"));
    expect(openTypefaces(folder)).not.toEqual(openTypefaces("/nowhere"));
  });

  it("is not the office's where that would print boxes, or where a file is no font", () => {
    const broken = officeFonts(join(beVietnamPro, "package.json"));
    expect(openTypefaces(broken)).toEqual(openTypefaces("/nowhere"));
    const cut = officeFonts(join(beVietnamPro, "400Regular/BeVietnamPro_400Regular.ttf"));
    rmSync(join(cut, "italic.ttf"));
    expect(openTypefaces(cut)).toEqual(openTypefaces("/nowhere"));
  });
});
