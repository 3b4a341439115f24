import { z } from "zod";
import { EpochMs } from "./text.ts";

/** The keys of personal data, by their ids. */
export const PersonalKeys = z.object({
  newest: z.string(),
  /** Files that are still there. They may go once `finishedAt` is known, and the backups that need them are gone. */
  older: z.array(z.string()),
  /**
   * Whether every record was sealed anew with the newest key, and about how many of them were (numbers of what was erased count);
   * null where there is only that key.
   */
  resealed: z.object({ finishedAt: EpochMs.nullable(), done: z.int(), of: z.int() }).nullable(),
});
export type PersonalKeys = z.infer<typeof PersonalKeys>;

/** What was put away because its time was over: whole dossiers, or the phones and e-mail addresses in them. */
export const Swept = z.object({ at: EpochMs, what: z.enum(["dossiers", "contacts"]), count: z.int() });
export type Swept = z.infer<typeof Swept>;

/** How personal data are kept, as administrators see it: nothing of anybody. */
export const PersonalDataView = z.object({
  keys: PersonalKeys,
  /** The newest first, at most 100. */
  sweeps: z.array(Swept),
});
export type PersonalDataView = z.infer<typeof PersonalDataView>;
