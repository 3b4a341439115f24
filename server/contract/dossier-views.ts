import { z } from "zod";
import { CatalogueProcedure } from "./catalogue.ts";
import {
  Dossier,
  DossierState,
  DossierStep,
  dossierCommandTypes,
  PaperCount,
  type PortalStatus,
  portalStatuses,
  VisitPurpose,
} from "./dossier.ts";
import { type DossierRefusalCode, dossierRefusals } from "./dossier-refusals.ts";
import { AccountId, CommandId, DossierCode, DossierId, ProcedureCode, TicketId } from "./ids.ts";
import { Party } from "./party.ts";
import { type RefusalCode, refusals } from "./refusals.ts";
import { EpochMs, Text, writtenText } from "./text.ts";
import { Urgency } from "./working-time.ts";

const StateName = z.enum(DossierState.options.map(({ shape }) => shape.state.value));

const PortalStatusNumber = z.literal(Object.keys(portalStatuses).map((status) => Number(status) as PortalStatus));

/** One dossier in a list. People's names are masked. */
export const DossierLine = z.object({
  id: DossierId,
  code: DossierCode.nullable(),
  procedure: ProcedureCode,
  /** What people call the procedure. */
  title: Text,
  /** The first applicant, a person masked and an organisation as it is; null while a draft has none. */
  applicant: z.string().nullable(),
  /** How many further applicants there are. */
  others: z.int(),
  state: StateName,
  due: EpochMs.nullable(),
  /** Null for a draft, while its clock stands still, and once it has ended. */
  urgency: Urgency.nullable(),
  changedAt: EpochMs,
  /** Trips made for it so far. */
  visits: z.int(),
});
export type DossierLine = z.infer<typeof DossierLine>;

/** One line of the checklist, as the published list has it. */
export const ChecklistView = z.object({
  component: z.string(),
  name: Text,
  note: Text.nullable(),
  required: z.boolean(),
  asked: PaperCount,
  count: PaperCount,
  complete: z.boolean(),
});
export type ChecklistView = z.infer<typeof ChecklistView>;

/** Everything about one dossier that an officer works with. */
export const DossierSheet = z.object({
  dossier: Dossier,
  /** Personal fields are masked: unmasking needs a reason, and is logged. */
  masked: z.boolean(),
  /** The version it was received under, or that its draft follows; null when the catalogue has lost it. */
  procedure: CatalogueProcedure.nullable(),
  /** A newer version is in force: a draft must take it over before it can be received. */
  outdated: z.boolean(),
  checklist: z.array(ChecklistView),
  /** Why it can not be received now, the first thing first; null when it can, and once it is. */
  obstacle: z
    .object({ code: z.enum(keysOf<DossierRefusalCode>(dossierRefusals)), detail: z.string().nullable() })
    .nullable(),
  /** When it would be due if it were received now; null when the officer must say. */
  dueIfReceived: EpochMs.nullable(),
  /** Steps that may be asked for now. */
  may: z.array(z.enum(dossierCommandTypes)),
  urgency: Urgency.nullable(),
  portalStatus: PortalStatusNumber,
  /** The office is joined to a province's system, which can be asked where it stands. */
  province: z.boolean(),
  steps: z.array(DossierStep),
});
export type DossierSheet = z.infer<typeof DossierSheet>;

/** Where the province's system thinks a dossier stands (`TraCuuHoSo`), as an officer asks for it. */
export const ProvinceAnswer = z.discriminatedUnion("state", [
  z.object({ state: z.literal("known"), status: PortalStatusNumber }),
  /** It has never heard of this dossier, or not yet: steps may still be on their way. */
  z.object({ state: z.literal("unknown") }),
  /** It can not be reached now; `words` are its own or the network's, for whoever mends it. */
  z.object({ state: z.literal("away"), words: z.string() }),
  /** It was reached and will not say. */
  z.object({ state: z.literal("refused"), words: z.string() }),
  /** The settings name no province, or the dossier has no code yet. */
  z.object({ state: z.literal("none") }),
]);
export type ProvinceAnswer = z.infer<typeof ProvinceAnswer>;

/** Who comes with a ticket, and why: nothing the officer has to ask for again. */
export const Visitor = z.object({
  ticket: TicketId,
  /** The card scanned for this ticket, masked; null when there was none. */
  card: z.object({ name: z.string(), idNumber: z.string(), birth: z.string(), priorityByAge: z.boolean() }).nullable(),
  /** Dossiers opened or collected with this ticket. */
  here: z.array(DossierLine),
  /** Their other unfinished dossiers, known by the card. */
  open: z.array(DossierLine),
  /** What the ticket was taken for, where the kiosk knows. */
  purpose: VisitPurpose.nullable(),
});
export type Visitor = z.infer<typeof Visitor>;

/** Opens a dossier for the person at the counter: one key. */
export const DossierOpening = z.strictObject({
  id: DossierId,
  /** Null for a dossier that came without a visit: online or by post. */
  ticket: TicketId.nullable(),
  procedure: ProcedureCode,
  /** Fills in the applicant from the card scanned for the ticket. */
  useCard: z.boolean(),
});
export type DossierOpening = z.infer<typeof DossierOpening>;

/** Puts whoever is on the card scanned for a ticket into a draft, instead of typing it. `revision` is the one the officer saw. */
export const CardFilling = z.strictObject({
  command: CommandId,
  revision: z.int().min(0),
  ticket: TicketId,
  as: z.enum(["applicant", "representative"]),
});
export type CardFilling = z.infer<typeof CardFilling>;

export const DossierListName = z.enum(["drafts", "open", "dueSoon", "late", "supplement", "ready"]);
export type DossierListName = z.infer<typeof DossierListName>;

const count = z.int().min(0);

/** Counts for the lists, on every officer's screen. */
export const DossierCounts = z.object({
  drafts: count,
  open: count,
  /** Due today or within the office's "soon". */
  dueSoon: count,
  late: count,
  supplement: count,
  ready: count,
});
export type DossierCounts = z.infer<typeof DossierCounts>;

/** What presses of the dossiers that one officer opened: each is in one of the three. */
export const Pressing = z.strictObject({ officer: AccountId, late: count, today: count, soon: count });
export type Pressing = z.infer<typeof Pressing>;

/** As supervisors see it; the name is empty where the account is gone. */
export const PressingOf = Pressing.extend({ name: z.string() });
export type PressingOf = z.infer<typeof PressingOf>;

/** What was typed or scanned to find a dossier, and what it turned out to be. */
export const DossierFound = z.object({
  by: z.enum(["code", "idNumber", "phone", "name"]),
  lines: z.array(DossierLine),
  /** There are more than these. */
  more: z.boolean(),
});
export type DossierFound = z.infer<typeof DossierFound>;

/** What somebody holding a code and one fact more may know. */
export const PublicStatus = z.object({
  code: DossierCode,
  procedure: ProcedureCode,
  title: Text,
  state: StateName,
  receivedAt: EpochMs.nullable(),
  due: EpochMs.nullable(),
  /** What is still to be brought, as the supplement slip has it. */
  lacks: z.array(z.string()),
  extended: z.boolean(),
  late: z.boolean(),
  /** Where it is now, when it is with another agency. */
  agency: z.string().nullable(),
  collect: z.enum(["counter", "post"]),
});
export type PublicStatus = z.infer<typeof PublicStatus>;

/** A dossier's code and the last four digits of the applicant's ID number or phone. */
export const StatusQuestion = z.strictObject({
  code: z.string().trim().min(8).max(48),
  lastFour: z.string().regex(/^[0-9A-Za-z]{4}$/),
});
export type StatusQuestion = z.infer<typeof StatusQuestion>;

export type StatusAnswer =
  | { ok: true; status: PublicStatus }
  /** A wrong code and a wrong fact look the same: nobody learns which codes exist. */
  | { ok: false; why: "noMatch" }
  | { ok: false; why: "tooOften"; until: EpochMs };

/** Why somebody looks at personal data, or erases them. */
export const Unmasking = z.strictObject({ reason: writtenText(5, 300) });
export type Unmasking = z.infer<typeof Unmasking>;

const DossierRefusal = z.object({
  code: z.enum([...keysOf<DossierRefusalCode>(dossierRefusals), ...keysOf<RefusalCode>(refusals)]),
  sentence: Text,
  detail: z.string().nullable(),
});

/** `sheet` is what is there now, so that nothing typed has to be lost. */
export const DossierReply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), sheet: DossierSheet }),
  z.object({ ok: z.literal(false), refusal: DossierRefusal, sheet: DossierSheet.nullable() }),
]);
export type DossierReply = z.infer<typeof DossierReply>;

/** Who asks for all that is held about them, and why an administrator looks it up: the request, a letter's number. */
export const SubjectQuestion = Unmasking.extend({ idNumber: z.string().trim().min(5).max(40) });
export type SubjectQuestion = z.infer<typeof SubjectQuestion>;

/** What one dossier holds about the person: their own data and its course, nothing of the others in it. */
export const SubjectDossier = z.object({
  id: DossierId,
  code: DossierCode.nullable(),
  procedure: ProcedureCode,
  state: StateName,
  openedAt: EpochMs,
  receivedAt: EpochMs.nullable(),
  /** As applicant, as the one who handed it in, or both: what was written down each time. */
  written: z.array(z.object({ as: z.enum(["applicant", "representative"]), data: Party })),
  /** Where messages went; null when the dossier has other applicants too, whose number it may be. */
  notifyPhone: z.string().nullable(),
  /** Who saw these data unmasked, and why. */
  looks: z.array(z.object({ at: EpochMs, officerName: z.string(), reason: z.string() })),
});
export type SubjectDossier = z.infer<typeof SubjectDossier>;

/** All that is held about one person, for a person who asks (Luật 91/2025/QH15; NĐ 356/2025: within 10 days). */
export const SubjectExport = z.object({ idNumber: z.string(), madeAt: EpochMs, dossiers: z.array(SubjectDossier) });
export type SubjectExport = z.infer<typeof SubjectExport>;

/** What became of a wish to erase a dossier. */
export const ErasureReply = z.discriminatedUnion("ok", [
  /** `unsent`: how many of its steps somebody outside was still to hear, and now never will. */
  z.object({ ok: z.literal(true), unsent: z.int().min(0) }),
  z.object({ ok: z.literal(false), refusal: DossierRefusal }),
]);
export type ErasureReply = z.infer<typeof ErasureReply>;

function keysOf<Key extends string>(sentences: Record<Key, unknown>): Key[] {
  return Object.keys(sentences) as Key[];
}
