import { z } from "zod";

/** Languages of every screen, Vietnamese first. */
export const Language = z.enum(["vi", "en"]);
export type Language = z.infer<typeof Language>;

/** One text in each language. */
export const Text = z.strictObject({
  vi: z.string().trim().min(1).max(400),
  en: z.string().trim().min(1).max(400),
});
export type Text = z.infer<typeof Text>;

/** Milliseconds since 1970 in UTC. */
export const EpochMs = z.int().nonnegative();
export type EpochMs = z.infer<typeof EpochMs>;
