import { z } from "zod";

/** How long an office keeps the visits of its hall, and the journal of their days. */
export const VisitRules = z.strictObject({
  /** Years after its day for which a visit is kept, with the officer's name and how it was rated. */
  keepYears: z.int().min(1).max(100),
});
export type VisitRules = z.infer<typeof VisitRules>;

/**
 * What holds where the settings say nothing: a whole year can be set beside the one before until the year after has ended. The project's
 * own choice, not a term of law: the law asks for no longer than the purpose needs (Luật 91/2025/QH15, article 3), and its purpose, judging how an
 * office serves, is asked about by quarter, half-year and year.
 */
export const usualVisitYears = 3;
