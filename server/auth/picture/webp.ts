import { type Cleaned, joined, textAt, viewOf } from "./bytes.ts";

const headerLength = 12;
/** Of `VP8X`'s flags only this one stays: EXIF, XMP, colour profile and animation go. RFC 9649, section 2.7. */
const alphaFlag = 0x10;
const animationFlag = 0x02;

/** Keeps the picture and its transparency. A moving one is refused. */
export function cleanWebp(bytes: Uint8Array): Cleaned {
  const view = viewOf(bytes);
  const end = 8 + view.getUint32(4, true);
  if (end > bytes.length) return null;
  const chunks: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = headerLength; at + 8 <= end; ) {
    const type = textAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    // Chunks begin at even places.
    const next = at + 8 + length + (length % 2);
    if (next > end) return null;
    const chunk = bytes.slice(at, next);
    if (type === "VP8X") {
      if (length < 10 || ((chunk[8] ?? 0) & animationFlag) !== 0) return null;
      chunk[8] = (chunk[8] ?? 0) & alphaFlag;
    }
    if (type === "VP8 " || type === "VP8L") {
      if (size) return null;
      size = type === "VP8 " ? lossySize(chunk) : losslessSize(chunk);
      if (!size) return null;
    }
    if (type === "VP8X" || type === "ALPH" || type === "VP8 " || type === "VP8L") chunks.push(chunk);
    at = next;
  }
  if (!size) return null;
  const cleaned = joined([bytes.slice(0, headerLength), ...chunks]);
  viewOf(cleaned).setUint32(4, cleaned.length - 8, true);
  return { bytes: cleaned, ...size };
}

/** A key frame: three bytes of tag, `9d 01 2a`, then width and height in 14 bits each. RFC 6386, section 9.1. */
function lossySize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 18 || textAt(chunk, 11, 3) !== "\x9d\x01\x2a") return null;
  const view = viewOf(chunk);
  return { width: view.getUint16(14, true) & 0x3fff, height: view.getUint16(16, true) & 0x3fff };
}

/** `2f`, then width and height less one in 14 bits each. RFC 9649, section 3.4. */
function losslessSize(chunk: Uint8Array): { width: number; height: number } | null {
  if (chunk.length < 13 || chunk[8] !== 0x2f) return null;
  const bits = viewOf(chunk).getUint32(9, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
