import { portraitSide, portraitSquare } from "../../desk/portrait.ts";

export interface Portrait {
  /** For showing it before it is sent. */
  url: string;
  jpeg: Blob;
}

/**
 * A square portrait of any picture the browser can read, upright as it was taken and small enough to send. Drawn anew, it
 * holds nothing but the picture. Null when the file is no such picture.
 */
export async function portraitOf(file: Blob): Promise<Portrait | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  const { left, top, side } = portraitSquare(picture.width, picture.height);
  const canvas = document.createElement("canvas");
  canvas.width = portraitSide;
  canvas.height = portraitSide;
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  // A see-through picture would turn black.
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, portraitSide, portraitSide);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, left, top, side, side, 0, 0, portraitSide, portraitSide);
  picture.close();
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", 0.88));
  return jpeg ? { url: canvas.toDataURL("image/jpeg", 0.88), jpeg } : null;
}
