import { z } from "zod";
import { HardwareId } from "./ids.ts";
import { PadAction } from "./jobs.ts";
import type { Text } from "./text.ts";

/** What the virtual devices look like now. The bench speaks on its own Socket.IO namespace, `/bench`. */
export interface BenchView {
  printers: {
    id: string;
    name: string;
    /** Whose desk it stands on: papers of dossiers. Null for a kiosk's, which prints tickets; `number` as a keypad's. */
    desk: { counter: string; number: number | null } | null;
    fault: PrinterFault;
    /** Newest first: the paper as it came out, decoded from the ESC/POS bytes. */
    papers: { id: string; at: number; width: number; height: number; bytes: number; png: string }[];
  }[];
  keypads: {
    id: string;
    name: string;
    counter: string;
    /** The counter's number; null when the settings have no such counter. */
    number: number | null;
    /** `label` is what is printed on the key: the name of its rating level, null for a key without one. */
    keys: { key: number; lit: boolean; label: Text | null }[];
    line: LineState;
  }[];
  callpads: { id: string; name: string; counter: string; number: number | null; line: LineState }[];
  scanners: { id: string; name: string; line: LineState }[];
  boards: {
    id: string;
    name: string;
    counter: string;
    number: number | null;
    text: string;
    blinking: boolean;
    line: LineState;
  }[];
}

/** How the cable is between a device and the agent. A printer's is one of its faults. */
export const LineState = z.enum(["good", "noise", "pulled"]);
export type LineState = z.infer<typeof LineState>;

export const PrinterFault = z.enum([
  "none",
  "paperLow",
  "paperOut",
  "coverOpen",
  "jam",
  "slow",
  "noise",
  "pulled",
  "offline",
]);
export type PrinterFault = z.infer<typeof PrinterFault>;

/** What a hand on the bench may do. */
export const BenchAction = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("pressKey"), keypad: HardwareId, key: z.int().min(1).max(5) }),
  z.strictObject({ kind: z.literal("pressPad"), callpad: HardwareId, action: PadAction }),
  z.strictObject({ kind: z.literal("scan"), scanner: HardwareId, text: z.string().min(1).max(4_096) }),
  z.strictObject({ kind: z.literal("printerFault"), printer: HardwareId, fault: PrinterFault }),
  /** On the cable of anything but a printer. */
  z.strictObject({ kind: z.literal("line"), device: HardwareId, line: LineState }),
]);
export type BenchAction = z.infer<typeof BenchAction>;

export interface BenchToHub {
  act: (action: BenchAction, reply: (reply: { ok: boolean }) => void) => void;
}
export interface HubToBench {
  bench: (view: BenchView) => void;
  /** As on the main namespace. */
  replaced: () => void;
}
