import { type Cleaned, textAt } from "./bytes.ts";
import { cleanJpeg } from "./jpeg.ts";
import { cleanPng } from "./png.ts";
import { cleanWebp } from "./webp.ts";

export type PictureType = "image/jpeg" | "image/png" | "image/webp";

/** The image itself and nothing that was written beside it. */
export interface Picture {
  type: PictureType;
  bytes: Uint8Array;
}

/** A few hundred kilobytes may unfold into gigabytes: a tablet must not be asked to. */
const mostPixels = 4_096;

const formats: readonly { type: PictureType; begins: readonly [at: number, text: string][]; clean: Clean }[] = [
  { type: "image/jpeg", begins: [[0, "\xff\xd8\xff"]], clean: cleanJpeg },
  { type: "image/png", begins: [[0, "\x89PNG\r\n\x1a\n"]], clean: cleanPng },
  {
    type: "image/webp",
    begins: [
      [0, "RIFF"],
      [8, "WEBP"],
    ],
    clean: cleanWebp,
  },
];
type Clean = (bytes: Uint8Array) => Cleaned;

/**
 * Tells a picture by its first bytes, whatever it is called, and takes out all that is not needed to show it: place and
 * time of the shot, the camera, names, comments, previews, and whatever was hung behind its end.
 * @returns null for anything but one still picture, JPEG, PNG or WebP, of at most 4,096 pixels a side
 */
export function cleanPicture(bytes: Uint8Array): Picture | null {
  const format = formats.find(({ begins }) => begins.every(([at, text]) => textAt(bytes, at, text.length) === text));
  const cleaned = format?.clean(bytes) ?? null;
  if (!format || !cleaned) return null;
  const { width, height } = cleaned;
  if (width < 1 || height < 1 || width > mostPixels || height > mostPixels) return null;
  return { type: format.type, bytes: cleaned.bytes };
}
