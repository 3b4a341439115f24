import { z } from "zod";
import { HardwareId, TicketId } from "#contract/ids.ts";
import { type PrintJob, PrintReport } from "#contract/jobs.ts";

const common = {
  /** `keyOf` the job. */
  id: z.string().min(1),
  ticket: TicketId.nullable(),
  /** In place of a ticket: the job and its printer, and nothing of what stands on the paper. */
  slip: z.object({ job: z.uuid(), printer: HardwareId }).nullable().default(null),
  /** Where it is printed; null in lines of an older version. */
  printer: HardwareId.nullable().default(null),
  copy: z.int(),
  /** When it got there, in ms by this machine's clock. */
  at: z.number(),
};

const Entry = z.discriminatedUnion("state", [
  /** Ours to do; no byte of it has gone out. */
  z.object({
    ...common,
    state: z.literal("taken"),
    job: z.custom<PrintJob>((job) => typeof job === "object" && !!job),
  }),
  /** Bytes may have gone out: found after a crash, nobody can know whether the paper came. */
  z.object({ ...common, state: z.literal("printing") }),
  /** The hub may not have heard. */
  z.object({ ...common, state: z.literal("done"), report: PrintReport }),
  /** The hub has heard; kept so that the same job is never done again. */
  z.object({ ...common, state: z.literal("reported"), report: PrintReport }),
]);
/** One print job as the spool has it: a line of its file is one of these, and the last line of an id counts. */
export type SpoolEntry = z.infer<typeof Entry>;
/** What waits for its printer: its paper is on the disk alone. */
export type WaitingEntry = Omit<Extract<SpoolEntry, { state: "taken" }>, "job" | "printer"> & { printer: HardwareId };
/** What is in memory of an entry. */
export type KnownEntry = Exclude<SpoolEntry, { state: "taken" }> | WaitingEntry;

/** Null for a line that was cut short, by a power cut for one. */
export function entryOf(line: string): SpoolEntry | null {
  try {
    return Entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
