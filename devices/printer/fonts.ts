import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { SlipBlock } from "#contract/slip.ts";
import { type Font, readFont } from "./font-file.ts";

export type Weight = Extract<SlipBlock, { kind: "text" }>["weight"];

export const family = "Be Vietnam Pro";

const folder = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
const file = (name: string): string => join(folder, name, `BeVietnamPro_${name}.ttf`);

/** Weight → its file, and the number SVG calls it by. */
const faces: Record<Weight, { file: string; svg: number }> = {
  regular: { file: file("400Regular"), svg: 400 },
  semibold: { file: file("600SemiBold"), svg: 600 },
  bold: { file: file("700Bold"), svg: 700 },
  heavy: { file: file("800ExtraBold"), svg: 800 },
};

export const fontFiles: string[] = Object.values(faces).map((face) => face.file);

export function svgWeight(weight: Weight): number {
  return faces[weight].svg;
}

/** The typeface: what it has, and how wide that is. */
export interface Typeface {
  /** Whether all weights have this letter. */
  has(letter: string): boolean;
  /** The width of one line of text in dots, without kerning. */
  measure: Measure;
}

export type Measure = (text: string, weight: Weight, size: number) => number;

/** Reads the fonts once; what it returns is pure. */
export function readTypeface(): Typeface {
  const fonts = {
    regular: readFont(readFileSync(faces.regular.file)),
    semibold: readFont(readFileSync(faces.semibold.file)),
    bold: readFont(readFileSync(faces.bold.file)),
    heavy: readFont(readFileSync(faces.heavy.file)),
  } satisfies Record<Weight, Font>;
  const widths = { regular: new Map(), semibold: new Map(), bold: new Map(), heavy: new Map() } satisfies Record<
    Weight,
    Map<string, number>
  >;
  /** Looked up once: a line is measured many times over while its breaks are sought. Bounded by the typeface's letters. */
  function widthOf(letter: string, weight: Weight): number {
    const known: Map<string, number> = widths[weight];
    const seen = known.get(letter);
    if (seen !== undefined) return seen;
    const width = fonts[weight].advance(letter.codePointAt(0) ?? 0);
    if (fonts[weight].has(letter.codePointAt(0) ?? 0)) known.set(letter, width);
    return width;
  }
  return {
    has: (letter) => Object.values(fonts).every((font) => font.has(letter.codePointAt(0) ?? 0)),
    measure(text, weight, size) {
      let ems = 0;
      for (const letter of text) ems += widthOf(letter, weight);
      return ems * size;
    },
  };
}
