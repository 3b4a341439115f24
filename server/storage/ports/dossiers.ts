import type { DossierState, VisitPurpose } from "#contract/dossier.ts";
import type {
  AccountId,
  CommandId,
  Day,
  DossierCode,
  DossierId,
  OfficeId,
  ProcedureCode,
  TicketId,
} from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Rewriting } from "./rewriting.ts";

/** A dossier as it lies in storage: what lists and searches need is plain, everything personal in `body` is sealed. */
export interface DossierRow {
  id: DossierId;
  office: OfficeId;
  /** Grows by one with each step. */
  revision: number;
  code: DossierCode | null;
  state: DossierState["state"];
  procedure: ProcedureCode;
  openedAt: EpochMs;
  openedBy: AccountId;
  /** Its last step. */
  changedAt: EpochMs;
  receivedAt: EpochMs | null;
  receivedDay: Day | null;
  /** Null for a draft, and while its clock stands still. */
  due: EpochMs | null;
  /** When it ended, or null while somebody still has to do something. */
  endedAt: EpochMs | null;
  /** JSON of the dossier without its code; its personal fields are sealed. */
  body: string;
}

/** One entry of a history. */
export interface DossierStepRow {
  revision: number;
  at: EpochMs;
  officer: AccountId;
  officerName: string;
  command: CommandId;
  /** JSON of the change; its personal fields are sealed. */
  body: string;
}

/** What one can be found by without its being readable: keyed hashes. */
export type LookupKind = "idNumber" | "phone" | "name";
export interface Lookup {
  kind: LookupKind;
  /** 8 to 32 bytes. */
  hash: Uint8Array;
}

/** Where the code of a dossier comes from: nowhere yet, another system, or the office's own sequence. */
export type CodeSource =
  | { from: "none" }
  | { from: "given"; code: DossierCode }
  /** The next number of that agency and day is drawn in the same transaction: no gap, and never one twice. */
  | { from: "sequence"; agency: string; day: Day }
  /** The oldest code in stock for that day, used up in the same transaction; with none there, the office's own or nothing. */
  | { from: "stock"; day: Day; otherwise: { agency: string } | null };

/** Something the world outside has to hear, in the same transaction as what it tells of. */
export interface OutboxNote {
  /** The receiver knows a repeat by it: `<dossier>.<revision>`. */
  key: string;
  /** Whom it is for: `province`, or a webhook's id. */
  to: string;
  /** What happened, as `DossierChange` names it. */
  kind: string;
  dossier: DossierId;
  revision: number;
  at: EpochMs;
}

/** When a note is tried again that only a person may send again: it is stuck. The last moment a date can have. */
export const never: EpochMs = 8_640_000_000_000_000;

export interface OutboxRow extends OutboxNote {
  attempts: number;
  /** `never` while it is stuck. */
  nextAt: EpochMs;
  lastError: string | null;
}

/** How things stand with one receiver: somebody who still waits for something, or has had something. */
export interface OutboxReceiver {
  to: string;
  /** Unsent, stuck ones among them. */
  waiting: number;
  stuck: number;
  /** When the oldest unsent step was made; null when nothing is unsent. */
  oldest: EpochMs | null;
  /** How many it has had, and when the last; null when none. */
  sent: number;
  sentAt: EpochMs | null;
  /** How many it will never have: they were given up, or went with a dossier that was erased. */
  dropped: number;
}

export interface DossierWrite {
  row: Omit<DossierRow, "code">;
  /** 0 for a new one. */
  expectedRevision: number;
  steps: readonly DossierStepRow[];
  code: CodeSource;
  /** Replaces all of them; null leaves them as they are. */
  lookups: readonly Lookup[] | null;
  visits: readonly { ticket: TicketId; purpose: VisitPurpose; at: EpochMs }[];
  outbox: readonly OutboxNote[];
}

export type DossierSaved =
  /** `code` as it stands now. */
  | { ok: true; code: DossierCode | null }
  /** Someone else's step came first; `actual` is the revision now. Nothing was written. */
  | { ok: false; why: "changed"; actual: number }
  /** Another dossier has the code that was given. Nothing was written. */
  | { ok: false; why: "codeTaken" }
  /** The stock is empty, and the office may not make a code of its own. Nothing was written. */
  | { ok: false; why: "noCodeInStock" };

/** Who looked at personal data, at what and why. */
export interface UnmaskRow {
  at: EpochMs;
  officer: AccountId;
  officerName: string;
  dossier: DossierId;
  reason: string;
}

/** When one dossier is due, by whose hands it came in, and for what. */
export interface DueTime {
  due: EpochMs;
  procedure: ProcedureCode;
  openedBy: AccountId;
}

/** A page of a list: newest first, older ones after `before`. */
export interface Page {
  limit: number;
  before: EpochMs | null;
}

/**
 * Intake records of offices. Nothing in here can be read without the keys, which live elsewhere.
 * Throws `StorageFull` and `StorageBroken` as the journal does. One contract suite holds for every adapter:
 * tests/storage/dossiers-contract.ts.
 */
export interface Dossiers extends Rewriting {
  /** All of it in one transaction, or nothing; resolves only when it survives a power cut. */
  saveDossier(write: DossierWrite): Promise<DossierSaved>;
  /** When anything of this office last changed, 0 for a new one: time never goes back behind it. */
  newestDossierChange(office: OfficeId): Promise<EpochMs>;
  dossier(office: OfficeId, id: DossierId): Promise<DossierRow | null>;
  dossierByCode(office: OfficeId, code: string): Promise<DossierRow | null>;
  /** Its history, oldest first. */
  dossierSteps(id: DossierId): Promise<DossierStepRow[]>;
  /** Those with this keyed hash, newest first. */
  dossiersBy(office: OfficeId, lookup: Lookup, page: Page): Promise<DossierRow[]>;
  /** Those a ticket was taken for. */
  dossiersOfTicket(office: OfficeId, ticket: TicketId): Promise<DossierRow[]>;
  /** Open ones by state, soonest due first (drafts: last changed first). */
  dossiersIn(office: OfficeId, states: readonly DossierRow["state"][], limit: number): Promise<DossierRow[]>;
  /** Open ones whose clock runs, due at `from` or later and before `before`, soonest first. */
  dossiersDue(office: OfficeId, due: { from: EpochMs; before: EpochMs }, limit: number): Promise<DossierRow[]>;
  /** Of all open ones whose clock runs and that are due before this moment what figures need; soonest first. */
  dueTimes(office: OfficeId, before: EpochMs): Promise<DueTime[]>;
  /** How many stand in each state, and how many of the open ones are due before each of these moments. */
  dossierCounts(
    office: OfficeId,
    dueBefore: readonly EpochMs[],
  ): Promise<{ states: Record<string, number>; due: number[] }>;
  /** Received on the days `from` to `to`, both included, in the order of receiving; at most `limit` after `after`. */
  dossierRegister(
    office: OfficeId,
    from: Day,
    to: Day,
    page: { after: Pick<DossierRow, "receivedDay" | "receivedAt" | "id"> | null; limit: number },
  ): Promise<DossierRow[]>;

  /** Drafts unchanged and ended ones that ended before these moments. */
  dossiersToErase(office: OfficeId, drafts: EpochMs, ended: EpochMs, limit: number): Promise<DossierId[]>;
  /**
   * Really: the rows, their history, lookups and trips are overwritten, not marked. Gives how many of its steps somebody outside was still
   * to hear, and now never will.
   */
  eraseDossier(id: DossierId): Promise<number>;

  logUnmask(row: UnmaskRow): Promise<void>;
  /** Of many dossiers seen at once, as in the register: all or none. */
  logUnmasks(rows: readonly UnmaskRow[]): Promise<void>;
  unmasks(dossier: DossierId): Promise<UnmaskRow[]>;

  /** A card scanned for a ticket, sealed; the newest stands. */
  keepCard(ticket: TicketId, day: Day, sealed: Uint8Array): Promise<void>;
  card(ticket: TicketId): Promise<Uint8Array | null>;
  dropCard(ticket: TicketId): Promise<void>;
  /** All cards of days before this one. */
  dropCardsBefore(day: Day): Promise<void>;

  /** What a receiver is to be sent by now, in the order of each dossier's steps: a later one of the same dossier waits. */
  outboxDue(to: string, now: EpochMs, limit: number): Promise<OutboxRow[]>;
  /** It has it. `at` is remembered as the last time anything went through. */
  outboxSent(key: string, to: string, at: EpochMs): Promise<void>;
  /** `nextAt` of `never`: it is stuck. */
  outboxFailed(key: string, to: string, nextAt: EpochMs, error: string): Promise<void>;
  /** Makes one note due at `at`, or (null) all that wait by themselves for a later moment; stuck ones only by their key. Gives how many. */
  outboxAgain(to: string, key: string | null, at: EpochMs): Promise<number>;
  /** Forgets one note unsent, or (null) everything a receiver has not had. Gives how many. */
  outboxDrop(to: string, key: string | null): Promise<number>;
  /** Everything unsent: stuck ones first, then the oldest. */
  outboxWaiting(limit: number): Promise<{ total: number; rows: OutboxRow[] }>;
  /** By name. */
  /** When the next unsent note of this receiver comes due, earlier moments included; null when none ever will by itself. */
  outboxNext(to: string): Promise<EpochMs | null>;
  outboxReceivers(): Promise<OutboxReceiver[]>;

  /** Lays in codes that another system gave for this day, each once in its life; those of earlier days go. Gives how many are new. */
  stockCodes(office: OfficeId, day: Day, codes: readonly DossierCode[]): Promise<number>;
  codesInStock(office: OfficeId, day: Day): Promise<number>;
  /** Sealed data exist: a missing key may not be replaced by a new one. */
  hasSealed(): Promise<boolean>;
}
