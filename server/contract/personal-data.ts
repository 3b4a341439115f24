import { z } from "zod";
import { Day } from "./ids.ts";
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

/** What was put away because its time was over: whole dossiers, the phones and e-mail addresses in them, visits with their days' journal. */
export const Swept = z.object({ at: EpochMs, what: z.enum(["dossiers", "contacts", "visits"]), count: z.int() });
export type Swept = z.infer<typeof Swept>;

/** Somebody took the register of tickets of these days, both included, with what each officer was rated. */
export const RegisterTaken = z.object({ at: EpochMs, officerName: z.string(), from: Day, to: Day });
export type RegisterTaken = z.infer<typeof RegisterTaken>;

/** How personal data are kept, as administrators see it: nothing of anybody. */
export const PersonalDataView = z.object({
  keys: PersonalKeys,
  /** The newest first, at most 100. */
  sweeps: z.array(Swept),
  /** The newest first, at most 100. */
  taken: z.array(RegisterTaken),
});
export type PersonalDataView = z.infer<typeof PersonalDataView>;
