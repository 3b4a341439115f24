import type { Actor } from "./actor.ts";
import type { Booking, BookingId, Holder } from "./booking.ts";
import type {
  CommandId,
  CounterId,
  Day,
  DeviceId,
  HardwareId,
  OutcomeId,
  PriorityGroupId,
  ProcedureCode,
  RatingLevelId,
  ServiceId,
  TicketId,
  TicketLabel,
} from "./ids.ts";
import type { PrintReport } from "./jobs.ts";
import type { LanguageCode } from "./languages.ts";
import type { LimitShare } from "./lease.ts";
import type { EpochMs } from "./text.ts";
import type { OfficerRef, Place, PrintFailure, PriorityFinding } from "./ticket.ts";
import type { WaitRange } from "./wait.ts";

/** What happened. Events hold all that replay needs, so settings may change without changing the past. */
export type HallEvent = { at: EpochMs } & (
  | { type: "dayOpened"; day: Day }
  | { type: "dayClosed"; day: Day }
  | {
      type: "ticketIssued";
      ticket: TicketId;
      label: TicketLabel;
      number: number;
      prefix: string;
      service: ServiceId;
      procedure: ProcedureCode | null;
      priority: PriorityGroupId | null;
      appointment: EpochMs | null;
      language: LanguageCode;
      effective: EpochMs;
      /** How many were ahead at that moment, and how long that was expected to take. */
      ahead: number;
      wait: WaitRange | null;
      printer: HardwareId | null;
      /** Given by a kiosk while the hub was away, and told later. */
      taken?: TakenAway;
    }
  /** Numbers that one kiosk alone may give while the hub is away. */
  | { type: "numbersLeased"; printer: HardwareId; device: DeviceId; prefix: string; from: number; to: number; day: Day }
  /** What one kiosk alone may give of a day's limits while the hub is away. */
  | { type: "limitsShared"; printer: HardwareId; day: Day; shares: readonly LimitShare[] }
  /** With a day that opens: what kiosks have of it and of later ones. */
  | { type: "leasesCarried"; blocks: readonly CarriedBlock[]; shares: readonly CarriedShare[] }
  /** A number that somebody holds from a kiosk, and that no lease known here covers. */
  | ({ type: "strayTold" } & Stray)
  | { type: "straysCarried"; strays: readonly Stray[] }
  /** With a day that opens: how long visits took lately, so that the first who come are told the truth. */
  | { type: "paceCarried"; paces: readonly CarriedPace[] }
  /** `as` is what it waits as; null where somebody has seen it and that is all. */
  | { type: "strayEnded"; stray: CommandId; as: TicketId | null }
  /** Given by a kiosk on an earlier day, and told too late for anybody to wait with it. */
  | {
      type: "oldTicketRecorded";
      ticket: TicketId;
      label: TicketLabel;
      day: Day;
      service: ServiceId;
      procedure: ProcedureCode | null;
      priority: PriorityGroupId | null;
      taken: TakenAway;
    }
  /** A number from home: it waits outside every queue until it is checked in. */
  | {
      type: "ticketTakenFromHome";
      ticket: TicketId;
      label: TicketLabel;
      number: number;
      prefix: string;
      service: ServiceId;
      procedure: ProcedureCode | null;
      language: LanguageCode;
      holder: Holder;
      until: EpochMs;
      ahead: number;
      wait: WaitRange | null;
    }
  | {
      type: "ticketCheckedIn";
      ticket: TicketId;
      priority: PriorityGroupId | null;
      effective: EpochMs;
      ahead: number;
      wait: WaitRange | null;
      printer: HardwareId | null;
    }
  | { type: "booked"; booking: Booking }
  | { type: "bookingMoved"; booking: BookingId; to: EpochMs }
  | { type: "bookingCancelled"; booking: BookingId; reason: string | null }
  | { type: "bookingKept"; booking: BookingId; ticket: TicketId }
  | { type: "bookingLapsed"; booking: BookingId }
  /** With a day that opens: what is booked for it and later, so that a day's entries are all that replay needs. */
  | { type: "bookingsCarried"; bookings: readonly Booking[] }
  | { type: "ticketCalled"; ticket: TicketId; counter: CounterId; officer: OfficerRef }
  | { type: "ticketRecalled"; ticket: TicketId; counter: CounterId }
  | { type: "servingStarted"; ticket: TicketId; counter: CounterId; officer: OfficerRef }
  | { type: "ticketHeld"; ticket: TicketId; counter: CounterId; officer: OfficerRef; note: string | null }
  | { type: "ticketResumed"; ticket: TicketId; counter: CounterId; officer: OfficerRef }
  | { type: "ticketTransferred"; ticket: TicketId; counter: CounterId; to: Place; note: string | null }
  /** `effective` is what it counts as having come at, should it wait again. */
  | {
      type: "priorityChecked";
      ticket: TicketId;
      counter: CounterId;
      officer: OfficerRef;
      found: PriorityFinding | null;
      effective: EpochMs;
    }
  | { type: "ticketMissed"; ticket: TicketId; counter: CounterId; officer: OfficerRef; place: Place }
  | { type: "ticketBroughtBack"; ticket: TicketId; place: Place }
  | {
      type: "ticketFinished";
      ticket: TicketId;
      counter: CounterId;
      officer: OfficerRef;
      outcome: OutcomeId;
      ratingUntil: EpochMs;
      /** What the office had set for a visit of its service, in minutes; older journals do not say. */
      setMinutes?: number;
    }
  | { type: "ticketCancelled"; ticket: TicketId; reason: string }
  | { type: "ticketLeft"; ticket: TicketId }
  /** Left, and did not mean it: waits again where it stood. */
  | { type: "ticketStayed"; ticket: TicketId; place: Place }
  /** On the way: the place is kept until then, also if the call is missed. */
  | { type: "graceGiven"; ticket: TicketId; until: EpochMs }
  | { type: "ticketLapsed"; ticket: TicketId }
  | { type: "ticketRated"; ticket: TicketId; counter: CounterId; officer: OfficerRef; level: RatingLevelId }
  | { type: "counterOpened"; counter: CounterId; officer: OfficerRef }
  | { type: "counterPaused"; counter: CounterId; reason: string | null }
  | { type: "counterClosed"; counter: CounterId }
  | { type: "printAsked"; ticket: TicketId; printer: HardwareId; copy: number }
  | { type: "ticketPrinted"; ticket: TicketId; copy: number }
  | { type: "printFailed"; ticket: TicketId; copy: number; reason: PrintFailure }
);

/** How a kiosk gave a number while the hub was away. */
export interface TakenAway {
  at: EpochMs;
  /** The kiosk's own id of the wish for it. */
  asked: CommandId;
  copy: number;
  print: PrintReport;
}

/** Numbers in advance of a day that has not begun. */
export interface CarriedBlock {
  day: Day;
  prefix: string;
  printer: HardwareId;
  device: DeviceId;
  from: number;
  to: number;
  at: EpochMs;
}

/** A share of a limit on a day that has not begun. */
export interface CarriedShare {
  day: Day;
  service: ServiceId;
  printer: HardwareId;
  count: number;
}

/** What visits of a service took on `day`. */
export interface CarriedPace {
  service: ServiceId;
  day: Day;
  minutes: number;
  /** By how many minutes a visit differed from that, on average. */
  spread: number;
  /** The setting that they were measured beside; older journals do not say. */
  setMinutes?: number;
}

/** A number that a kiosk says it gave, and all that is known of it. */
export interface Stray {
  /** The kiosk's own wish for it. */
  stray: CommandId;
  label: TicketLabel;
  prefix: string;
  number: number;
  day: Day;
  /** As staff call it. */
  kiosk: string;
  printer: HardwareId;
  service: ServiceId;
  procedure: ProcedureCode | null;
  priority: PriorityGroupId | null;
  language: LanguageCode;
  taken: TakenAway;
}

/** An event as the journal keeps it. */
export interface Entry {
  /** 1, 2, 3 … within the office, without gaps. */
  seq: number;
  /** The office day it belongs to. */
  day: Day;
  /** The command it came from; all events of one command are appended together. */
  command: CommandId;
  by: Actor;
  event: HallEvent;
}
