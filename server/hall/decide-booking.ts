import type { Actor } from "#contract/actor.ts";
import type { Booking, CheckIn } from "#contract/booking.ts";
import { mostDaysAhead } from "#contract/booking-rules.ts";
import { dayCount, dayOf } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import type { TicketLabel } from "#contract/ids.ts";
import type { Service } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import { bookingsOn, isOpen } from "./book.ts";
import { issued } from "./decide-issue.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import { isFull } from "./full.ts";
import type { Hall } from "./hall.ts";
import { entries, get, sizeOf } from "./ordered.ts";
import { leftAtHub } from "./shares.ts";
import { checkInWindow, isBookable, slotAt } from "./slots.ts";

type BookingCommand = Extract<Command, { type: "book" | "moveBooking" | "cancelBooking" | "keepBooking" }>;

/** More than any office offers: what is booked is carried from day to day. */
const mostOpen = 20_000;

/** What becomes of appointments. Whose they are the hall does not know. */
export function decideBooking(command: BookingCommand, by: Actor, hall: Hall, at: EpochMs): Decision {
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  if (command.type === "book") return decideBook(command, by, hall, at);
  const booking = get(hall.book.bookings, command.booking);
  if (!booking) return refuse("noSuchBooking");
  if (!isOpen(booking)) return refuse("bookingEnded");
  switch (command.type) {
    case "moveBooking":
      return decideMove(booking, command.at, by, hall, at);
    case "cancelBooking":
      return accept({
        at,
        type: "bookingCancelled",
        booking: booking.id,
        reason: by.kind === "guest" ? null : command.reason,
      });
    case "keepBooking":
      return decideKeep(booking, command, by, hall, at);
    default:
      return command satisfies never;
  }
}

/** What was to be checked in by now and was not: numbers from home, and today's appointments. */
export function overdue(hall: Hall, at: EpochMs): HallEvent[] {
  if (hall.day.state !== "open") return [];
  const events: HallEvent[] = [];
  for (const { key } of entries(hall.home.expected)) {
    const state = get(hall.tickets, key)?.state;
    if (state?.state === "expected" && at > state.until) events.push({ at, type: "ticketLapsed", ticket: key });
  }
  for (const booking of bookingsOn(hall.book, hall.day.day, "open")) {
    if (at <= checkInWindow(hall, booking.at).until) break;
    events.push({ at, type: "bookingLapsed", booking: booking.id });
  }
  return events;
}

export function decideLapse(hall: Hall, at: EpochMs): Decision {
  const events = overdue(hall, at);
  return events.length > 0 ? accept(...events) : refuse("notExpected");
}

/** Whether an appointment can be checked in now, or what to say to whoever shows its code. */
export function checkInOf(hall: Hall, { at, state }: Booking, now: EpochMs): CheckIn {
  const { from, until } = checkInWindow(hall, at);
  switch (state.state) {
    case "kept":
      return { state: "kept", label: get(hall.tickets, state.ticket)?.label ?? ("" as TicketLabel) };
    case "cancelled":
      return { state: "cancelled" };
    case "lapsed":
      return { state: "late", until };
    case "booked":
      if (dayOf(at) !== dayOf(now)) return { state: "otherDay", day: dayOf(at) };
      if (now < from) return { state: "early", from };
      return now > until ? { state: "late", until } : { state: "now" };
    default:
      return state satisfies never;
  }
}

function decideBook(command: Extract<Command, { type: "book" }>, by: Actor, hall: Hall, at: EpochMs): Decision {
  const { booking: id, service, procedure, language, card } = command;
  const { rules, book } = hall;
  const wanted = rules.services.get(service);
  if (!wanted) return refuse("noSuchService");
  if (procedure && rules.procedures.get(procedure)?.service !== service) return refuse("noSuchProcedure");
  if (get(book.bookings, id)) return refuse("commandIdReused");
  const holder = by.kind === "guest" ? by.holder : null;
  const most = rules.office.appointments?.mostPerPhone ?? 0;
  if (holder !== null && (get(book.ofHolder, holder) ?? 0) >= most) return refuse("tooManyBookings");
  if (sizeOf(book.open) >= mostOpen) return refuse("bookingsFull");
  const refusal = slotRefusal(hall, by, { service, at: command.at, now: at, moved: null });
  if (refusal) return refusal;
  if (isDayFull(hall, wanted, command.at, at)) return refuse("limitReached");
  const booking: Booking = {
    id,
    service,
    procedure,
    at: command.at,
    language,
    holder,
    card,
    state: { state: "booked" },
  };
  return accept({ at, type: "booked", booking });
}

/** To another time; on another day only while that has a number left for it. */
function decideMove(booking: Booking, to: EpochMs, by: Actor, hall: Hall, at: EpochMs): Decision {
  const refusal = slotRefusal(hall, by, { service: booking.service, at: to, now: at, moved: booking.at });
  if (refusal) return refusal;
  const service = hall.rules.services.get(booking.service);
  if (service && dayOf(to) !== dayOf(booking.at) && isDayFull(hall, service, to, at)) return refuse("limitReached");
  return accept({ at, type: "bookingMoved", booking: booking.id, to });
}

/** Whether a day's numbers of a service are all given or promised, or set aside for kiosks that give numbers without the hub. */
function isDayFull(hall: Hall, service: Service, day: EpochMs, now: EpochMs): boolean {
  if (dayOf(day) === dayOf(now)) return isFull(hall, service);
  const left = leftAtHub(hall, service, dayOf(day));
  return left !== null && left <= 0;
}

/** Officers may book at short notice and further ahead, but not for any year; nobody books a place twice. */
function slotRefusal(
  hall: Hall,
  by: Actor,
  wish: { service: Booking["service"]; at: EpochMs; now: EpochMs; moved: EpochMs | null },
): Decision | null {
  if (wish.moved === wish.at) return refuse("noSuchSlot");
  if (by.kind !== "guest" && dayCount(wish.at) > dayCount(wish.now) + mostDaysAhead) return refuse("tooFarAhead");
  const slot = slotAt(hall, wish.service, wish.at);
  if (!slot || wish.at <= wish.now) return refuse("noSuchSlot");
  if (by.kind === "guest" && !isBookable(hall, wish.at, wish.now)) return refuse("noSuchSlot");
  return slot.left > 0 ? null : refuse("slotFull");
}

/** Whoever keeps their appointment gets a number, also when the day's others are given: theirs was set aside. */
function decideKeep(
  booking: Booking,
  { priority }: Extract<Command, { type: "keepBooking" }>,
  by: Actor,
  hall: Hall,
  at: EpochMs,
): Decision {
  const checkIn = checkInOf(hall, booking, at);
  if (checkIn.state === "otherDay") return refuse("appointmentNotToday");
  if (checkIn.state === "early") return refuse("tooEarlyForBooking");
  if (checkIn.state === "late") return refuse("tooLateForBooking");
  const service = hall.rules.services.get(booking.service);
  if (!service) return refuse("noSuchService");
  if (priority && !hall.rules.groups.has(priority)) return refuse("noSuchPriority");
  const { procedure, language } = booking;
  const known = procedure && hall.rules.procedures.get(procedure)?.service === service.id ? procedure : null;
  const event = issued({ service, procedure: known, priority, appointment: booking.at, language }, by, hall, at);
  if (event.type !== "ticketIssued") return refuse("notAllowed");
  return accept(event, { at, type: "bookingKept", booking: booking.id, ticket: event.ticket });
}
