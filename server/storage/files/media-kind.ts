/** What a file is by what it begins with, whatever it is called; as the ending its name is to have. */
export type MediaKind = "jpg" | "png" | "webp" | "mp4" | "webm";

/** So many bytes tell. */
export const headBytes = 64;

/** Brands of ISO/IEC 14496-12 files that browsers play; not `qt  `, nor `heic` and `avif`, which are still pictures. */
const mp4Brands = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |MSNV|dash|3gp[4-6])$/;

/** Null for anything that is not taken in: scripts in a picture's clothes (SVG), moving pictures, documents, programs. */
export function kindOf(head: Uint8Array): MediaKind | null {
  const text = Buffer.from(head.subarray(0, headBytes)).toString("latin1");
  if (text.startsWith("\xff\xd8\xff")) return "jpg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "webp";
  if (text.slice(4, 8) === "ftyp" && mp4Brands.test(text.slice(8, 12))) return "mp4";
  // EBML, and in its header the document type (Matroska's own, video/x-matroska, is not played by browsers).
  if (text.startsWith("\x1aE\xdf\xa3") && text.includes("\x42\x82\x84webm")) return "webm";
  return null;
}
