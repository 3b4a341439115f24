import { z } from "zod";
import { DeviceRole } from "./actor.ts";
import type { CommandMessage } from "./commands.ts";
import { type StatusAnswer, StatusQuestion } from "./dossier-views.ts";
import type { PrintJob, Reading } from "./jobs.ts";
import type { Reply } from "./reply.ts";
import type { ScanResult } from "./scan.ts";
import { EpochMs } from "./text.ts";
import type { ViewMessage } from "./views.ts";
import type { VoiceReport } from "./voice.ts";

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

/** What the code is. Of a card and a dossier's code a kiosk's hub keeps for two minutes what `KioskView.kept` tells. */
export type ScanReply = { ok: true; result: ScanResult } | { ok: false; code: string };

/**
 * The state of the dossier whose code is kept at this kiosk, for whoever knows one fact more: types it, or has shown the card
 * that it stands on (`card`: `at` of the card kept there).
 */
export const KioskQuestion = z.union([
  z.strictObject({ scan: EpochMs, lastFour: StatusQuestion.shape.lastFour }),
  z.strictObject({ scan: EpochMs, card: EpochMs }),
]);
export type KioskQuestion = z.infer<typeof KioskQuestion>;

export type KioskAnswer =
  | StatusAnswer
  /** Its time is over, so nothing is kept under that scan any more. */
  | { ok: false; why: "tooLate" }
  /** Nothing is kept under that scan, for any other reason: it was put away, or the hub began anew. */
  | { ok: false; why: "scanAgain" }
  /** The card is not kept any more; the dossier is. */
  | { ok: false; why: "cardGone" }
  | { ok: false; why: "refused"; code: string };

/** What is kept of this scan is not to be used: it is not theirs, or the person has gone. */
export const Forgetting = z.strictObject({ scan: EpochMs });
export type Forgetting = z.infer<typeof Forgetting>;

/** Whether the hub took what it was told. */
export type Taken = { ok: true } | { ok: false; code: string };

export interface ClientToHub {
  command: (message: CommandMessage, reply: (reply: Reply) => void) => void;
  /** Agents only. */
  reading: (reading: Reading, reply: (reply: { ok: true } | { ok: false; code: string }) => void) => void;
  /** Kiosks and people. A kiosk's own view shows the result too; nobody else's does. */
  scan: (scan: TypedScan, reply: (reply: ScanReply) => void) => void;
  /** Displays only. */
  voice: (report: VoiceReport, reply: (reply: Taken) => void) => void;
  /** Kiosks only. */
  status: (question: KioskQuestion, reply: (answer: KioskAnswer) => void) => void;
  /** Kiosks only. */
  forget: (what: Forgetting, reply: (reply: { ok: true } | { ok: false; code: string }) => void) => void;
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
