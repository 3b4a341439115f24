import { z } from "zod";
import { DeviceRole } from "./actor.ts";
import type { CommandMessage } from "./commands.ts";
import type { PrintJob, Reading } from "./jobs.ts";
import type { Reply } from "./reply.ts";
import type { ScanResult, ViewMessage } from "./views.ts";

export { wirePath } from "./wire-path.ts";

/** Handshake: a paired device sends its token; a person's session comes as a cookie. */
export const Handshake = z.discriminatedUnion("as", [
  z.strictObject({ as: DeviceRole, token: z.string().min(1).max(200) }),
  z.strictObject({ as: z.literal("person") }),
]);
export type Handshake = z.infer<typeof Handshake>;

/** A code that a scanner typed into a page, as if it were a keyboard. */
export const TypedScan = z.strictObject({ text: z.string().min(1).max(4_096) });
export type TypedScan = z.infer<typeof TypedScan>;

/** What the code is; nothing of it is kept. */
export type ScanReply = { ok: true; result: ScanResult } | { ok: false; code: string };

export interface ClientToHub {
  command: (message: CommandMessage, reply: (reply: Reply) => void) => void;
  /** Agents only. */
  reading: (reading: Reading, reply: (reply: { ok: true } | { ok: false; code: string }) => void) => void;
  /** Kiosks and people. A kiosk's own view shows the result too; nobody else's does. */
  scan: (scan: TypedScan, reply: (reply: ScanReply) => void) => void;
}

export interface HubToClient {
  view: (message: ViewMessage) => void;
  /** Agents only: acknowledged when the agent has the job in its own hands. */
  job: (job: PrintJob, taken: () => void) => void;
  /** Twice a second's worth of silence is normal; five seconds without one means out of date. */
  pulse: (message: { at: number }) => void;
  /** Devices only: a newer line with the same token takes this one's place, and the hub ends this one. */
  replaced: () => void;
}

/** `connect_error.message` when the handshake is refused. */
export const handshakeRefusals = ["badHandshake", "badToken", "notSignedIn", "revoked", "tooMany"] as const;
export type HandshakeRefusal = (typeof handshakeRefusals)[number];
