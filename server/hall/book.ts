import type { Booking, BookingId, Holder } from "#contract/booking.ts";
import { dayOf } from "#contract/calendar.ts";
import type { Day, ServiceId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { emptyByText, emptyOrdered, entries, get, type Ordered, put, without } from "./ordered.ts";

/** Appointments of today and later, with what is asked of them at every step counted beforehand. */
export interface Book {
  bookings: Ordered<BookingId, Booking>;
  /** By time: all of them, whatever became of them. */
  agenda: Ordered<AgendaKey, BookingId>;
  /** The same of those that are still to come. */
  open: Ordered<AgendaKey, BookingId>;
  /** Places taken at a service's time, by `slotKey`: also of those who came, not of those who cancelled or did not come. */
  taken: Ordered<string, number>;
  /** Still to come for a service on a day, by `dayKey`. */
  promised: Ordered<string, number>;
  /** Still to come of a browser. */
  ofHolder: Ordered<Holder, number>;
}

interface AgendaKey {
  at: EpochMs;
  id: BookingId;
}

export function emptyBook(): Book {
  return {
    bookings: emptyByText(),
    agenda: emptyOrdered(compareAgenda),
    open: emptyOrdered(compareAgenda),
    taken: emptyByText(),
    promised: emptyByText(),
    ofHolder: emptyByText(),
  };
}

function compareAgenda(one: AgendaKey, other: AgendaKey): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}

/** Keeps a new or changed appointment, and every count that it is part of. */
export function keepBooking(book: Book, booking: Booking): Book {
  const before = get(book.bookings, booking.id);
  const forgotten = before ? counted(withoutKeys(book, before), before, -1) : book;
  const { at, id } = booking;
  return counted(
    {
      ...forgotten,
      bookings: put(forgotten.bookings, id, booking),
      agenda: put(forgotten.agenda, { at, id }, id),
      open: isOpen(booking) ? put(forgotten.open, { at, id }, id) : forgotten.open,
    },
    booking,
    1,
  );
}

export function changeBooking(book: Book, id: BookingId, change: (booking: Booking) => Booking): Book {
  const booking = get(book.bookings, id);
  return booking ? keepBooking(book, change(booking)) : book;
}

export function moved(booking: Booking, to: EpochMs): Booking {
  return { ...booking, at: to, firstAt: booking.firstAt ?? booking.at };
}

export function isOpen({ state }: Booking): boolean {
  return state.state === "booked";
}

/** How many places of a service's time are taken. */
export function takenAt(book: Book, service: ServiceId, at: EpochMs): number {
  return get(book.taken, slotKey(service, at)) ?? 0;
}

/** How many are still to come for a service on a day. */
export function promisedOn(book: Book, service: ServiceId, day: Day): number {
  return get(book.promised, dayKey(service, day)) ?? 0;
}

/** The appointments of a day in order of time; of all but those still to come only where `all`. */
export function* bookingsOn(book: Book, day: Day, which: "all" | "open"): Generator<Booking, undefined> {
  // Days before the hall's own were not carried into it, so a day's are found after a few steps or at once.
  for (const { key, value } of entries(which === "all" ? book.agenda : book.open)) {
    const its = dayOf(key.at);
    if (its > day) return undefined;
    const booking = its === day ? get(book.bookings, value) : undefined;
    if (booking) yield booking;
  }
  return undefined;
}

function withoutKeys(book: Book, { at, id }: Booking): Book {
  return { ...book, agenda: without(book.agenda, { at, id }), open: without(book.open, { at, id }) };
}

function counted(book: Book, booking: Booking, step: 1 | -1): Book {
  const { service, at, holder, state } = booking;
  const holds = state.state === "booked" || state.state === "kept";
  const open = isOpen(booking);
  return {
    ...book,
    taken: holds ? added(book.taken, slotKey(service, at), step) : book.taken,
    promised: open ? added(book.promised, dayKey(service, dayOf(at)), step) : book.promised,
    ofHolder: open && holder !== null ? added(book.ofHolder, holder, step) : book.ofHolder,
  };
}

function added<K extends string>(counts: Ordered<K, number>, key: K, step: 1 | -1): Ordered<K, number> {
  const count = (get(counts, key) ?? 0) + step;
  return count === 0 ? without(counts, key) : put(counts, key, count);
}

const slotKey = (service: ServiceId, at: EpochMs) => `${service} ${at}`;
const dayKey = (service: ServiceId, day: Day) => `${service} ${day}`;
