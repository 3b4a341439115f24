import { z } from "zod";
import { BookingId, CardProof } from "./booking.ts";
import {
  CommandId,
  CounterId,
  OutcomeId,
  PriorityGroupId,
  ProcedureCode,
  RatingLevelId,
  ServiceId,
  TicketId,
} from "./ids.ts";
import { LanguageCode } from "./languages.ts";
import { AdmitStray, AdmitStrays, DismissStray, LeaseNumbers, ReportTaken, ShareLimits } from "./lease.ts";
import { EpochMs } from "./text.ts";
import { printFailures, priorityFindings } from "./ticket.ts";

const note = z.string().trim().min(1).max(200);

/** Kiosks: `at` of what is kept there that the ticket is for, one or several. It leaves no trace in the journal. */
const keptScans = z.union([EpochMs, z.array(EpochMs).max(4)]).optional();

/** A wish to change the hall. Refused ones change nothing. */
export const Command = z.discriminatedUnion("type", [
  /** Kiosk or officer: give a number. */
  z.strictObject({
    type: z.literal("issueTicket"),
    service: ServiceId,
    procedure: ProcedureCode.nullable(),
    priority: PriorityGroupId.nullable(),
    appointment: EpochMs.nullable(),
    language: LanguageCode,
    scan: keptScans,
  }),
  /** Guest: a number from home, to be checked in on arrival. */
  z.strictObject({
    type: z.literal("takeFromHome"),
    service: ServiceId,
    procedure: ProcedureCode.nullable(),
    language: LanguageCode,
  }),
  /** Kiosk or officer: whoever took this number from home is here. */
  z.strictObject({
    type: z.literal("checkIn"),
    ticket: TicketId,
    priority: PriorityGroupId.nullable(),
    scan: keptScans,
  }),
  /** Guest or officer: an appointment at one of the times that the office offers. */
  z.strictObject({
    type: z.literal("book"),
    booking: BookingId,
    service: ServiceId,
    procedure: ProcedureCode.nullable(),
    at: EpochMs,
    language: LanguageCode,
    card: CardProof.nullable(),
  }),
  z.strictObject({ type: z.literal("moveBooking"), booking: BookingId, at: EpochMs }),
  /** `reason` where the office cancels it; a guest gives none. */
  z.strictObject({ type: z.literal("cancelBooking"), booking: BookingId, reason: note.nullable() }),
  /** Kiosk or officer: whoever has this appointment is here, and gets a number. */
  z.strictObject({
    type: z.literal("keepBooking"),
    booking: BookingId,
    priority: PriorityGroupId.nullable(),
    scan: keptScans,
  }),
  /** What was to be checked in by now and was not. */
  z.strictObject({ type: z.literal("lapseOverdue") }),
  z.strictObject({ type: z.literal("callNext"), counter: CounterId }),
  /** Call one chosen ticket: waiting, held or missed. */
  z.strictObject({ type: z.literal("callTicket"), counter: CounterId, ticket: TicketId }),
  z.strictObject({ type: z.literal("recall"), counter: CounterId }),
  z.strictObject({ type: z.literal("startServing"), counter: CounterId }),
  z.strictObject({ type: z.literal("hold"), counter: CounterId, note: note.nullable() }),
  /** A held ticket goes on being served at this counter. */
  z.strictObject({ type: z.literal("resume"), counter: CounterId, ticket: TicketId }),
  z.strictObject({
    type: z.literal("transfer"),
    counter: CounterId,
    note: note.nullable(),
    to: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("service"), service: ServiceId }),
      z.strictObject({ kind: z.literal("counter"), counter: CounterId }),
    ]),
  }),
  /** Whoever is at this counter is of the group they asked for, or it does not apply; null: not looked at. */
  z.strictObject({
    type: z.literal("checkPriority"),
    counter: CounterId,
    ticket: TicketId,
    found: z.enum(priorityFindings).nullable(),
  }),
  z.strictObject({ type: z.literal("markMissed"), counter: CounterId }),
  /** A missed ticket waits again at its old place. */
  z.strictObject({ type: z.literal("bringBack"), ticket: TicketId }),
  z.strictObject({ type: z.literal("finish"), counter: CounterId, outcome: OutcomeId }),
  z.strictObject({ type: z.literal("cancelTicket"), ticket: TicketId, reason: note }),
  /** Hub: `ticket` was granted to somebody who never heard of it, and their kiosk gave them `by` instead. */
  z.strictObject({ type: z.literal("replaceTicket"), ticket: TicketId, by: TicketId, reason: note }),
  /** The citizen walked out. */
  z.strictObject({ type: z.literal("markLeft"), ticket: TicketId }),
  /** Phone: the citizen does not leave after all. */
  z.strictObject({ type: z.literal("stay"), ticket: TicketId }),
  /** Phone: the citizen is on the way and asks that the place be kept, once. */
  z.strictObject({ type: z.literal("askGrace"), ticket: TicketId }),
  /** Phone: how the visit was. */
  z.strictObject({ type: z.literal("rateTicket"), ticket: TicketId, level: RatingLevelId }),
  z.strictObject({ type: z.literal("rate"), counter: CounterId, level: RatingLevelId }),
  z.strictObject({ type: z.literal("openCounter"), counter: CounterId }),
  z.strictObject({ type: z.literal("pauseCounter"), counter: CounterId, reason: note.nullable() }),
  z.strictObject({ type: z.literal("closeCounter"), counter: CounterId }),
  z.strictObject({ type: z.literal("openDay") }),
  z.strictObject({ type: z.literal("closeDay") }),
  z.strictObject({ type: z.literal("printAgain"), ticket: TicketId }),
  /** Agent or hub: what became of a printed ticket. */
  z.strictObject({
    type: z.literal("reportPrint"),
    ticket: TicketId,
    copy: z.int().min(1),
    result: z.discriminatedUnion("state", [
      z.strictObject({ state: z.literal("printed") }),
      z.strictObject({ state: z.literal("failed"), reason: z.enum(printFailures) }),
    ]),
  }),
  LeaseNumbers,
  ShareLimits,
  ReportTaken,
  AdmitStray,
  AdmitStrays,
  DismissStray,
]);
export type Command = z.infer<typeof Command>;
export type CommandType = Command["type"];

/** What a client sends: the same id may be sent again until an answer is heard. */
export const CommandMessage = z.strictObject({ id: CommandId, command: Command });
export type CommandMessage = z.infer<typeof CommandMessage>;
