import { z } from "zod";
import {
  CommandId,
  Day,
  HardwareId,
  LabelPrefix,
  PriorityGroupId,
  ProcedureCode,
  ServiceId,
  TicketId,
} from "#contract/ids.ts";
import { PrintReport } from "#contract/jobs.ts";
import { LanguageCode } from "#contract/languages.ts";
import { EpochMs } from "#contract/text.ts";

const number = z.int().min(1);

/** A number that this kiosk gave while the hub was away. */
export const Taken = z.object({
  ticket: TicketId,
  /** Of the report to the hub, and of the kiosk's wish. */
  command: CommandId,
  asked: CommandId,
  day: Day,
  prefix: LabelPrefix,
  number,
  printer: HardwareId,
  service: ServiceId,
  procedure: ProcedureCode.nullable(),
  priority: PriorityGroupId.nullable(),
  language: LanguageCode,
  /** By the hub's clock, as far as it is known here. */
  at: EpochMs,
  /** The address of its page, where the hub gave one with it. */
  link: z.string().exactOptional(),
});
export type Taken = z.infer<typeof Taken>;

const Entry = z.discriminatedUnion("kind", [
  /** The hub gave these numbers in advance. */
  z.object({
    kind: z.literal("leased"),
    day: Day,
    prefix: LabelPrefix,
    printer: HardwareId,
    from: number,
    to: number,
    /** Of each number, from the first on. */
    links: z.array(z.string()).readonly().exactOptional(),
  }),
  /** It holds so many more of a service's daily limit, or so many fewer. */
  z.object({ kind: z.literal("shared"), day: Day, service: ServiceId, change: z.int() }),
  z.object({ kind: z.literal("taken"), taken: Taken }),
  /** Bytes of its paper may have gone out. */
  z.object({ kind: z.literal("printing"), ticket: TicketId, copy: number }),
  z.object({ kind: z.literal("printed"), ticket: TicketId, copy: number, report: PrintReport }),
  /** The hub has heard of it; `refusal` is why it did not want it, or null. */
  z.object({ kind: z.literal("told"), ticket: TicketId, refusal: z.string().nullable() }),
]);
/** One line of the station's own journal. */
export type Entry = z.infer<typeof Entry>;

/** Null for a line that was cut short, by a power cut for one. */
export function entryOf(line: string): Entry | null {
  try {
    return Entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
