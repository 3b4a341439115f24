import { z } from "zod";
import { MediaFile } from "./ids.ts";

/** The largest picture and the largest video that are taken in, in bytes. */
export const mostImageBytes = 16_000_000;
export const mostVideoBytes = 500_000_000;

/** Something that was brought in. */
export const MediaTaken = z.object({
  file: MediaFile,
  kind: z.enum(["image", "video"]),
  bytes: z.int(),
});
export type MediaTaken = z.infer<typeof MediaTaken>;
