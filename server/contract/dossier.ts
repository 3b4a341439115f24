import { z } from "zod";
import { AdministrativeLevel } from "./catalogue.ts";
import { AccountId, CommandId, Day, DossierCode, DossierId, OfficeId, ProcedureCode, TicketId } from "./ids.ts";
import { Party, WrittenPhone } from "./party.ts";
import { EpochMs, writtenLine, writtenText } from "./text.ts";
import type { OfficerRef } from "./ticket.ts";
import { Deadline, DueClock } from "./working-time.ts";

const reason = writtenText(3, 1_000);
const copies = z.int().min(0).max(999);

/** How many of one paper are there, by kind. */
export const PaperCount = z.strictObject({ original: copies, certified: copies, copy: copies });
export type PaperCount = z.infer<typeof PaperCount>;

/** What was handed in of one component of the published list. */
export const CheckedComponent = z.strictObject({
  component: z.string().min(1).max(64),
  count: PaperCount,
  /** Chứng thực: pages of what is certified (số trang); left out where nobody counted. */
  pages: z.int().min(1).max(9_999).optional(),
  /** Chứng thực: copies that are to be signed electronically (ký bản điện tử). */
  electronic: copies.optional(),
});
export type CheckedComponent = z.infer<typeof CheckedComponent>;

/** A paper outside the published list: nobody may ask for one without saying why. */
export const ExtraPaper = z.strictObject({ name: writtenLine(1, 200), count: PaperCount, reason });
export type ExtraPaper = z.infer<typeof ExtraPaper>;

/** 1 trực tiếp, 2 trực tuyến, 3 bưu chính công ích. */
export const Channel = z.enum(["direct", "online", "post"]);
export type Channel = z.infer<typeof Channel>;

/** How the result goes home: collected at the counter, or by public post to an address. */
export const ReturnBy = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("counter") }),
  z.strictObject({ kind: z.literal("post"), address: writtenLine(1, 300) }),
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
  summary: writtenText(0, 500).nullable(),
  /** Địa bàn, as the register has it: hamlet, quarter, commune. */
  area: writtenLine(0, 120).nullable().optional(),
  fee: z.strictObject({
    amountVnd: z.int().min(0).max(1_000_000_000),
    /** `none`: there is no fee. `unset`: nobody has said yet, and nothing is received so. */
    state: z.enum(["unset", "none", "due", "paid", "exempt"]),
    receiptNumber: writtenLine(0, 40).nullable(),
    /** The published fee (đ) in sight of which another amount was typed, as for several pages. Left out where it is the published one. */
    typedFor: z.int().min(0).max(1_000_000_000).optional(),
  }),
  returnBy: ReturnBy,
  /** Where messages about it go, if they are wanted. */
  notifyPhone: WrittenPhone.nullable(),
  /** Only where the province sets the time: the due moment as the officer typed it. */
  dueTyped: EpochMs.nullable(),
  /** A code the province's system gave; ours is made where this is null. */
  givenCode: writtenLine(0, 48).nullable(),
});
export type Intake = z.infer<typeof Intake>;

/** A paper that is missing or wrong, as the supplement slip says it. */
export const Lack = z.strictObject({
  /** Of the published list; null is a correction to something else. */
  component: z.string().min(1).max(64).nullable(),
  what: writtenLine(1, 300),
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
  /**
   * What was asked for is here: the clock goes on. `brought` is what came now of the published list, and only that; whatever else was
   * put right, or why it goes on without a paper, is the `reason`. One of the two must be said.
   */
  z.strictObject({
    type: z.literal("answerSupplement"),
    brought: z.array(CheckedComponent).max(60),
    reason: reason.nullable(),
  }),
  z.strictObject({ type: z.literal("startHandling") }),
  /** The next agency of its route gets it; the one before has done its part. */
  z.strictObject({ type: z.literal("handOver"), note: reason.nullable() }),
  /** The agency it was handed to has it in its hands. */
  z.strictObject({ type: z.literal("takeOver"), receiver: writtenLine(1, 120) }),
  /** Form 04: an apology and a new due moment. */
  z.strictObject({ type: z.literal("extend"), until: EpochMs, reason }),
  /** Form 05 (of 2025): handling ends without a result. */
  z.strictObject({ type: z.literal("stop"), reason }),
  z.strictObject({ type: z.literal("withdraw"), reason }),
  /** Form 03: not accepted, or accepted and refused. */
  z.strictObject({ type: z.literal("refuse"), reason }),
  z.strictObject({ type: z.literal("finishHandling"), results: z.array(writtenLine(1, 200)).max(20) }),
  z.strictObject({
    type: z.literal("returnResult"),
    by: z.enum(["counter", "post"]),
    /** Who signed for it. */
    receiver: writtenLine(1, 200),
  }),
  /** This ticket is a trip made for this dossier. */
  z.strictObject({ type: z.literal("visit"), ticket: TicketId, purpose: VisitPurpose }),
]);
export type DossierCommand = z.infer<typeof DossierCommand>;
export type DossierCommandType = DossierCommand["type"];
export const dossierCommandTypes = DossierCommand.options.map(({ shape }) => shape.type.value);

/** `revision` is the one the officer saw: when another step came between, nothing happens and what is there now comes back. */
export const DossierMessage = z.strictObject({ id: CommandId, revision: z.int().min(0), command: DossierCommand });
export type DossierMessage = z.infer<typeof DossierMessage>;

const ended = { at: EpochMs, reason: z.string() };

export const DossierState = z.discriminatedUnion("state", [
  z.object({ state: z.literal("draft") }),
  z.object({ state: z.literal("received") }),
  z.object({ state: z.literal("handling"), since: EpochMs }),
  z.object({ state: z.literal("supplementAsked"), at: EpochMs, lacks: z.array(Lack), reason: z.string() }),
  z.object({ state: z.literal("resultReady"), at: EpochMs, results: z.array(z.string()) }),
  z.object({ state: z.literal("returned"), at: EpochMs, by: z.enum(["counter", "post"]), receiver: z.string() }),
  z.object({ state: z.literal("stopped"), ...ended }),
  z.object({ state: z.literal("withdrawn"), ...ended }),
  z.object({ state: z.literal("refused"), ...ended }),
]);
export type DossierState = z.infer<typeof DossierState>;

const Officer = z.object({ account: AccountId, name: z.string() }) satisfies z.ZodType<OfficerRef>;

export const Punctuality = z.enum(["early", "onTime", "late"]);
export type Punctuality = z.infer<typeof Punctuality>;

/** One agency's part of the way. */
export const RouteLeg = z.object({
  agency: z.string(),
  level: AdministrativeLevel,
  what: z.string(),
  /** When its part should be done; null where the catalogue sets no time. */
  due: EpochMs.nullable(),
  handed: z.object({ at: EpochMs, by: Officer }).nullable(),
  taken: z.object({ at: EpochMs, by: Officer, receiver: z.string() }).nullable(),
  done: z.object({ at: EpochMs, punctuality: Punctuality.nullable() }).nullable(),
});
export type RouteLeg = z.infer<typeof RouteLeg>;

/** The intake record: what is known of one dossier now. */
export const Dossier = z.object({
  id: DossierId,
  office: OfficeId,
  /** Grows by one with each step. */
  revision: z.int(),
  /** Null until it is received. */
  code: DossierCode.nullable(),
  intake: Intake,
  opened: z.object({ at: EpochMs, by: Officer }),
  received: z.object({ at: EpochMs, day: Day, by: Officer }).nullable(),
  /** When the result is promised, and whether that clock runs; null for a draft. */
  clock: DueClock.nullable(),
  /** The first promise: what punctuality is judged by unless an extension moved it. */
  firstDue: EpochMs.nullable(),
  extensions: z.array(z.object({ at: EpochMs, from: EpochMs, to: EpochMs, reason: z.string() })),
  /** Times a supplement was asked for after it was received. */
  supplements: z.int(),
  /** What came with each answer to a supplement, oldest first; `intake.papers` stays what was handed in first. */
  supplied: z.array(z.object({ at: EpochMs, brought: z.array(CheckedComponent), reason: z.string().nullable() })),
  route: z.array(RouteLeg),
  /** Trips made for it, oldest first: one entry a ticket and purpose. */
  visits: z.array(z.object({ ticket: TicketId, at: EpochMs, purpose: VisitPurpose })),
  state: DossierState,
});
export type Dossier = z.infer<typeof Dossier>;

/**
 * What happened to a dossier: nothing else changes one. Saving a draft is the one change that its history does not keep;
 * what was received stands in the dossier itself.
 */
export const DossierChange = z.discriminatedUnion("type", [
  z.object({ type: z.literal("opened"), intake: Intake }),
  z.object({ type: z.literal("intakeSaved"), intake: Intake }),
  z.object({ type: z.literal("received"), deadline: Deadline, route: z.array(RouteLeg) }),
  z.object({ type: z.literal("supplementAsked"), lacks: z.array(Lack), reason: z.string() }),
  z.object({
    type: z.literal("supplementAnswered"),
    brought: z.array(CheckedComponent),
    reason: z.string().nullable(),
    deadline: Deadline,
  }),
  z.object({ type: z.literal("handlingStarted") }),
  z.object({
    type: z.literal("handedOver"),
    leg: z.int(),
    note: z.string().nullable(),
    punctuality: Punctuality.nullable(),
  }),
  z.object({ type: z.literal("takenOver"), leg: z.int(), receiver: z.string() }),
  z.object({ type: z.literal("extended"), from: EpochMs, deadline: Deadline, reason: z.string() }),
  z.object({ type: z.literal("stopped"), reason: z.string() }),
  z.object({ type: z.literal("withdrawn"), reason: z.string() }),
  z.object({ type: z.literal("refused"), reason: z.string() }),
  z.object({
    type: z.literal("handlingFinished"),
    results: z.array(z.string()),
    punctuality: Punctuality.nullable(),
  }),
  z.object({ type: z.literal("resultReturned"), by: z.enum(["counter", "post"]), receiver: z.string() }),
  z.object({ type: z.literal("visited"), ticket: TicketId, purpose: VisitPurpose }),
]);
export type DossierChange = z.infer<typeof DossierChange>;

/** One entry of a dossier's history: who, when and what. */
export const DossierStep = z.object({
  /** The revision it made. */
  revision: z.int(),
  at: EpochMs,
  by: Officer,
  command: CommandId,
  change: DossierChange,
});
export type DossierStep = z.infer<typeof DossierStep>;

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
