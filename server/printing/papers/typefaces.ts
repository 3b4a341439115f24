import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import PDFDocument from "pdfkit";
import type { Face } from "./paper.ts";

/** The four cuts of one family, as TrueType files. */
export interface Typefaces {
  files: Readonly<Record<Face, Uint8Array>>;
  /** Sizes are given for Times; a family with larger letters is set smaller by this. */
  scale: number;
}

type Files = Readonly<Record<Face, string>>;

const project = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));

/** With the project, so always there: a sans serif made for Vietnamese. */
const ownFiles: Files = {
  regular: join(project, "400Regular/BeVietnamPro_400Regular.ttf"),
  bold: join(project, "700Bold/BeVietnamPro_700Bold.ttf"),
  italic: join(project, "400Regular_Italic/BeVietnamPro_400Regular_Italic.ttf"),
  boldItalic: join(project, "700Bold_Italic/BeVietnamPro_700Bold_Italic.ttf"),
};

/**
 * Times New Roman, which Nghị định 30/2020 asks for. Liberation Serif, which stands in for it elsewhere, lacks most Vietnamese letters.
 */
const serifs: readonly Files[] = [
  cuts("C:/Windows/Fonts", ["times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"]),
  times("/usr/share/fonts/truetype/msttcorefonts", "_"),
  times("/System/Library/Fonts/Supplemental", " "),
];

/**
 * The typeface of papers: the office's own (regular.ttf, bold.ttf, italic.ttf, boldItalic.ttf in `folder`), else the machine's Times, else
 * the project's own. A family that lacks a Vietnamese letter is passed over: it would print boxes.
 */
export function openTypefaces(folder: string): Typefaces {
  const office = cuts(folder, ["regular.ttf", "bold.ttf", "italic.ttf", "boldItalic.ttf"]);
  for (const files of [office, ...serifs]) {
    if (!Object.values(files).every((file) => existsSync(file))) continue;
    const family = { files: read(files), scale: 1 };
    if (isVietnamese(family)) return family;
  }
  return ownTypefaces();
}

/** The project's own, whatever the machine has. */
export function ownTypefaces(): Typefaces {
  return { files: read(ownFiles), scale: 0.86 };
}

const letters =
  "ĂăÂâĐđÊêÔôƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ";

/** Whether every cut has every letter; a file that is no font has none. */
export function isVietnamese({ files }: Typefaces): boolean {
  return Object.values(files).every((file) => {
    try {
      const opened = new PDFDocument({
        autoFirstPage: false,
        font: file as unknown as string,
      }) as unknown as OpenedFont;
      return [...letters].every((letter) => opened._font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
    } catch {
      return false;
    }
  });
}

/** The font that a document of pdfkit writes with: its types keep it to themselves. */
interface OpenedFont {
  _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

function read({ regular, bold, italic, boldItalic }: Files): Typefaces["files"] {
  return {
    regular: readFileSync(regular),
    bold: readFileSync(bold),
    italic: readFileSync(italic),
    boldItalic: readFileSync(boldItalic),
  };
}

function cuts(folder: string, [regular, bold, italic, boldItalic]: readonly [string, string, string, string]): Files {
  return {
    regular: join(folder, regular),
    bold: join(folder, bold),
    italic: join(folder, italic),
    boldItalic: join(folder, boldItalic),
  };
}

function times(folder: string, gap: string): Files {
  const name = (cut: string) => `Times New Roman${cut && ` ${cut}`}.ttf`.replaceAll(" ", gap);
  return cuts(folder, [name(""), name("Bold"), name("Italic"), name("Bold Italic")]);
}
