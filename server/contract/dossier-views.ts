import { z } from "zod";
import type { CatalogueProcedure } from "./catalogue.ts";
import type {
  Dossier,
  DossierCommandType,
  DossierState,
  DossierStep,
  PaperCount,
  PortalStatus,
  VisitPurpose,
} from "./dossier.ts";
import type { DossierRefusalCode } from "./dossier-refusals.ts";
import { AccountId, type DossierCode, DossierId, ProcedureCode, TicketId as Ticket, type TicketId } from "./ids.ts";
import type { Party } from "./party.ts";
import type { RefusalCode } from "./refusals.ts";
import type { EpochMs, Text } from "./text.ts";
import type { Urgency } from "./working-time.ts";

/** One dossier in a list. Names are masked. */
export interface DossierLine {
  id: DossierId;
  code: DossierCode | null;
  procedure: ProcedureCode;
  /** What people call the procedure. */
  title: Text;
  /** The first applicant, masked; null while a draft has none. */
  applicant: string | null;
  /** How many further applicants there are. */
  others: number;
  state: DossierState["state"];
  due: EpochMs | null;
  /** Null for a draft, while its clock stands still, and once it has ended. */
  urgency: Urgency | null;
  changedAt: EpochMs;
  /** Trips made for it so far. */
  visits: number;
}

/** One line of the checklist, as the published list has it. */
export interface ChecklistView {
  component: string;
  name: Text;
  note: Text | null;
  required: boolean;
  asked: PaperCount;
  count: PaperCount;
  complete: boolean;
}

/** Everything about one dossier that an officer works with. */
export interface DossierSheet {
  dossier: Dossier;
  /** Personal fields are masked: unmasking needs a reason, and is logged. */
  masked: boolean;
  /** The version it was received under, or that its draft follows; null when the catalogue has lost it. */
  procedure: CatalogueProcedure | null;
  /** A newer version is in force: a draft must take it over before it can be received. */
  outdated: boolean;
  checklist: ChecklistView[];
  /** Why it can not be received now, the first thing first; null when it can, and once it is. */
  obstacle: { code: DossierRefusalCode; detail: string | null } | null;
  /** When it would be due if it were received now; null when the officer must say. */
  dueIfReceived: EpochMs | null;
  /** Steps that may be asked for now. */
  may: DossierCommandType[];
  urgency: Urgency | null;
  portalStatus: PortalStatus;
  steps: DossierStep[];
}

/** Who comes with a ticket, and why: nothing the officer has to ask for again. */
export interface Visitor {
  ticket: TicketId;
  /** The card scanned for this ticket, masked; null when there was none. */
  card: { name: string; idNumber: string; birth: string; priorityByAge: boolean } | null;
  /** Dossiers opened or collected with this ticket. */
  here: DossierLine[];
  /** Their other unfinished dossiers, known by the card. */
  open: DossierLine[];
  /** What the ticket was taken for, where the kiosk knows. */
  purpose: VisitPurpose | null;
}

/** Opens a dossier for the person at the counter: one key. */
export const DossierOpening = z.strictObject({
  id: DossierId,
  /** Null for a dossier that came without a visit: online or by post. */
  ticket: Ticket.nullable(),
  procedure: ProcedureCode,
  /** Fills in the applicant from the card scanned for the ticket. */
  useCard: z.boolean(),
});
export type DossierOpening = z.infer<typeof DossierOpening>;

export const DossierListName = z.enum(["drafts", "open", "dueSoon", "late", "supplement", "ready"]);
export type DossierListName = z.infer<typeof DossierListName>;

/** Counts for the lists, on every officer's screen. */
export interface DossierCounts {
  drafts: number;
  open: number;
  /** Due today or within the office's "soon". */
  dueSoon: number;
  late: number;
  supplement: number;
  ready: number;
}

const count = z.int().min(0);

/** What presses of the dossiers that one officer opened: each is in one of the three. */
export const Pressing = z.strictObject({ officer: AccountId, late: count, today: count, soon: count });
export type Pressing = z.infer<typeof Pressing>;

/** What was typed or scanned to find a dossier, and what it turned out to be. */
export interface DossierFound {
  by: "code" | "idNumber" | "phone" | "name";
  lines: DossierLine[];
  /** There are more than these. */
  more: boolean;
}

/** What somebody holding a code and one fact more may know. */
export interface PublicStatus {
  code: DossierCode;
  procedure: ProcedureCode;
  title: Text;
  state: DossierState["state"];
  receivedAt: EpochMs | null;
  due: EpochMs | null;
  /** What is still to be brought, as the supplement slip has it. */
  lacks: string[];
  extended: boolean;
  late: boolean;
  /** Where it is now, when it is with another agency. */
  agency: string | null;
  collect: "counter" | "post";
}

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

export const Unmasking = z.strictObject({ reason: z.string().trim().min(5).max(300) });
export type Unmasking = z.infer<typeof Unmasking>;

/** `sheet` is what is there now, so that nothing typed has to be lost. */
export type DossierReply =
  | { ok: true; sheet: DossierSheet }
  | {
      ok: false;
      refusal: { code: DossierRefusalCode | RefusalCode; sentence: Text; detail: string | null };
      sheet: DossierSheet | null;
    };

/** All that is held about one person, for that person. */
export interface SubjectExport {
  at: EpochMs;
  dossiers: { dossier: Dossier; steps: DossierStep[]; seenBy: { at: EpochMs; officer: string; reason: string }[] }[];
  as: Party["kind"] | null;
}
