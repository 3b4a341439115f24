import { z } from "zod";
import type { AdministrativeLevel } from "./catalogue.ts";
import {
  CommandId,
  type Day,
  type DossierCode,
  type DossierId,
  type OfficeId,
  ProcedureCode,
  TicketId,
} from "./ids.ts";
import { Party, WrittenPhone } from "./party.ts";
import { EpochMs } from "./text.ts";
import type { OfficerRef } from "./ticket.ts";
import type { Deadline, DueClock } from "./working-time.ts";

const reason = z.string().trim().min(3).max(1_000);
const copies = z.int().min(0).max(999);

/** How many of one paper are there, by kind. */
export const PaperCount = z.strictObject({ original: copies, certified: copies, copy: copies });
export type PaperCount = z.infer<typeof PaperCount>;

/** What was handed in of one component of the published list. */
export const CheckedComponent = z.strictObject({ component: z.string().min(1).max(64), count: PaperCount });
export type CheckedComponent = z.infer<typeof CheckedComponent>;

/** A paper outside the published list: nobody may ask for one without saying why. */
export const ExtraPaper = z.strictObject({ name: z.string().trim().min(1).max(200), count: PaperCount, reason });
export type ExtraPaper = z.infer<typeof ExtraPaper>;

/** 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích. */
export const Channel = z.enum(["direct", "online", "post"]);
export type Channel = z.infer<typeof Channel>;

/** How the result goes home: collected at the counter, or by public post to an address. */
export const ReturnBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("counter") }),
  z.strictObject({ kind: z.literal("post"), address: z.string().trim().min(1).max(300) }),
]);
export type ReturnBy = z.infer<typeof ReturnBy>;

/** The version of the procedure that a dossier was received under: later ones never change it. */
export const ProcedureVersion = z.strictObject({ code: ProcedureCode, version: z.int().min(1) });
export type ProcedureVersion = z.infer<typeof ProcedureVersion>;

/** What the officer fills in: a draft may lack anything but its procedure. */
export const Intake = z.strictObject({
  procedure: ProcedureVersion,
  /** Chủ hồ sơ; several where one person hands in for many. */
  applicants: z.array(Party).max(50),
  /** Who hands it in, where that is not the applicant. */
  representative: Party.nullable(),
  channel: Channel,
  papers: z.array(CheckedComponent).max(60),
  extras: z.array(ExtraPaper).max(20),
  /** Số bộ hồ sơ. */
  sets: z.int().min(1).max(20),
  /** Trích yếu nội dung. */
  summary: z.string().trim().max(500).nullable(),
  fee: z.strictObject({
    amountVnd: z.int().min(0).max(1_000_000_000),
    state: z.enum(["none", "due", "paid", "exempt"]),
    receiptNumber: z.string().trim().max(40).nullable(),
  }),
  returnBy: ReturnBy,
  /** Where messages about it go, if they are wanted. */
  notifyPhone: WrittenPhone.nullable(),
  /** Only where the province sets the time: the due moment as the officer typed it. */
  dueTyped: EpochMs.nullable(),
  /** A code the province's system gave; ours is made where this is null. */
  givenCode: z.string().trim().max(48).nullable(),
});
export type Intake = z.infer<typeof Intake>;

/** A paper that is missing or wrong, as the supplement slip says it. */
export const Lack = z.strictObject({
  /** Of the published list; null is a correction to something else. */
  component: z.string().min(1).max(64).nullable(),
  what: z.string().trim().min(1).max(300),
});
export type Lack = z.infer<typeof Lack>;

export const visitPurposes = ["intake", "supplement", "return", "enquiry"] as const;
/** What a visitor came for with one dossier. */
export const VisitPurpose = z.enum(visitPurposes);
export type VisitPurpose = z.infer<typeof VisitPurpose>;

/** A step in the life of a dossier, as an officer asks for it. Refused ones change nothing. */
export const DossierCommand = z.discriminatedUnion("type", [
  /** Replaces the whole intake of a draft. */
  z.strictObject({ type: z.literal("saveIntake"), intake: Intake }),
  /** Code, due moment and receipt, all at once. */
  z.strictObject({ type: z.literal("receive") }),
  /** Form 02. On a draft the papers go home again; on a received dossier the clock stops. */
  z.strictObject({ type: z.literal("askSupplement"), lacks: z.array(Lack).min(1).max(40), reason }),
  /** What was asked for is here: the clock goes on. */
  z.strictObject({ type: z.literal("answerSupplement"), papers: z.array(CheckedComponent).max(60) }),
  z.strictObject({ type: z.literal("startHandling") }),
  /** The next agency of its route gets it; the one before has done its part. */
  z.strictObject({ type: z.literal("handOver"), note: reason.nullable() }),
  /** The agency it was handed to has it in its hands. */
  z.strictObject({ type: z.literal("takeOver"), receiver: z.string().trim().min(1).max(120) }),
  /** Form 04: an apology and a new due moment. */
  z.strictObject({ type: z.literal("extend"), until: EpochMs, reason }),
  /** Form 05 (of 2025): handling ends without a result. */
  z.strictObject({ type: z.literal("stop"), reason }),
  z.strictObject({ type: z.literal("withdraw"), reason }),
  /** Form 03: not accepted, or accepted and refused. */
  z.strictObject({ type: z.literal("refuse"), reason }),
  z.strictObject({ type: z.literal("finishHandling"), results: z.array(z.string().trim().min(1).max(200)).max(20) }),
  z.strictObject({
    type: z.literal("returnResult"),
    by: z.enum(["counter", "post"]),
    /** Who signed for it. */
    receiver: z.string().trim().min(1).max(200),
  }),
  /** This ticket is a trip made for this dossier. */
  z.strictObject({ type: z.literal("visit"), ticket: TicketId, purpose: VisitPurpose }),
]);
export type DossierCommand = z.infer<typeof DossierCommand>;
export type DossierCommandType = DossierCommand["type"];

/** `revision` is the one the officer saw: when another step came between, nothing happens and what is there now comes back. */
export const DossierMessage = z.strictObject({ id: CommandId, revision: z.int().min(0), command: DossierCommand });
export type DossierMessage = z.infer<typeof DossierMessage>;

export type DossierState =
  | { state: "draft" }
  | { state: "received" }
  | { state: "handling"; since: EpochMs }
  | { state: "supplementAsked"; at: EpochMs; lacks: Lack[]; reason: string }
  | { state: "resultReady"; at: EpochMs; results: string[] }
  | { state: "returned"; at: EpochMs; by: "counter" | "post"; receiver: string }
  | { state: "stopped"; at: EpochMs; reason: string }
  | { state: "withdrawn"; at: EpochMs; reason: string }
  | { state: "refused"; at: EpochMs; reason: string };

export type Punctuality = "early" | "onTime" | "late";

/** One agency's part of the way. */
export interface RouteLeg {
  agency: string;
  level: AdministrativeLevel;
  what: string;
  /** When its part should be done; null where the catalogue sets no time. */
  due: EpochMs | null;
  handed: { at: EpochMs; by: OfficerRef } | null;
  taken: { at: EpochMs; by: OfficerRef; receiver: string } | null;
  done: { at: EpochMs; punctuality: Punctuality | null } | null;
}

/** The intake record: what is known of one dossier now. */
export interface Dossier {
  id: DossierId;
  office: OfficeId;
  /** Grows by one with each step. */
  revision: number;
  /** Null until it is received. */
  code: DossierCode | null;
  intake: Intake;
  opened: { at: EpochMs; by: OfficerRef };
  received: { at: EpochMs; day: Day; by: OfficerRef } | null;
  /** When the result is promised, and whether that clock runs; null for a draft. */
  clock: DueClock | null;
  /** The first promise: what punctuality is judged by unless an extension moved it. */
  firstDue: EpochMs | null;
  extensions: { at: EpochMs; from: EpochMs; to: EpochMs; reason: string }[];
  /** Times a supplement was asked for after it was received. */
  supplements: number;
  route: RouteLeg[];
  /** Trips made for it, oldest first: one entry a ticket and purpose. */
  visits: { ticket: TicketId; at: EpochMs; purpose: VisitPurpose }[];
  state: DossierState;
}

/**
 * What happened to a dossier: nothing else changes one. Saving a draft is the one change that its history does not keep;
 * what was received stands in the dossier itself.
 */
export type DossierChange =
  | { type: "opened"; intake: Intake }
  | { type: "intakeSaved"; intake: Intake }
  | { type: "received"; deadline: Deadline; route: RouteLeg[] }
  | { type: "supplementAsked"; lacks: Lack[]; reason: string }
  | { type: "supplementAnswered"; papers: CheckedComponent[]; deadline: Deadline }
  | { type: "handlingStarted" }
  | { type: "handedOver"; leg: number; note: string | null; punctuality: Punctuality | null }
  | { type: "takenOver"; leg: number; receiver: string }
  | { type: "extended"; from: EpochMs; deadline: Deadline; reason: string }
  | { type: "stopped"; reason: string }
  | { type: "withdrawn"; reason: string }
  | { type: "refused"; reason: string }
  | { type: "handlingFinished"; results: string[]; punctuality: Punctuality | null }
  | { type: "resultReturned"; by: "counter" | "post"; receiver: string }
  | { type: "visited"; ticket: TicketId; purpose: VisitPurpose };

/** One entry of a dossier's history: who, when and what. */
export interface DossierStep {
  /** The revision it made. */
  revision: number;
  at: EpochMs;
  by: OfficerRef;
  command: CommandId;
  change: DossierChange;
}

/** The ten statuses of the national portal (DVCQG), by their numbers. */
export const portalStatuses = {
  1: "new",
  2: "received",
  3: "notAccepted",
  4: "handling",
  5: "supplementAsked",
  6: "feeAsked",
  7: "withdrawn",
  8: "stopped",
  9: "done",
  10: "returned",
} as const;
export type PortalStatus = keyof typeof portalStatuses;

/** Which paper: numbers differ by form set (`server/dossier/forms`). */
export const formKinds = ["receipt", "supplement", "refusal", "apology", "stop", "control", "register"] as const;
export const FormKind = z.enum(formKinds);
export type FormKind = z.infer<typeof FormKind>;
