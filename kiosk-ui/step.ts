import type { BookingId } from "#contract/booking.ts";
import type { PublicProcedure } from "#contract/catalogue-import.ts";
import type { PublicStatus } from "#contract/dossier-views.ts";
import type { CommandId, PriorityGroupId, ProcedureCode, ServiceId, TicketId, TicketLabel } from "#contract/ids.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { Answer, Refused, Reply } from "#contract/reply.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";

export interface Choice {
  service: ServiceId;
  /** Null: something else, or not sure. */
  procedure: ProcedureCode | null;
}

/** One wish for a number. Its id never changes, so asking again can not take a second one. */
export interface Ask extends Choice {
  id: CommandId;
  priority: PriorityGroupId | null;
  language: LanguageCode;
  /** What was scanned for this number, as the hub keeps it. */
  scans: readonly EpochMs[];
  /** What was booked or taken from home, where the number is for that. */
  arriving?: Arriving;
}

export type Arriving =
  | { kind: "booking"; booking: BookingId; time: EpochMs }
  | { kind: "ticket"; ticket: TicketId; label: TicketLabel };

/** Whoever booked or took a number from home, and shows its code. */
export interface Arrived {
  arriving: Arriving;
  service: ServiceId;
  /** The group that the age on the card speaks for that was shown. */
  suggested: PriorityGroupId | null;
}
type ScannedBooking = Extract<ScanResult, { kind: "booking" }>;

/** What a dossier's code is scanned or typed for. */
export type Aim = "collect" | "lookup";

/** Where a citizen is on the way to a number. */
export type Step =
  | { at: "home" }
  | { at: "search" }
  | { at: "procedures"; service: ServiceId }
  | { at: "confirm"; choice: Choice; back: Step; published?: PublicProcedure }
  /** A procedure that is not handed in here: what it needs, and where. */
  | { at: "elsewhere"; procedure: PublicProcedure }
  /** The code of a dossier is to be scanned or typed. */
  | { at: "code"; aim: Aim }
  /** The hub has it; one fact more shows how it stands. */
  | { at: "four"; aim: Aim; scan: EpochMs; masked: string }
  | { at: "status"; aim: Aim; status: PublicStatus }
  /** The code of an appointment or of a number from home is to be scanned or typed. */
  | { at: "checkIn" }
  | { at: "notNow"; booking: ScannedBooking }
  | { at: "arrived"; arrived: Arrived }
  | { at: "sending"; ask: Ask; back: Step }
  /** The hub did not answer: whether a number was given is not known. */
  | { at: "unknown"; ask: Ask }
  | { at: "refused"; refusal: Refused }
  | { at: "ticket"; choice: Choice; isPriority: boolean; ticket: IssuedTicket };

export type IssuedTicket = NonNullable<Answer["ticket"]> & NonNullable<Answer["issued"]>;

export type Move =
  | { type: "home" }
  | { type: "back" }
  | { type: "search" }
  /** `chooses`: whether the service has procedures to choose from. */
  | { type: "service"; service: ServiceId; chooses: boolean }
  | { type: "choose"; choice: Choice; published?: PublicProcedure }
  | { type: "elsewhere"; procedure: PublicProcedure }
  | { type: "code"; aim: Aim }
  /** A dossier's code was scanned, wherever one is. */
  | { type: "dossier"; scan: EpochMs; masked: string }
  | { type: "status"; status: PublicStatus }
  | {
      type: "take";
      id: CommandId;
      priority: PriorityGroupId | null;
      language: LanguageCode;
      scans: readonly EpochMs[];
    }
  | { type: "checkIn" }
  | { type: "notNow"; booking: ScannedBooking }
  /** An appointment or a number from home that can be checked in was scanned, wherever one is. */
  | { type: "arrived"; arrived: Arrived }
  | {
      type: "checkInNow";
      id: CommandId;
      priority: PriorityGroupId | null;
      language: LanguageCode;
      scans: readonly EpochMs[];
    }
  | { type: "again" }
  | { type: "replied"; id: CommandId; reply: Reply }
  | { type: "silent"; id: CommandId };

/** What only the office's system can answer. */
export const asksHub: ReadonlySet<Step["at"]> = new Set(["code", "four", "status", "checkIn", "arrived"]);

/** Where there are keys to type on. */
export const typed: ReadonlySet<Step["at"]> = new Set(["search", "code", "four", "checkIn"]);

/** The next step. A move that does not fit the step (a second tap, a late answer) changes nothing. */
export function next(step: Step, move: Move): Step {
  switch (move.type) {
    case "home":
      return { at: "home" };
    case "back":
      return backFrom(step);
    case "search":
      return { at: "search" };
    case "service":
      return move.chooses
        ? { at: "procedures", service: move.service }
        : { at: "confirm", choice: { service: move.service, procedure: null }, back: { at: "home" } };
    case "choose":
      return choosing.has(step.at)
        ? { at: "confirm", choice: move.choice, back: step, ...(move.published ? { published: move.published } : {}) }
        : step;
    case "elsewhere":
      return step.at === "search" ? { at: "elsewhere", procedure: move.procedure } : step;
    case "code":
      return { at: "code", aim: move.aim };
    case "dossier": {
      // An answer on its way is waited for: the code can be scanned again after it.
      if (step.at === "sending" || step.at === "unknown") return step;
      const aim = "aim" in step ? step.aim : "lookup";
      return { at: "four", aim, scan: move.scan, masked: move.masked };
    }
    case "status":
      return step.at === "four" ? { at: "status", aim: step.aim, status: move.status } : step;
    case "take": {
      if (step.at !== "confirm") return step;
      const { id, priority, language, scans } = move;
      return { at: "sending", ask: { ...step.choice, id, priority, language, scans }, back: step };
    }
    case "checkIn":
      return { at: "checkIn" };
    case "notNow":
      return step.at === "sending" || step.at === "unknown" ? step : { at: "notNow", booking: move.booking };
    case "arrived":
      return step.at === "sending" || step.at === "unknown" ? step : { at: "arrived", arrived: move.arrived };
    case "checkInNow": {
      if (step.at !== "arrived") return step;
      const { id, priority, language, scans } = move;
      const { arriving, service } = step.arrived;
      return {
        at: "sending",
        ask: { id, service, procedure: null, priority, language, scans, arriving },
        back: step,
      };
    }
    case "again":
      return step.at === "unknown" ? { at: "sending", ask: step.ask, back: { at: "home" } } : step;
    case "replied":
      return step.at === "sending" && step.ask.id === move.id ? answered(step.ask, move.reply) : step;
    case "silent":
      return step.at === "sending" && step.ask.id === move.id ? { at: "unknown", ask: step.ask } : step;
    default:
      return move satisfies never;
  }
}

/** Who is being checked in; null where a number is taken for something else. */
export function arrivalOf({ ask, back }: Extract<Step, { at: "sending" }>): Arrived | null {
  if (back.at === "arrived") return back.arrived;
  return ask.arriving ? { arriving: ask.arriving, service: ask.service, suggested: null } : null;
}

/** Where a choice of what to queue for is made. */
const choosing: ReadonlySet<Step["at"]> = new Set(["procedures", "search", "code", "four", "status"]);

function backFrom(step: Step): Step {
  if (step.at === "confirm") return step.back;
  // The number may be given already.
  if (step.at === "sending") return step;
  if (step.at === "four") return { at: "code", aim: step.aim };
  return step.at === "elsewhere" ? { at: "search" } : { at: "home" };
}

function answered(ask: Ask, reply: Reply): Step {
  if (!reply.ok) return { at: "refused", refusal: reply.refusal };
  const { ticket, issued } = reply.answer;
  if (!ticket || !issued) return { at: "unknown", ask };
  const choice = { service: ask.service, procedure: ask.procedure };
  return { at: "ticket", choice, isPriority: ask.priority !== null, ticket: { ...ticket, ...issued } };
}
