import { Buffer } from "node:buffer";
import escpos from "escpos";
import { type Bitmap, bands } from "./bitmap.ts";

/** Rows a band may have: what the smallest printers hold (GS v 0 would allow more). */
const bandRows = 255;
/** FS .: Chinese clones start in double-byte mode and would eat raster bytes. */
const singleByte = Buffer.from([0x1c, 0x2e]);
/** Default lines of 30 dots (3.75 mm): past the 15 mm between the head and the knife. */
const linesBeforeCut = 4;

/** The bytes that put this picture on paper and cut it off. Pure. */
export function escposBytes(bitmap: Bitmap): Uint8Array {
  const written: Buffer[] = [];
  const printer = new escpos.Printer({ write: (bytes) => written.push(bytes) });
  printer.hardware("init").raw(singleByte);
  for (const band of bands(bitmap, bandRows)) printer.raw(raster(band));
  printer.cut(true, linesBeforeCut).flush();
  return Buffer.concat(written);
}

/** GS v 0, normal size: 1D 76 30 00 xL xH yL yH, x in bytes and y in rows, then the rows. */
function raster(band: Bitmap): Buffer {
  const head = Buffer.from([0x1d, 0x76, 0x30, 0x00, 0, 0, 0, 0]);
  head.writeUInt16LE(band.width / 8, 4);
  head.writeUInt16LE(band.height, 6);
  return Buffer.concat([head, band.data]);
}
