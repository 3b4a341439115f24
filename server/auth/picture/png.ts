import { type Cleaned, joined, textAt, viewOf } from "./bytes.ts";

const signatureLength = 8;
/** What decoders need, and how light and colours are meant. No text, time, EXIF, profile, nor frames of an animation. */
const kept = new Set(["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "IDAT", "IEND"]);

/** Keeps the chunks that make the picture; the end is where it says, whatever hangs behind. */
export function cleanPng(bytes: Uint8Array): Cleaned {
  const view = viewOf(bytes);
  const chunks = [bytes.subarray(0, signatureLength)];
  let size: { width: number; height: number } | null = null;
  let data = 0;
  for (let at = signatureLength; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    const type = textAt(bytes, at + 4, 4);
    if (end > bytes.length || (size === null) !== (type === "IHDR")) return null;
    if (type === "IHDR") {
      if (end !== at + 25) return null;
      size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    }
    if (type === "IDAT") data += 1;
    if (kept.has(type)) chunks.push(bytes.subarray(at, end));
    if (type === "IEND") return size && data > 0 ? { bytes: joined(chunks), ...size } : null;
    at = end;
  }
  return null;
}
