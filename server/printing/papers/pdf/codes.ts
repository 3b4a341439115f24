import bwip from "bwip-js/node";
import type { Pen } from "./pen.ts";

/** Widths of bars and spaces in turn, the first a bar, in modules; without the ten white ones that belong on each side. */
export function barcode(data: string): number[] {
  const [symbol] = bwip.raw({ bcid: "code128", text: data });
  if (!symbol || !("sbs" in symbol)) throw new Error(`no CODE128 of ${data}`);
  return symbol.sbs;
}

/** Rows of modules, true is black; without the four white ones that belong on each side. Level M: a fold may hide 15 %. */
export function qrCode(data: string): boolean[][] {
  const [symbol] = bwip.raw("qrcode", data, "eclevel=M");
  if (!symbol || !("pixs" in symbol)) throw new Error(`no QR code of ${data}`);
  const { pixs, pixx } = symbol;
  return Array.from({ length: symbol.pixy }, (_row, y) => pixs.slice(y * pixx, (y + 1) * pixx).map((one) => one === 1));
}

interface CodePlace {
  x: number;
  y: number;
  width: number;
}

/** Bars of exactly this width over all. */
export function drawBarcode({ doc }: Pen, data: string, { x, y, width, height }: CodePlace & { height: number }): void {
  const widths = barcode(data);
  const module = width / widths.reduce((all, one) => all + one, 0);
  let at = x;
  for (const [index, wide] of widths.entries()) {
    if (index % 2 === 0) doc.rect(at, y, wide * module, height);
    at += wide * module;
  }
  doc.fill("black");
}

/**
 * Half a millimetre, in points: smaller modules run into each other where a cheap printer prints, and a phone with an old camera
 * must still tell them apart.
 */
const leastModule = (0.5 * 72) / 25.4;

/** How wide a QR code of this text has to be so that it can be read off paper, in points; `wanted` where that is more. */
export function qrSide(data: string, wanted: number): number {
  return Math.max(wanted, qrCode(data).length * leastModule);
}

/** Modules that follow each other are one box: a reader must see no seams. */
export function drawQr({ doc }: Pen, data: string, { x, y, width }: CodePlace): void {
  const rows = qrCode(data);
  const module = width / rows.length;
  for (const [row, modules] of rows.entries()) {
    for (let from = 0; from < modules.length; from += 1) {
      if (!modules[from]) continue;
      let to = from;
      while (modules[to]) to += 1;
      doc.rect(x + from * module, y + row * module, (to - from) * module, module);
      from = to;
    }
  }
  doc.fill("black");
}
