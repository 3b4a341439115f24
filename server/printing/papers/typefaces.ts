import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import PDFDocument from "pdfkit";
import type { Face } from "./paper.ts";

/** The four cuts of one family, as TrueType files. */
export type Typefaces = Readonly<Record<Face, Uint8Array>>;

type Files = Readonly<Record<Face, string>>;

const project = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/tinos/package.json"));

/**
 * Tinos, with the project and so the same on every machine: as wide, letter by letter, as Times New Roman, which Nghị định 30/2020 asks for, and
 * with every Vietnamese letter. Liberation Serif, which is made of it, lacks most of them.
 */
const ownFiles: Files = {
  regular: join(project, "400Regular/Tinos_400Regular.ttf"),
  bold: join(project, "700Bold/Tinos_700Bold.ttf"),
  italic: join(project, "400Regular_Italic/Tinos_400Regular_Italic.ttf"),
  boldItalic: join(project, "700Bold_Italic/Tinos_700Bold_Italic.ttf"),
};

/**
 * The typeface of papers: the office's own (regular.ttf, bold.ttf, italic.ttf, boldItalic.ttf in `folder`), else the project's. Never the
 * machine's: the same dossier would be another paper on another machine. A family that lacks a Vietnamese letter is passed over: it would
 * print boxes.
 */
export function openTypefaces(folder: string): Typefaces {
  const office: Files = {
    regular: join(folder, "regular.ttf"),
    bold: join(folder, "bold.ttf"),
    italic: join(folder, "italic.ttf"),
    boldItalic: join(folder, "boldItalic.ttf"),
  };
  if (Object.values(office).every((file) => existsSync(file))) {
    const family = read(office);
    if (isVietnamese(family)) return family;
  }
  return read(ownFiles);
}

/** The 134 letters that Vietnamese adds to those of English. */
export const vietnameseLetters =
  "àáãảạăằắẵẳặâầấẫẩậèéẽẻẹêềếễểệìíĩỉịòóõỏọôồốỗổộơờớỡởợùúũủụưừứữửựỳýỹỷỵđÀÁÃẢẠĂẰẮẴẲẶÂẦẤẪẨẬÈÉẼẺẸÊỀẾỄỂỆÌÍĨỈỊÒÓÕỎỌÔỒỐỖỔỘƠỜỚỠỞỢÙÚŨỦỤƯỪỨỮỬỰỲÝỸỶỴĐ";

/** Whether every cut has every letter; a file that is no font has none. */
export function isVietnamese(files: Typefaces): boolean {
  return Object.values(files).every((file) => {
    try {
      const opened = new PDFDocument({
        autoFirstPage: false,
        // Bytes do as well as a name; the types know names alone, and nothing of the font that was opened.
        font: file as unknown as string,
      }) as unknown as OpenedFont;
      return [...vietnameseLetters].every((letter) =>
        opened._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      );
    } catch {
      return false;
    }
  });
}

/** The font that a document of pdfkit writes with: its types keep it to themselves. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function read({ regular, bold, italic, boldItalic }: Files): Typefaces {
  return {
    regular: readFileSync(regular),
    bold: readFileSync(bold),
    italic: readFileSync(italic),
    boldItalic: readFileSync(boldItalic),
  };
}
