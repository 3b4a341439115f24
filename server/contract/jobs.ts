import { z } from "zod";
import { AwayReason, HardwareCondition } from "./hardware.ts";
import { HardwareId, type TicketId } from "./ids.ts";
import type { Slip } from "./slip.ts";
import type { EpochMs } from "./text.ts";
import { printFailures } from "./ticket.ts";

/** Something an agent must do once. `id` is the same each time it is sent. */
export type PrintJob = TicketJob | SlipJob;

export interface TicketJob {
  kind: "printTicket";
  id: string;
  ticket: TicketId;
  /** 1 is the first paper; later copies are marked as reprints on it. */
  copy: number;
  printer: HardwareId;
  slip: Slip;
  askedAt: EpochMs;
}

/**
 * A paper of no ticket: the hall's journal knows nothing of it. It may name people, so no agent writes its slip to a disk or a
 * log: until it is reported the hub has it, and sends it again.
 */
export interface SlipJob {
  kind: "printSlip";
  id: string;
  what: SlipPaper;
  copy: number;
  printer: HardwareId;
  slip: Slip;
  askedAt: EpochMs;
}

export const slipPapers = ["receipt", "procedure", "test"] as const;
export type SlipPaper = (typeof slipPapers)[number];

/** What became of a paper. */
export const PrintReport = z.discriminatedUnion("state", [
  z.object({ state: z.literal("printed") }),
  z.object({ state: z.literal("failed"), reason: z.enum(printFailures) }),
]);
export type PrintReport = z.infer<typeof PrintReport>;

/** A paper of no ticket, as whoever asked for it sees it. Of `unconfirmed` and `stalled` nobody knows: it may have come out. */
export const SlipPrint = z.object({
  id: z.uuid(),
  what: z.enum(slipPapers),
  /** 1 is the first; later ones say on the paper that they are printed again. */
  copy: z.int().min(1),
  print: z.discriminatedUnion("state", [z.object({ state: z.literal("pending") }), ...PrintReport.options]),
});
export type SlipPrint = z.infer<typeof SlipPrint>;

/** The keys of an officer's call pad, in their order on it. */
export const PadAction = z.enum(["next", "recall", "missed", "finish"]);
export type PadAction = z.infer<typeof PadAction>;

/** What hardware tells the hub. */
export const Reading = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("condition"),
    hardware: HardwareId,
    condition: HardwareCondition,
    /** Of hardware that can not be opened, why. A reason that only later agents know costs nobody the condition. */
    why: AwayReason.catch("other").optional(),
  }),
  z.strictObject({ kind: z.literal("scan"), hardware: HardwareId, text: z.string().min(1).max(4_096) }),
  /** A key of a rating keypad, counted from 1. */
  z.strictObject({ kind: z.literal("key"), hardware: HardwareId, key: z.int().min(1).max(5) }),
  /** Presses of a keypad while it was dark, since its agent opened it: they count for nobody. */
  z.strictObject({ kind: z.literal("ignoredKeys"), hardware: HardwareId, count: z.int().min(0) }),
  /** What became of a job `printSlip`, by its `id`. */
  z.strictObject({ kind: z.literal("slip"), hardware: HardwareId, job: z.uuid(), result: PrintReport }),
  z.strictObject({ kind: z.literal("pad"), hardware: HardwareId, action: PadAction }),
]);
export type Reading = z.infer<typeof Reading>;
