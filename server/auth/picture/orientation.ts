import { textAt, viewOf } from "./bytes.ts";

const exifHeader = "Exif\0\0";
/** TIFF's tag for which way up a picture is: 1 as stored, 2 to 8 turned or mirrored. EXIF 2.32, section 4.6.4. */
const orientationTag = 0x0112;

/** @param segment what follows the length of an APP1 segment; null when it says nothing of the kind */
export function orientationOf(segment: Uint8Array): number | null {
  if (textAt(segment, 0, exifHeader.length) !== exifHeader) return null;
  const tiff = viewOf(segment.subarray(exifHeader.length));
  if (tiff.byteLength < 10) return null;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return null;
  const little = order === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return null;
  const entries = tiff.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry++) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, little) !== orientationTag) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** A whole APP1 segment of 36 bytes that says which way up, and nothing else. */
export function orientationSegment(value: number): Uint8Array {
  const segment = new Uint8Array(36);
  const view = viewOf(segment);
  view.setUint16(0, 0xffe1);
  view.setUint16(2, segment.length - 2);
  for (let at = 0; at < exifHeader.length; at++) segment[4 + at] = exifHeader.charCodeAt(at);
  const tiff = viewOf(segment.subarray(4 + exifHeader.length));
  tiff.setUint16(0, 0x4d4d);
  tiff.setUint16(2, 42);
  tiff.setUint32(4, 8);
  tiff.setUint16(8, 1);
  tiff.setUint16(10, orientationTag);
  // One value of two bytes (SHORT), left in its field of four.
  tiff.setUint16(12, 3);
  tiff.setUint32(14, 1);
  tiff.setUint16(18, value);
  return segment;
}
