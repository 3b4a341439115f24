import type { Booking, BookingDay, BookingId, BookingOffer, BookingView, Holder, SlotDay } from "#contract/booking.ts";
import type { Day, ServiceId, TicketId } from "#contract/ids.ts";
import type { ScanResult } from "#contract/views.ts";
import { bookingsOn } from "../hall/book.ts";
import { overdue } from "../hall/decide-booking.ts";
import type { Hall } from "../hall/hall.ts";
import { entries, get } from "../hall/ordered.ts";
import { bookingOffer, bookingView, dayView, scannedBooking, slotDays } from "../hall/views/booking.ts";
import { scannedTicket } from "../hall/views/kiosk.ts";
import type { Clock } from "./clock.ts";
import { identifiedOn } from "./scans.ts";

/** Secret codes of what was booked or taken from home, made and read with a key that is kept elsewhere. */
export interface BookingLinks {
  linkOf(booking: BookingId): string;
  bookingOf(link: string): BookingId | null;
  /** The one to show first, then those of older keys. */
  arrivalCodes(id: BookingId | TicketId): string[];
  holderOf(browser: string): Holder;
}

/** Counts wrong codes; see `server/auth/delay.ts`. */
export interface Guesses {
  wait(key: string): number;
  failed(key: string): void;
}

/** What citizens may do from home, and their codes when they come. */
export interface Bookings {
  /** Whether the office lets anybody do anything from home. */
  isOn(): boolean;
  offer(): BookingOffer;
  slots(service: ServiceId, forWhom: "guest" | "officer"): SlotDay[];
  /** The path of an appointment's page; null while the office has no such pages. */
  pathOf(booking: BookingId): string | null;
  /** The appointment of a link's end; null for every wrong one, and while the office has no such pages. */
  bookingOf(link: string): BookingId | null;
  /** Null for one that is over and no longer known. */
  page(booking: BookingId): BookingView | null;
  day(day: Day): BookingDay;
  holderOf(browser: string): Holder;
  /** What to type at a kiosk for a number from home; null for any other ticket. */
  arrivalCode(ticket: TicketId): string | null;
  /** What a scanned or typed text means if it is an arrival code or the link of an appointment; else null. */
  recognise(text: string, asker: string): ScanResult | null;
}

export interface BookingsParts {
  hall: () => Hall;
  clock: Clock;
  links: BookingLinks;
  guesses: Guesses;
  /** Somebody typed a code that nothing has. */
  onGuess: (asker: string) => void;
  ticketPath: (ticket: TicketId) => string | null;
  lapse: () => void;
}

export interface RunningBookings extends Bookings {
  /** What was to be checked in by now and was not lapses. */
  sweep(): void;
}

export function createBookings(parts: BookingsParts): RunningBookings {
  const { hall, clock, links, guesses, onGuess, ticketPath, lapse } = parts;
  /** Codes cost a hash each: those of ids that were asked for are kept while the hall knows the id. */
  let known = new Map<BookingId | TicketId, string[]>();

  function codesOf(id: BookingId | TicketId): string[] {
    const found = known.get(id) ?? links.arrivalCodes(id);
    known.set(id, found);
    return found;
  }

  const codeOf = (id: BookingId | TicketId): string => codesOf(id)[0] ?? "";

  /** The soonest of those that the code fits: seven letters may, very rarely, fit two. */
  function idOf(code: string): { booking: Booking } | { ticket: TicketId } | null {
    const { home, book, day } = hall();
    const kept = known;
    known = new Map();
    for (const id of [...ids(home.expected), ...ids(book.bookings)]) {
      const codes = kept.get(id);
      if (codes) known.set(id, codes);
    }
    for (const id of ids(home.expected)) if (codesOf(id).includes(code)) return { ticket: id };
    if (day.state === "none") return null;
    for (const booking of bookingsOn(book, day.day, "all")) if (codesOf(booking.id).includes(code)) return { booking };
    for (const id of ids(book.bookings)) {
      const booking = codesOf(id).includes(code) ? get(book.bookings, id) : undefined;
      if (booking) return { booking };
    }
    return null;
  }

  const hasPages = () => hall().rules.office.phone !== undefined;

  function byCode(code: string, asker: string): ScanResult {
    if (guesses.wait(asker) > 0) return { kind: "unknown", why: "tooOften" };
    const found = idOf(code);
    if (!found) {
      guesses.failed(asker);
      onGuess(asker);
      return { kind: "unknown", why: "noSuchBooking" };
    }
    return "ticket" in found ? scannedTicket(hall(), found.ticket) : scannedBooking(hall(), found.booking, clock.now());
  }

  return {
    isOn() {
      const { remote, appointments } = hall().rules.office;
      return hasPages() && (remote !== undefined || appointments !== undefined);
    },
    offer: () => bookingOffer(hall(), clock.now()),
    slots: (service, forWhom) => slotDays(hall(), service, clock.now(), forWhom),
    pathOf: (booking) => (hasPages() ? `/h/${links.linkOf(booking)}` : null),
    bookingOf: (link) => (hasPages() ? links.bookingOf(link) : null),
    page(id) {
      const booking = get(hall().book.bookings, id);
      return booking ? bookingView(hall(), booking, { now: clock.now(), code: codeOf(id), ticketPath }) : null;
    },
    day: (day) => dayView(hall(), day, codeOf),
    holderOf: links.holderOf,
    arrivalCode: (id) => (get(hall().tickets, id)?.home ? codeOf(id) : null),
    sweep() {
      if (overdue(hall(), clock.now()).length > 0) lapse();
    },
    recognise(text, asker) {
      const link = /^https?:\/\/[^/]+\/h\/([\w-]{1,60})$/.exec(text.trim())?.[1];
      if (link !== undefined) {
        const id = links.bookingOf(link);
        const booking = id ? get(hall().book.bookings, id) : undefined;
        return booking ? scannedBooking(hall(), booking, clock.now()) : { kind: "unknown", why: "noSuchBooking" };
      }
      const scanned = identifiedOn(asTyped(text), clock.now());
      return scanned.kind === "appointmentCode" ? byCode(scanned.code, asker) : null;
    },
  };
}

/** A code as people type it off a page or a paper, in small letters or with spaces, as it is meant. */
function asTyped(text: string): string {
  const [, letters] = /^LH-?([0-9A-Z]{8})$/i.exec(text.replace(/\s+/g, "")) ?? [];
  return letters ? `LH-${letters.toUpperCase()}` : text;
}

function* ids<Id extends BookingId | TicketId>(map: Parameters<typeof entries<Id, unknown>>[0]): Generator<Id> {
  for (const { key } of entries(map)) yield key;
}
