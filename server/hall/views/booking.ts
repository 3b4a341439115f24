import type { Booking, BookingDay, BookingId, BookingOffer, BookingView, SlotDay } from "#contract/booking.ts";
import { dayCount, dayOfCount } from "#contract/calendar.ts";
import type { Day, PriorityGroupId, ServiceId, TicketId } from "#contract/ids.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { EpochMs } from "#contract/text.ts";
import type { ServiceWaiting } from "#contract/views.ts";
import { bookingsOn } from "../book.ts";
import { checkInOf } from "../decide-booking.ts";
import type { Hall } from "../hall.ts";
import { homeOffer, homeShare } from "../home.ts";
import { entries, get } from "../ordered.ts";
import { checkInWindow, isBookable, placesOn, slotsOn } from "../slots.ts";
import { waitingOf } from "./waiting.ts";

/** What a citizen at home is offered now: services that give numbers from home or have appointments. */
export function bookingOffer(hall: Hall, now: EpochMs): BookingOffer {
  const { name, place, complaints, services, appointments } = hall.rules.office;
  const waiting = waitingOf(hall);
  return {
    at: now,
    office: { name, place, complaints },
    services: services.flatMap((service) => {
      const numbers = homeOffer(hall, service, now);
      const home = numbers?.state === "open" ? { ...numbers, ...shownAtHome(waiting(service.id)) } : numbers;
      const booked = appointments?.services.some((each) => each.service === service.id) ?? false;
      return home || booked ? [{ service: service.id, name: service.name, home, appointments: booked }] : [];
    }),
  };
}

/** Without the range: it is of who comes now, and whoever reads this has the way before them. */
const shownAtHome = ({ waiting, moreForOthers }: ServiceWaiting) => ({ waiting, moreForOthers });

/**
 * Days that have times of a service to book, with all of those times: a full one says that it is.
 * @param forWhom an officer may book at short notice
 */
export function slotDays(hall: Hall, service: ServiceId, now: EpochMs, forWhom: "guest" | "officer"): SlotDay[] {
  const ahead = hall.rules.office.appointments?.daysAhead ?? -1;
  const today = dayCount(now);
  const days: SlotDay[] = [];
  for (let count = today; count <= today + ahead; count++) {
    const slots = slotsOn(hall, service, count)
      .filter(({ at }) => (forWhom === "guest" ? isBookable(hall, at, now) : at > now))
      .map(({ at, left }) => ({ at, left: Math.max(0, left) }));
    if (slots.length > 0) days.push({ day: dayOfCount(count), slots });
  }
  return days;
}

/** What whoever holds an appointment's link may know of it. */
export function bookingView(
  hall: Hall,
  booking: Booking,
  more: { now: EpochMs; code: string; ticketPath: (ticket: TicketId) => string | null },
): BookingView {
  const { name, place, complaints } = hall.rules.office;
  const { from, until } = checkInWindow(hall, booking.at);
  const procedure = booking.procedure ? hall.rules.procedures.get(booking.procedure) : undefined;
  const service = hall.rules.services.get(booking.service)?.name;
  return {
    at: more.now,
    office: { name, place, complaints },
    service: service ?? { vi: booking.service, en: booking.service },
    serviceId: booking.service,
    bring: procedure?.bring ?? [],
    time: booking.at,
    language: booking.language,
    code: more.code,
    checkInFrom: from,
    checkInUntil: until,
    status: statusOf(hall, booking, more),
  };
}

function statusOf(
  hall: Hall,
  { state, at }: Booking,
  { now, ticketPath }: { now: EpochMs; ticketPath: (ticket: TicketId) => string | null },
): BookingView["status"] {
  switch (state.state) {
    case "booked":
      return now > checkInWindow(hall, at).until ? { state: "lapsed" } : { state: "booked" };
    case "kept":
      return {
        state: "kept",
        label: get(hall.tickets, state.ticket)?.label ?? labelIn(state.ticket),
        path: ticketPath(state.ticket) ?? "",
      };
    case "cancelled":
      return { state: "cancelled", reason: state.reason };
    case "lapsed":
      return { state: "lapsed" };
    default:
      return state satisfies never;
  }
}

/**
 * What a kiosk or an officer is told when an appointment's code is shown, or the ID card it was made with.
 * @param priority the group that the card speaks for
 */
export function scannedBooking(
  hall: Hall,
  booking: Booking,
  now: EpochMs,
  priority: PriorityGroupId | null = null,
): ScanResult {
  const { id, service, at, language } = booking;
  const checkIn = checkInOf(hall, booking, now);
  return { kind: "booking", booking: id, service, time: at, checkIn, language, priority };
}

/** A day's appointments in order of time, who is expected from home, and how many of each service. */
export function dayView(hall: Hall, day: Day, codeOf: (id: BookingId | TicketId) => string): BookingDay {
  const bookings = [...bookingsOn(hall.book, day, "all")];
  const isToday = hall.day.state !== "none" && hall.day.day === day;
  const expected = isToday
    ? [...entries(hall.home.expected)].flatMap(({ key }) => {
        const ticket = get(hall.tickets, key);
        return ticket?.state.state === "expected" ? [{ ticket, until: ticket.state.until }] : [];
      })
    : [];
  const offered = hall.rules.office.services.filter(
    (service) =>
      homeShare(hall, service) !== null ||
      hall.rules.office.appointments?.services.some((each) => each.service === service.id) ||
      bookings.some((booking) => booking.service === service.id),
  );
  return {
    day,
    appointments: bookings.map(({ id, service, procedure, at, holder, state }) => ({
      booking: id,
      service,
      procedure,
      at,
      code: codeOf(id),
      byOffice: holder === null,
      state: state.state,
      label: state.state === "kept" ? labelIn(state.ticket) : null,
      reason: state.state === "cancelled" ? state.reason : null,
    })),
    fromHome: expected
      .map(({ ticket, until }) => ({
        ticket: ticket.id,
        label: ticket.label,
        service: ticket.service,
        takenAt: ticket.issuedAt,
        until,
        code: codeOf(ticket.id),
      }))
      .toSorted((one, other) => one.until - other.until),
    counts: offered.map((service) => {
      const count = (state: Booking["state"]["state"]) =>
        bookings.filter((booking) => booking.service === service.id && booking.state.state === state).length;
      return {
        service: service.id,
        booked: count("booked"),
        kept: count("kept"),
        lapsed: count("lapsed"),
        cancelled: count("cancelled"),
        places: placesOn(hall, service.id, day),
        fromHome: isToday ? (get(hall.home.taken, service.id) ?? 0) : 0,
        fromHomeShare: homeShare(hall, service),
      };
    }),
  };
}

function labelIn(ticket: TicketId) {
  return ticket.slice(ticket.lastIndexOf(".") + 1) as Extract<BookingView["status"], { state: "kept" }>["label"];
}
