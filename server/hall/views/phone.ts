import { type CounterId, dayOfTicket, type TicketId } from "#contract/ids.ts";
import type { PhoneStatus, PhoneTicket, PhoneView } from "#contract/phone.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Ticket } from "#contract/ticket.ts";
import { aheadOf } from "../ahead.ts";
import { backUntil } from "../back-until.ts";
import { rateUntil, stayUntil } from "../decide-phone.ts";
import { closedDesk, type Hall } from "../hall.ts";
import { get } from "../ordered.ts";
import { waitOf } from "../wait.ts";

/** What a ticket's page says that does not change. The label of a ticket of another day is in its id. */
export function phoneTicket(hall: Hall, id: TicketId): Omit<PhoneTicket, "arrivalCode"> {
  const { name, place, complaints, rating, phone } = hall.rules.office;
  const ticket = get(hall.tickets, id);
  return {
    office: { name, place, complaints },
    label: ticket?.label ?? (id.slice(id.lastIndexOf(".") + 1) as PhoneTicket["label"]),
    day: dayOfTicket(id),
    language: ticket?.language ?? "vi",
    rates: (phone?.ratingMinutes ?? 0) > 0,
    levels: rating.levels,
  };
}

/** What whoever holds a ticket's link may know of it now. */
export function phoneView(hall: Hall, id: TicketId, now: EpochMs): PhoneView {
  const ticket = get(hall.tickets, id);
  if (!ticket) return { at: now, service: null, status: { state: "lapsed" } };
  return {
    at: now,
    service: hall.rules.services.get(ticket.service)?.name ?? null,
    status: statusOf(hall, ticket, now),
  };
}

function statusOf(hall: Hall, ticket: Ticket, now: EpochMs): PhoneStatus {
  const { state, graceUntil } = ticket;
  switch (state.state) {
    case "expected":
      return {
        state: "expected",
        until: state.until,
        ahead: aheadOf(hall, ticket, state.place),
        wait: waitOf(hall, ticket, state.place),
      };
    case "waiting": {
      const sentTo = state.place.kind === "counter" ? numberOf(hall, state.place.counter) : null;
      return {
        state: "waiting",
        ahead: aheadOf(hall, ticket, state.place),
        wait: waitOf(hall, ticket, state.place),
        counter: sentTo,
        counters: sentTo === null ? openCounters(hall, ticket) : [sentTo],
      };
    }
    case "called":
      return {
        state: "called",
        counter: numberOf(hall, state.counter),
        at: state.calledAt,
        times: ticket.calls,
        late: graceUntil,
        mayBeLate: graceUntil === null,
      };
    case "serving":
    case "held":
      return { state: state.state, counter: numberOf(hall, state.counter) };
    case "missed": {
      const until = backUntil(hall, ticket, state.missedAt);
      const over = now > until;
      return {
        state: "missed",
        counter: numberOf(hall, state.counter),
        until,
        over,
        late: graceUntil,
        mayBeLate: graceUntil === null && !over,
      };
    }
    case "finished":
      return { state: "finished", rateUntil: rateUntil(ticket, hall), rated: state.visit.rating !== null };
    case "left":
      return { state: "left", stayUntil: stayUntil(ticket) ?? state.at };
    case "cancelled":
      return { state: "cancelled" };
    case "lapsed":
      return { state: ticket.home && ticket.home.checkedInAt === null ? "notArrived" : "lapsed" };
    default:
      return state satisfies never;
  }
}

function openCounters(hall: Hall, ticket: Ticket): number[] {
  return (hall.rules.countersOf.get(ticket.service) ?? [])
    .filter((counter) => (get(hall.desks, counter.id) ?? closedDesk).work.state === "open")
    .map((counter) => counter.number);
}

function numberOf(hall: Hall, counter: CounterId): number {
  return hall.rules.counters.get(counter)?.number ?? 0;
}
