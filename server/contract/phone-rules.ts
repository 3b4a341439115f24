import { z } from "zod";

/** What an office lets people do on their own phones. */
export const PhoneRules = z.strictObject({
  /**
   * Where phones reach the hub: `https://motcua.xa-dong-hai.gov.vn`, without a path. A ticket's code holds it, so it must be
   * an address that works on a phone in the hall.
   */
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .max(120)
    .refine(
      (url) => /^https?:\/\/[^/?#@\s]+$/.test(url),
      "must be an address without a path, such as https://hall.example",
    ),
  /** Minutes after a visit within which its phone may rate it; 0 leaves ratings to the counter's keypad. */
  ratingMinutes: z.int().min(0).max(1_440),
  /**
   * Whether a call is also sent through the push service of the phone's browser (Google, Mozilla, Apple, Microsoft), sealed so that it
   * can not be read there. Needs an https address; absent is no.
   */
  push: z.boolean().optional(),
});
export type PhoneRules = z.infer<typeof PhoneRules>;
