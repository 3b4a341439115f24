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

/** Control characters but for line ends and tabs, marks that turn the reading direction, halves of surrogates. */
const unwritten = /[\p{Bidi_Control}\p{Cs}[\p{Cc}--[\t\n\r]]]/gv;

/** What people write in several lines, without what nobody writes: a keyboard wedge or a paste can bring ESC along. */
export const writtenText = (least: number, most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(unwritten, ""))
    .trim()
    .min(least)
    .max(most);

/** The same in one line, as names and addresses are: line ends and tabs become spaces. */
export const writtenLine = (least: number, most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(unwritten, "").replace(/[\t\n\r]+/g, " "))
    .trim()
    .min(least)
    .max(most);

/** Milliseconds since 1970 in UTC. */
export const EpochMs = z.int().nonnegative();
export type EpochMs = z.infer<typeof EpochMs>;
