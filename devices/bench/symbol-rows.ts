import qrcode from "qrcode";
import { barsOf } from "./bars.ts";

/** A QR code as a printer draws it by itself: rows of dots, true is black. */
export function qrRows(data: string, moduleDots: number): boolean[][] {
  const { size, data: dark } = qrcode.create(data, { errorCorrectionLevel: "M" }).modules;
  const rows: boolean[][] = [];
  for (let row = 0; row < size; row += 1) {
    const dots = Array.from({ length: size * moduleDots }, (_, x) => {
      return Boolean(dark[row * size + Math.floor(x / moduleDots)]);
    });
    for (let dot = 0; dot < moduleDots; dot += 1) rows.push(dots);
  }
  return rows;
}

/** CODE128 as a printer draws it by itself; nothing for data that it does not understand. */
export function barcodeRows(data: Uint8Array, size: { height: number; module: number }): boolean[][] {
  const bars = barsOf(String.fromCharCode(...data));
  if (bars === null) return [];
  const dots = [...bars].flatMap((bar) => Array<boolean>(size.module).fill(bar === "1"));
  return Array.from({ length: size.height }, () => dots);
}
