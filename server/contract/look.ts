import { z } from "zod";
import { isLegible } from "./contrast.ts";
import { MediaFile } from "./ids.ts";

/** What makes every screen the office's own, beside its name. */
export const Look = z.strictObject({
  /** Bars, numbers and main steps. Everything that is written on it must be legible (`contrast.ts`). */
  lacquer: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .refine(isLegible),
  /** Shown where the project's own emblem would be; null is that one. */
  emblem: MediaFile.regex(/\.(jpg|png|webp)$/).nullable(),
});
export type Look = z.infer<typeof Look>;

export const usualLook: Look = { lacquer: "#8c1c13", emblem: null };
