import { Buffer } from "node:buffer";
import escpos from "escpos";
import { type Bitmap, bands } from "./bitmap.ts";
import { lineFeed, opening, reportChanges } from "./commands.ts";
import { linesBeforeEnd } from "./paper.ts";
import type { PrinterProfile } from "./profiles.ts";

/** Rows a band may have: what the smallest printers hold (GS v 0 would allow more). */
const bandRows = 255;

/** The bytes that put this picture on paper and cut it off. Pure. */
export function escposBytes(
  bitmap: Bitmap,
  profile: Pick<PrinterProfile, "cutter" | "singleByteFirst" | "status">,
): Uint8Array {
  const written: Uint8Array[] = [];
  // A copy: the package goes on writing in the memory that it gave.
  const printer = new escpos.Printer({ write: (bytes) => written.push(Buffer.from(bytes)) });
  printer.raw(Buffer.from(opening(profile))).flush();
  // Past the package, whose buffer copies all that went before with each band.
  for (const band of bands(bitmap, bandRows)) written.push(rasterHead(band), band.data);
  const lines = linesBeforeEnd(profile.cutter);
  if (profile.cutter === "none") printer.raw(Buffer.alloc(lines, lineFeed));
  else printer.cut(profile.cutter === "partial", lines);
  if (profile.status.asb) printer.raw(Buffer.from(reportChanges(false)));
  printer.flush();
  return Buffer.concat(written);
}

/** The longest command of such a paper, in bytes. */
export function longestCommand(widthDots: number): number {
  return 8 + bandRows * Math.ceil(widthDots / 8);
}

/** GS v 0, normal size: 1D 76 30 00 xL xH yL yH, x in bytes and y in rows; the rows follow. */
function rasterHead(band: Bitmap): Buffer {
  const head = Buffer.from([0x1d, 0x76, 0x30, 0x00, 0, 0, 0, 0]);
  head.writeUInt16LE(band.width / 8, 4);
  head.writeUInt16LE(band.height, 6);
  return head;
}
