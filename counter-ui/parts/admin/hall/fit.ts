import { mostImageBytes, mostVideoBytes } from "#contract/media-limits.ts";

export type Misfit = "tooLarge" | "kind" | "pictureOnly";

/**
 * Why a chosen file need not be sent at all; null when the hub is to look. The browser guesses the type by the file's ending, and
 * does not always know: what is in it is the hub's to tell.
 * @param type as of `File`: a MIME type, or empty
 * @param size in bytes
 */
export function misfitOf({ type, size }: { type: string; size: number }, pictureOnly: boolean): Misfit | null {
  const isImage = type.startsWith("image/");
  const isVideo = type.startsWith("video/");
  if (type !== "" && !isImage && !isVideo) return "kind";
  if (pictureOnly && isVideo) return "pictureOnly";
  return size > (isImage || pictureOnly ? mostImageBytes : mostVideoBytes) ? "tooLarge" : null;
}
