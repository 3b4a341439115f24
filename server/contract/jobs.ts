import { z } from "zod";
import { HardwareCondition } from "./hardware.ts";
import { HardwareId, type TicketId } from "./ids.ts";
import type { Slip } from "./slip.ts";
import type { EpochMs } from "./text.ts";

/** Something an agent must do once. `id` is the same each time it is sent. */
export interface PrintJob {
  kind: "printTicket";
  id: string;
  ticket: TicketId;
  /** 1 is the first paper; later copies are marked as reprints on it. */
  copy: number;
  printer: HardwareId;
  slip: Slip;
  askedAt: EpochMs;
}

/** The keys of an officer's call pad, in their order on it. */
export const PadAction = z.enum(["next", "recall", "missed", "finish"]);
export type PadAction = z.infer<typeof PadAction>;

/** What hardware tells the hub. */
export const Reading = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("condition"), hardware: HardwareId, condition: HardwareCondition }),
  z.strictObject({ kind: z.literal("scan"), hardware: HardwareId, text: z.string().min(1).max(4_096) }),
  /** A key of a rating keypad, counted from 1. */
  z.strictObject({ kind: z.literal("key"), hardware: HardwareId, key: z.int().min(1).max(5) }),
  /** Presses of a keypad while it was dark, since its agent opened it: they count for nobody. */
  z.strictObject({ kind: z.literal("ignoredKeys"), hardware: HardwareId, count: z.int().min(0) }),
  z.strictObject({ kind: z.literal("pad"), hardware: HardwareId, action: PadAction }),
]);
export type Reading = z.infer<typeof Reading>;
