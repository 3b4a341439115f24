import type { BookingId, BookingState } from "#contract/booking.ts";
import type { HallEvent } from "#contract/events.ts";
import { dayOfTicket } from "#contract/ids.ts";
import type { FinishedVisit, Place, Print, Ticket } from "#contract/ticket.ts";
import { changeBooking, keepBooking, moved } from "./book.ts";
import { checkIn, givenBack, takeFromHome } from "./evolve-home.ts";
import { closedDesk, emptyAhead, emptyDay, type Hall } from "./hall.ts";
import { changeDesk, changePrint, changeTicket, end, freeDesk, fromDesk, keep, unannounce, wait } from "./indexes.ts";
import { lease } from "./lease.ts";
import { given, numbered } from "./numbered.ts";
import { get, put } from "./ordered.ts";
import { measured, withCarried } from "./pace.ts";
import { priorityChecked } from "./priority.ts";
import { laneOf } from "./queue.ts";
import { withoutOne, withShare } from "./shares.ts";
import { withoutStray, withStray, withStrays } from "./strays.ts";

/** Calls kept for the screens. */
const callsKept = 60;

/** The hall after one event. Total: replaying what `decide` allowed never fails. */
export function evolve(before: Hall, event: HallEvent): Hall {
  const hall: Hall = { ...before, seq: before.seq + 1, at: Math.max(before.at, event.at) };
  switch (event.type) {
    case "dayOpened":
      return before.day.state !== "none" && before.day.day === event.day
        ? { ...hall, day: { state: "open", day: event.day } }
        : { ...hall, ...emptyDay(), ...emptyAhead(), day: { state: "open", day: event.day } };
    case "dayClosed":
      return { ...hall, day: { state: "closed", day: event.day } };
    case "ticketIssued":
      return issue(hall, event);
    case "numbersLeased":
      return lease(hall, event);
    case "limitsShared":
      return event.shares.reduce((after, share) => withShare(after, { ...event, ...share }), hall);
    case "leasesCarried":
      return event.shares.reduce(withShare, event.blocks.reduce(lease, hall));
    case "strayTold":
      return withStray(hall, event);
    case "straysCarried":
      return withStrays(hall, event.strays);
    case "paceCarried":
      return withCarried(hall, event.paces);
    case "strayEnded":
      return withoutStray(hall, event.stray);
    case "oldTicketRecorded":
      return hall;
    case "ticketTakenFromHome":
      return takeFromHome(hall, event);
    case "ticketCheckedIn":
      return checkIn(hall, event);
    case "booked":
      return { ...hall, book: keepBooking(hall.book, event.booking) };
    case "bookingsCarried":
      return { ...hall, book: event.bookings.reduce(keepBooking, hall.book) };
    case "bookingMoved":
      return { ...hall, book: changeBooking(hall.book, event.booking, (booking) => moved(booking, event.to)) };
    case "bookingCancelled":
      return endBooking(hall, event.booking, { state: "cancelled", at: event.at, reason: event.reason });
    case "bookingKept":
      return endBooking(hall, event.booking, { state: "kept", at: event.at, ticket: event.ticket });
    case "bookingLapsed":
      return endBooking(hall, event.booking, { state: "lapsed", at: event.at });
    case "ticketCalled":
      return changeTicket(hall, event.ticket, (ticket) => called(hall, ticket, event));
    case "ticketRecalled":
      return changeTicket(hall, event.ticket, (ticket) => {
        const times = ticket.calls + 1;
        const again = keep(hall, { ...ticket, calls: times });
        return announce(again, { ticket: ticket.id, counter: event.counter, at: event.at, times });
      });
    case "servingStarted":
    case "ticketResumed":
      return serve(hall, event);
    case "ticketHeld":
      return unannounce(
        fromDesk(hall, event.ticket, event.counter, {
          state: "held",
          counter: event.counter,
          officer: event.officer,
          heldAt: event.at,
          note: event.note,
        }),
        event.ticket,
      );
    case "ticketMissed":
      return fromDesk(hall, event.ticket, event.counter, {
        state: "missed",
        counter: event.counter,
        officer: event.officer,
        place: event.place,
        missedAt: event.at,
      });
    case "ticketTransferred":
      return changeTicket(freeDesk(hall, event.counter), event.ticket, (ticket, freed) => {
        const sent = { ...ticket, transfers: ticket.transfers + 1 };
        return wait(
          freed,
          event.to.kind === "service" ? { ...sent, service: event.to.service } : sent,
          event.to,
          event.at,
        );
      });
    case "ticketBroughtBack":
      return changeTicket(hall, event.ticket, (ticket) =>
        wait(hall, { ...ticket, broughtBack: true }, event.place, event.at),
      );
    case "priorityChecked":
      return changeTicket(hall, event.ticket, (ticket) => keep(hall, priorityChecked(ticket, event)));
    case "ticketFinished":
      return finish(hall, event);
    case "ticketCancelled":
      return end(givenBack(hall, event.ticket), event.ticket, {
        state: "cancelled",
        at: event.at,
        reason: event.reason,
      });
    case "ticketLeft":
      return changeTicket(hall, event.ticket, (ticket) =>
        end(givenBack(hall, ticket.id), ticket.id, { state: "left", at: event.at, place: placeOf(ticket) }),
      );
    case "ticketStayed":
      return changeTicket(hall, event.ticket, (ticket) => wait(hall, ticket, event.place, event.at));
    case "graceGiven":
      return changeTicket(hall, event.ticket, (ticket) => keep(hall, { ...ticket, graceUntil: event.until }));
    case "ticketLapsed":
      return end(givenBack(hall, event.ticket), event.ticket, { state: "lapsed", at: event.at });
    case "ticketRated":
      return changeTicket(
        // A phone may rate long after the keypad went dark: then another visit's rating may be open at that counter.
        changeDesk(hall, event.counter, (desk) =>
          desk.rating?.ticket === event.ticket
            ? { ...desk, rating: null, rated: { ticket: event.ticket, at: event.at } }
            : desk,
        ),
        event.ticket,
        (ticket, after) =>
          ticket.state.state === "finished"
            ? keep(after, {
                ...ticket,
                state: { state: "finished", visit: { ...ticket.state.visit, rating: event.level } },
              })
            : after,
      );
    case "counterOpened":
      return changeDesk(hall, event.counter, (desk) => ({ ...desk, work: { state: "open", officer: event.officer } }));
    case "counterPaused":
      return changeDesk(hall, event.counter, (desk) =>
        desk.work.state === "closed"
          ? desk
          : { ...desk, work: { state: "paused", officer: desk.work.officer, reason: event.reason } },
      );
    case "counterClosed":
      return changeDesk(hall, event.counter, () => closedDesk);
    case "printAsked":
      return changePrint(hall, event.ticket, {
        state: "pending",
        printer: event.printer,
        copy: event.copy,
        since: event.at,
      });
    case "ticketPrinted":
      return changeTicket(hall, event.ticket, (ticket) =>
        ticket.print.state === "none"
          ? hall
          : changePrint(hall, ticket.id, {
              state: "printed",
              printer: ticket.print.printer,
              copy: event.copy,
              at: event.at,
            }),
      );
    case "printFailed":
      return changeTicket(hall, event.ticket, (ticket) =>
        ticket.print.state === "none"
          ? hall
          : changePrint(hall, ticket.id, {
              state: "failed",
              printer: ticket.print.printer,
              copy: event.copy,
              at: event.at,
              reason: event.reason,
            }),
      );
    default:
      return event satisfies never;
  }
}

type Event<Type extends HallEvent["type"]> = Extract<HallEvent, { type: Type }>;

function issue(hall: Hall, event: Event<"ticketIssued">): Hall {
  const place: Place = { kind: "service", service: event.service };
  const arrival = event.taken?.at ?? event.at;
  const ticket: Ticket = {
    id: event.ticket,
    label: event.label,
    number: event.number,
    day: hall.day.state === "none" ? dayOfTicket(event.ticket) : hall.day.day,
    service: event.service,
    procedure: event.procedure,
    priority: event.priority,
    appointment: event.appointment,
    language: event.language,
    issuedAt: arrival,
    effective: event.effective,
    order: hall.issued + 1,
    transfers: 0,
    broughtBack: false,
    calls: 0,
    firstCalledAt: null,
    print: printOf(event),
    home: null,
    graceUntil: null,
    priorityCheck: null,
    state: { state: "waiting", place, since: arrival },
  };
  const shared = event.taken && event.printer ? withoutOne(hall, event.service, event.printer) : hall;
  return wait(given(numbered(shared, event), event), ticket, place, arrival);
}

/** A paper on its way, or what became of one that the kiosk printed by itself. */
function printOf({ at, printer, taken }: Event<"ticketIssued">): Print {
  if (!printer) return { state: "none" };
  return taken
    ? { ...taken.print, printer, copy: taken.copy, at: taken.at }
    : { state: "pending", printer, copy: 1, since: at };
}

function called(hall: Hall, ticket: Ticket, event: Event<"ticketCalled">): Hall {
  const times = ticket.calls + 1;
  const next: Ticket = {
    ...ticket,
    calls: times,
    firstCalledAt: ticket.firstCalledAt ?? event.at,
    state: { state: "called", counter: event.counter, officer: event.officer, calledAt: event.at },
  };
  const atDesk = changeDesk(keep(hall, next), event.counter, (desk) => ({
    ...desk,
    current: ticket.id,
    ordinaryInARow: laneOf(ticket) === "priority" ? 0 : desk.ordinaryInARow + 1,
  }));
  return announce(atDesk, { ticket: ticket.id, counter: event.counter, at: event.at, times });
}

/** Someone new is in front of the officer: the one before can no longer rate. */
function serve(hall: Hall, event: Event<"servingStarted" | "ticketResumed">): Hall {
  const { counter, officer } = event;
  return changeTicket(hall, event.ticket, (ticket) => {
    const serving = keep(hall, { ...ticket, state: { state: "serving", counter, officer, startedAt: event.at } });
    return changeDesk(serving, counter, (desk) => ({ ...desk, current: ticket.id, rating: null }));
  });
}

function finish(hall: Hall, event: Event<"ticketFinished">): Hall {
  return changeTicket(hall, event.ticket, (ticket) => {
    if (ticket.state.state !== "serving") return hall;
    const visit: FinishedVisit = {
      counter: event.counter,
      officer: event.officer,
      startedAt: ticket.state.startedAt,
      finishedAt: event.at,
      outcome: event.outcome,
      rating: null,
    };
    const minutes = (event.at - ticket.state.startedAt) / 60_000;
    const kept: Hall = {
      ...keep(hall, { ...ticket, state: { state: "finished", visit } }),
      pace: put(hall.pace, ticket.service, measured(get(hall.pace, ticket.service), minutes)),
      finishedBy: put(hall.finishedBy, event.officer.account, (get(hall.finishedBy, event.officer.account) ?? 0) + 1),
    };
    return changeDesk(kept, event.counter, (desk) => ({
      ...desk,
      current: null,
      rating: { ticket: ticket.id, officer: event.officer, until: event.ratingUntil },
      rated: null,
    }));
  });
}

function announce(hall: Hall, call: Hall["calls"][number]): Hall {
  return {
    ...hall,
    calls: [call, ...hall.calls.filter((earlier) => earlier.ticket !== call.ticket)].slice(0, callsKept),
  };
}

/** Where a ticket would wait again. */
function placeOf({ state, service }: Ticket): Place {
  return state.state === "expected" || state.state === "waiting" || state.state === "missed"
    ? state.place
    : { kind: "service", service };
}

function endBooking(hall: Hall, id: BookingId, state: BookingState): Hall {
  return { ...hall, book: changeBooking(hall.book, id, (booking) => ({ ...booking, state })) };
}
