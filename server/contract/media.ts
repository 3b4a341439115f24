import { z } from "zod";
import { MediaFile } from "./ids.ts";

/** Something that was brought in. */
export const MediaTaken = z.object({
  file: MediaFile,
  kind: z.enum(["image", "video"]),
  bytes: z.int(),
});
export type MediaTaken = z.infer<typeof MediaTaken>;
