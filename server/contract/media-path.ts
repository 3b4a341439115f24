import type { MediaFile } from "./ids.ts";

// In a file of its own, so that a page may have it without the schemas of `media.ts`.

export function isVideo(file: MediaFile): boolean {
  return file.endsWith(".mp4") || file.endsWith(".webm");
}

/** Where screens fetch it. Its name is what is in it: it may be kept for ever. */
export function mediaPath(file: MediaFile): string {
  return `/media/${file}`;
}
