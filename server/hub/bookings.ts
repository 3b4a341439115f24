import type { Actor } from "#contract/actor.ts";
import type {
  Booking,
  BookingDay,
  BookingId,
  BookingOffer,
  BookingView,
  CardProof,
  Holder,
  SlotDay,
} from "#contract/booking.ts";
import type { WantedBooking } from "#contract/booking-import.ts";
import { groupByAge } from "#contract/identify/card.ts";
import { pageLinked } from "#contract/identify/page-link.ts";
import { identifiedOn } from "#contract/identify/recognised.ts";
import type { Day, ServiceId, TicketId } from "#contract/ids.ts";
import type { ScanResult } from "#contract/scan.ts";
import { bookingsOn } from "../hall/book.ts";
import { overdue } from "../hall/decide-booking.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";
import { bookingOffer, bookingView, dayView, scannedBooking, slotDays } from "../hall/views/booking.ts";
import { scannedTicket } from "../hall/views/kiosk.ts";
import { createArrivalCodes } from "./arrival-codes.ts";
import { type TriedBooking, tryList } from "./booking-list.ts";
import type { Clock } from "./clock.ts";

/** Secret codes of what was booked or taken from home, made and read with a key that is kept elsewhere. */
export interface BookingLinks {
  linkOf(booking: BookingId): string;
  bookingOf(link: string): BookingId | null;
  /** The one to show first, then those of older keys. */
  arrivalCodes(id: BookingId | TicketId): string[];
  cardProofs(booking: BookingId, idNumber: string): CardProof[];
  holderOf(browser: string): Holder;
  listed(row: string): BookingId[];
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
  /** Tries a list of appointments and changes nothing. */
  tryList(rows: readonly WantedBooking[], by: Actor): Promise<TriedBooking[]>;
  /** What to type at a kiosk for an appointment. */
  codeOf(booking: BookingId): string;
  /** What is kept of an ID card that an appointment may be checked in with. */
  cardProof(booking: BookingId, idNumber: string): CardProof | null;
  /** What to type at a kiosk for a number from home; null for any other ticket. */
  arrivalCode(ticket: TicketId): string | null;
  /** Today's appointment that was made with this ID card, shown at a kiosk; null for any other text. */
  ofCard(text: string): ScanResult | null;
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
  /** What was to be checked in by now and was not lapses; codes are worked out ahead. */
  sweep(): void;
}

export function createBookings(parts: BookingsParts): RunningBookings {
  const { hall, clock, links, guesses, onGuess, ticketPath, lapse } = parts;
  const codes = createArrivalCodes(hall, links.arrivalCodes);

  /** What can be checked in before what was, and the soonest of appointments that the code fits. */
  function found(code: string): { booking: Booking } | { ticket: TicketId } | null {
    const { home, book, tickets } = hall();
    const ids = codes.idsOf(code);
    const taken = ids.filter((id): id is TicketId => get(tickets, id as TicketId) !== undefined);
    const ticket = taken.find((id) => get(home.expected, id) === true);
    if (ticket) return { ticket };
    const [booking] = ids
      .flatMap((id) => get(book.bookings, id as BookingId) ?? [])
      .toSorted((one, other) => one.at - other.at);
    if (booking) return { booking };
    return taken[0] ? { ticket: taken[0] } : null;
  }

  /** The link of a page: an appointment's, or one that leads to nothing here. */
  function ofLink(text: string): ScanResult | null {
    const page = pageLinked(text);
    if (!page) return null;
    const id = page.of === "appointment" ? links.bookingOf(page.code) : null;
    const booking = id ? get(hall().book.bookings, id) : undefined;
    if (booking) return scannedBooking(hall(), booking, clock.now());
    if (page.host !== hall().rules.office.phone?.publicUrl) return { kind: "unknown", why: "otherOffice" };
    return { kind: "unknown", why: page.of === "ticket" ? "noSuchTicket" : "noSuchBooking" };
  }

  const hasPages = () => hall().rules.office.phone !== undefined;

  function byCode(code: string, asker: string): ScanResult {
    if (guesses.wait(asker) > 0) return { kind: "unknown", why: "tooOften" };
    const known = found(code);
    if (!known) {
      guesses.failed(asker);
      onGuess(asker);
      return { kind: "unknown", why: "noSuchBooking" };
    }
    return "ticket" in known ? scannedTicket(hall(), known.ticket) : scannedBooking(hall(), known.booking, clock.now());
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
      return booking ? bookingView(hall(), booking, { now: clock.now(), code: codes.codeOf(id), ticketPath }) : null;
    },
    day: (day) => dayView(hall(), day, codes.codeOf),
    holderOf: links.holderOf,
    tryList: (rows, by) => tryList(rows, { hall: hall(), by, now: clock.now(), links }),
    codeOf: (booking) => codes.codeOf(booking),
    cardProof: (booking, idNumber) => links.cardProofs(booking, idNumber)[0] ?? null,
    ofCard(text) {
      const { book, day, rules } = hall();
      const scanned = identifiedOn(text, clock.now());
      if (scanned.kind !== "citizenCard" && scanned.kind !== "mrz") return null;
      const number = scanned.kind === "mrz" ? scanned.personalNumber : scanned.number;
      if (number === null || day.state === "none") return null;
      const priority = groupByAge(rules.office.priorityGroups, scanned.birth, day.day);
      for (const booking of bookingsOn(book, day.day, "open")) {
        const { id, card } = booking;
        if (card !== null && links.cardProofs(id, number).includes(card))
          return scannedBooking(hall(), booking, clock.now(), priority);
      }
      return null;
    },
    arrivalCode: (id) => (get(hall().tickets, id)?.home ? codes.codeOf(id) : null),
    sweep() {
      codes.prepare();
      if (overdue(hall(), clock.now()).length > 0) lapse();
    },
    recognise(text, asker) {
      const linked = ofLink(text);
      if (linked) return linked;
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
