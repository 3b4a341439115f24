import { z } from "zod";
import type { Wording } from "./wording.ts";

/** ISO 639: `vi`, `en`, `tyz`. The first two come with the project, every other is a file that somebody dropped in. */
export const LanguageCode = z.string().regex(/^[a-z]{2,3}$/);
export type LanguageCode = z.infer<typeof LanguageCode>;

/** What citizens may choose, in this order. What a language lacks is said in Vietnamese, which is therefore there and first. */
export const Languages = z
  .array(LanguageCode)
  .min(1)
  .max(8)
  .refine((codes) => codes[0] === "vi" && new Set(codes).size === codes.length);

/** A language that an office offers. */
export interface OfferedLanguage {
  code: LanguageCode;
  /** As its own speakers call it; on the button that chooses it. */
  name: string;
  /** Its file's, which changes when the file does; null for those that come with the project. */
  version: string | null;
}

const Wordings: z.ZodType<Wording> = z.lazy(() =>
  z.union([z.string().max(2_000), z.array(Wordings), z.record(z.string(), Wordings)]),
);
const Part = z.record(z.string(), Wordings).optional();

/** A further language as a file, `words/<code>.json` in the data folder: as many words as there are, the rest is Vietnamese. */
export const WordsFile = z.strictObject({
  /** As its own speakers call it. */
  name: z.string().trim().min(1).max(24),
  kiosk: Part,
  /** The hall screen, and the screen at a counter. */
  hall: Part,
  /** A ticket's page. */
  phone: Part,
  /** The pages on which a number is taken or a time booked from home. */
  booking: Part,
  /** Pages that need no script: the `front` page, `status` of a dossier, the list of `procedures`, and `lost` for a wrong address. */
  pages: Part,
  /** The ticket's paper. */
  ticket: Part,
  /** Why something was refused, as citizens meet it: by the code of the refusal. */
  refusals: z.record(z.string(), z.string().trim().min(1).max(400)).optional(),
  /** Names that the office wrote (services, groups, procedures) by their Vietnamese. */
  names: z.record(z.string(), z.string().trim().min(1).max(400)).optional(),
});
export type WordsFile = z.infer<typeof WordsFile>;
