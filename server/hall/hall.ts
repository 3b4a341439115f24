import type { AccountId, CounterId, Day, HardwareId, OfficeId, ServiceId, TicketId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef, Ticket } from "#contract/ticket.ts";
import { type Book, emptyBook } from "./book.ts";
import { type HomeNumbers, noHomeNumbers } from "./home.ts";
import { type LeasedDay, noShares, type Shares } from "./lease.ts";
import { emptyByText, type Ordered } from "./ordered.ts";
import type { Pace, UsualPace } from "./pace.ts";
import type { Queue } from "./queue.ts";
import { type Rules, rulesOf } from "./rules.ts";
import type { Strays } from "./strays.ts";

/** One office's hall on one day: what the journal's entries add up to, and the rules it decides by. */
export interface Hall {
  rules: Rules;
  office: OfficeId;
  /** The last entry folded in. */
  seq: number;
  /** Time of the last event: time in the hall never runs backwards, whatever the clock does. */
  at: EpochMs;
  day: HallDay;
  /** Appointments of this day and later. */
  book: Book;
  /** What kiosks may give without the hub on days that have not begun. */
  ahead: Ordered<Day, LeasedDay>;
  strays: Strays;
  usualPace: UsualPace;
  /** Everything below is of this day only. */
  tickets: Ordered<TicketId, Ticket>;
  /** By place, see `placeKey`. */
  queues: Ordered<string, Queue>;
  desks: Ordered<CounterId, Desk>;
  /** Last number given, by prefix: a number depends on the prefix alone, so no label can come twice. */
  lastNumber: Ordered<string, number>;
  /** Numbers that kiosks may give while the hub is away, by prefix. */
  leased: LeasedDay["leased"];
  /** What they may give by themselves of services with a daily limit. */
  shares: Shares;
  issuedOf: Ordered<ServiceId, number>;
  issued: number;
  held: Ordered<TicketId, true>;
  missed: Ordered<TicketId, true>;
  home: HomeNumbers;
  /** Tickets whose paper is on its way. */
  printing: Ordered<TicketId, true>;
  /** Living tickets whose paper did not come out. */
  unprinted: Ordered<TicketId, true>;
  /** The last few tickets of each printer, newest first. */
  given: Ordered<HardwareId, readonly TicketId[]>;
  /** Newest first, one for each ticket. */
  calls: readonly HallCall[];
  pace: Ordered<ServiceId, Pace>;
  finishedBy: Ordered<AccountId, number>;
}

export type HallDay = { state: "none" } | { state: "open" | "closed"; day: Day };

export interface Desk {
  work:
    | { state: "closed" }
    | { state: "open"; officer: OfficerRef }
    | { state: "paused"; officer: OfficerRef; reason: string | null };
  /** Called or being served here. */
  current: TicketId | null;
  rating: { ticket: TicketId; officer: OfficerRef; until: EpochMs } | null;
  /** Who rated last, by whatever key, since the rating now asked for was. */
  rated: { ticket: TicketId; at: EpochMs } | null;
  /** Ordinary tickets called since the last one of a priority group: what the ratio policy counts. */
  ordinaryInARow: number;
}

export interface HallCall {
  ticket: TicketId;
  counter: CounterId;
  at: EpochMs;
  times: number;
}

export const closedDesk: Desk = {
  work: { state: "closed" },
  current: null,
  rating: null,
  rated: null,
  ordinaryInARow: 0,
};

export function emptyHall(office: Office): Hall {
  return {
    rules: rulesOf(office),
    office: office.id,
    seq: 0,
    at: 0,
    day: { state: "none" },
    ...emptyAhead(),
    ...emptyDay(),
  };
}

/** What reaches beyond a day, before anything is carried into the next. */
export function emptyAhead(): Pick<Hall, "book" | "ahead" | "strays" | "usualPace"> {
  return { book: emptyBook(), ahead: emptyByText(), strays: emptyByText(), usualPace: emptyByText() };
}

/** A day without a ticket. */
export function emptyDay(): Omit<
  Hall,
  "rules" | "office" | "seq" | "at" | "day" | keyof ReturnType<typeof emptyAhead>
> {
  return {
    tickets: emptyByText(),
    queues: emptyByText(),
    desks: emptyByText(),
    lastNumber: emptyByText(),
    leased: emptyByText(),
    shares: noShares(),
    issuedOf: emptyByText(),
    issued: 0,
    held: emptyByText(),
    missed: emptyByText(),
    home: noHomeNumbers(),
    printing: emptyByText(),
    unprinted: emptyByText(),
    given: emptyByText(),
    calls: [],
    pace: emptyByText(),
    finishedBy: emptyByText(),
  };
}

/** The same hall under changed settings: what already happened stays as it was. */
export function withOffice(hall: Hall, office: Office): Hall {
  return { ...hall, rules: rulesOf(office) };
}
