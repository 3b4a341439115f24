import type {
  AccountId,
  CounterId,
  Day,
  HardwareId,
  OutcomeId,
  PriorityGroupId,
  ProcedureCode,
  RatingLevelId,
  ServiceId,
  TicketId,
  TicketLabel,
} from "./ids.ts";
import type { LanguageCode } from "./languages.ts";
import type { EpochMs } from "./text.ts";

/** Where a ticket waits: for a service, or for one counter it was sent to. */
export type Place = { kind: "service"; service: ServiceId } | { kind: "counter"; counter: CounterId };

/** The officer who did something, by the name of that moment. */
export interface OfficerRef {
  account: AccountId;
  name: string;
}

export type TicketState =
  /** Taken from home and not checked in: nobody calls it. `until` when it lapses. */
  | { state: "expected"; place: Place; until: EpochMs }
  | { state: "waiting"; place: Place; since: EpochMs }
  | { state: "called"; counter: CounterId; officer: OfficerRef; calledAt: EpochMs }
  | { state: "serving"; counter: CounterId; officer: OfficerRef; startedAt: EpochMs }
  | { state: "held"; counter: CounterId; officer: OfficerRef; heldAt: EpochMs; note: string | null }
  | { state: "missed"; counter: CounterId; officer: OfficerRef; place: Place; missedAt: EpochMs }
  | { state: "finished"; visit: FinishedVisit }
  /** `place` is where it would wait again. */
  | { state: "left"; at: EpochMs; place: Place }
  | { state: "cancelled"; at: EpochMs; reason: string }
  /** Still open when the day ended. */
  | { state: "lapsed"; at: EpochMs };

export interface FinishedVisit {
  counter: CounterId;
  officer: OfficerRef;
  startedAt: EpochMs;
  finishedAt: EpochMs;
  outcome: OutcomeId;
  rating: RatingLevelId | null;
}

/** What became of the paper. A number stands whether or not it was printed. */
export type Print =
  | { state: "none" }
  | { state: "pending"; printer: HardwareId; copy: number; since: EpochMs }
  | { state: "printed"; printer: HardwareId; copy: number; at: EpochMs }
  | { state: "failed"; printer: HardwareId; copy: number; at: EpochMs; reason: PrintFailure };

export const printFailures = ["offline", "paperOut", "coverOpen", "jam", "stalled", "fault", "unconfirmed"] as const;
export type PrintFailure = (typeof printFailures)[number];

/** What an officer finds who sees somebody that asked for a priority group: it is so, or does not apply. */
export const priorityFindings = ["confirmed", "withdrawn"] as const;
export type PriorityFinding = (typeof priorityFindings)[number];

/** Withdrawn keeps the group that was asked for, and what the ticket counted as having come at. */
export type PriorityCheck = { found: "confirmed" } | { found: "withdrawn"; group: PriorityGroupId; effective: EpochMs };

/** A number and its life. */
export interface Ticket {
  id: TicketId;
  label: TicketLabel;
  number: number;
  day: Day;
  service: ServiceId;
  procedure: ProcedureCode | null;
  /** As asked for, until an officer finds that it does not apply. */
  priority: PriorityGroupId | null;
  /** Null while nobody has looked. */
  priorityCheck: PriorityCheck | null;
  /** Time the citizen had booked, if any. */
  appointment: EpochMs | null;
  language: LanguageCode;
  issuedAt: EpochMs;
  /** Arrival minus the head start of its class: fixed when the ticket starts to wait. */
  effective: EpochMs;
  /** Position in the day's issuing order: breaks ties. */
  order: number;
  /** Services and counters it was sent on from: it kept its place each time. */
  transfers: number;
  broughtBack: boolean;
  calls: number;
  /** When it was first called; null before. */
  firstCalledAt: EpochMs | null;
  print: Print;
  /** Of a number taken from home, when it was checked in; null for any other. */
  home: { checkedInAt: EpochMs | null } | null;
  /** Until when its place is kept for someone who said that they are on the way; null when nobody did. */
  graceUntil: EpochMs | null;
  state: TicketState;
}
