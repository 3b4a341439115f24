import type { BookingId, BookingState } from "#contract/booking.ts";
import type { HallEvent } from "#contract/events.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import { changeBooking, keepBooking, moved } from "./book.ts";
import { checkIn, givenBack, takeFromHome } from "./evolve-home.ts";
import { issue } from "./evolve-issue.ts";
import { call, finish, hold, miss, rate, recall, serve, transfer } from "./evolve-service.ts";
import { closedDesk, emptyAhead, emptyDay, type Hall } from "./hall.ts";
import { changeDesk, changePrint, changeTicket, end, keep, wait } from "./indexes.ts";
import { lease } from "./lease.ts";
import { withCarried } from "./pace.ts";
import { priorityChecked } from "./priority.ts";
import { withShare } from "./shares.ts";
import { withoutStray, withStray, withStrays } from "./strays.ts";

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
      return call(hall, event);
    case "ticketRecalled":
      return recall(hall, event);
    case "servingStarted":
    case "ticketResumed":
      return serve(hall, event);
    case "ticketHeld":
      return hold(hall, event);
    case "ticketMissed":
      return miss(hall, event);
    case "ticketTransferred":
      return transfer(hall, event);
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
      return rate(hall, event);
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

/** Where a ticket would wait again. */
function placeOf({ state, service }: Ticket): Place {
  return state.state === "expected" || state.state === "waiting" || state.state === "missed"
    ? state.place
    : { kind: "service", service };
}

function endBooking(hall: Hall, id: BookingId, state: BookingState): Hall {
  return { ...hall, book: changeBooking(hall.book, id, (booking) => ({ ...booking, state })) };
}
