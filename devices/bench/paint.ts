import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Printed, RollPaper } from "./paper-roll.ts";

const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
const fontFiles = ["400Regular", "700Bold"].map((name) => join(fonts, name, `BeVietnamPro_${name}.ttf`));

/** Packed rows of a paper, 1 is black: its pictures as they came, its letters drawn into their cells. */
export function paintedRows(paper: RollPaper): Uint8Array[] {
  const drawn = paper.strips.some((strip) => strip.kind === "letters" && strip.letters.length > 0)
    ? drawLetters(paper)
    : null;
  const rows: Uint8Array[] = [];
  for (const strip of paper.strips) {
    if (strip.kind === "dots") rows.push(...strip.rows);
    else for (let dot = 0; dot < strip.height; dot += 1) rows.push(drawn?.[rows.length] ?? new Uint8Array(0));
  }
  return rows;
}

function drawLetters(paper: RollPaper): Uint8Array[] {
  const marks: string[] = [];
  let top = 0;
  for (const strip of paper.strips) {
    if (strip.kind === "dots") top += strip.rows.length;
    else {
      for (const letter of strip.letters) marks.push(drawn(letter, top));
      top += strip.height;
    }
  }
  const { width, height } = paper;
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Be Vietnam Pro">
    <rect width="${width}" height="${height}" fill="#fff"/>${marks.join("")}</svg>`;
  const image = new Resvg(picture, { font: { loadSystemFonts: false, fontFiles } }).render();
  return packed(image.pixels, image.width, image.height);
}

/** Printers' letters are all 12 dots wide: the wide ones of our typeface are squeezed. */
const squeeze = (letter: string): number => (/[mwMW@%]/.test(letter) ? 0.62 : /\p{Lu}/u.test(letter) ? 0.8 : 1);
/** Marks over a capital are pressed into its cell. */
const press = (letter: string): number => (/^\p{Lu}\u0323?(?!\u0323)\p{M}/u.test(letter.normalize("NFD")) ? 0.84 : 1);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function drawn({ letter, x, top, wide, high, bold }: Printed, stripTop: number): string {
  if (letter === " ") return "";
  const place = `translate(${x + 6 * wide} ${stripTop + top + 19 * high})`;
  const scale = `scale(${wide * squeeze(letter)} ${high * press(letter)})`;
  const weight = bold ? 700 : 400;
  const text = entities[letter] ?? letter;
  return `<text transform="${place} ${scale}" font-size="19" font-weight="${weight}" text-anchor="middle">${text}</text>`;
}

function packed(rgba: Uint8Array, width: number, height: number): Uint8Array[] {
  return Array.from({ length: height }, (_, y) => {
    const row = new Uint8Array(width / 8);
    for (let x = 0; x < width; x += 1) {
      // Grey all through: one channel tells.
      if ((rgba[(y * width + x) * 4] ?? 255) < 128) row[x >> 3] = (row[x >> 3] ?? 0) | (0x80 >> (x & 7));
    }
    return row;
  });
}
