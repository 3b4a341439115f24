import { createEscposReader, type PrinterCommand } from "../../devices/bench/escpos-reader.ts";
import type { Bitmap } from "../../devices/printer/bitmap.ts";

/** What a printer that was sent these bytes in these pieces would have on its paper. */
export function paperFrom(pieces: Iterable<Uint8Array>): {
  bitmap: Bitmap;
  bands: number[];
  commands: PrinterCommand[];
} {
  const reader = createEscposReader();
  const commands = [...pieces].flatMap((piece) => reader.read(piece));
  const rasters = commands.filter((command) => command.kind === "raster");
  const data = Buffer.concat(rasters.map((raster) => raster.data));
  const width = (rasters[0]?.widthBytes ?? 0) * 8;
  return {
    bitmap: { width, height: data.length / (width / 8), data },
    bands: rasters.map(({ rows }) => rows),
    commands,
  };
}

export function isBlack(bitmap: Bitmap, x: number, y: number): boolean {
  return (((bitmap.data[(y * bitmap.width + x) >> 3] ?? 0) >> (7 - (x & 7))) & 1) === 1;
}

/** The smallest box around all black dots; null for white paper. */
export function inkBox(bitmap: Bitmap): { left: number; top: number; right: number; bottom: number } | null {
  let box: { left: number; top: number; right: number; bottom: number } | null = null;
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) {
      if (!isBlack(bitmap, x, y)) continue;
      box = box
        ? { left: Math.min(box.left, x), top: box.top, right: Math.max(box.right, x), bottom: y }
        : { left: x, top: y, right: x, bottom: y };
    }
  }
  return box;
}

/** Rows `from` up to but without `to`. */
export function rowsOf(bitmap: Bitmap, from: number, to: number): Bitmap {
  const stride = bitmap.width / 8;
  return { width: bitmap.width, height: to - from, data: bitmap.data.slice(from * stride, to * stride) };
}

/** As a camera sees it: RGBA, for reading codes. */
export function seen(bitmap: Bitmap): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(bitmap.width * bitmap.height * 4).fill(255);
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) {
      if (isBlack(bitmap, x, y)) rgba.fill(0, (y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 3);
    }
  }
  return rgba;
}
