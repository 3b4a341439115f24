import type { CounterId, TicketId } from "#contract/ids.ts";
import type { Place, Print, Ticket, TicketState } from "#contract/ticket.ts";
import { hasEnded } from "./decision.ts";
import { closedDesk, type Desk, type Hall } from "./hall.ts";
import { get, put, without } from "./ordered.ts";
import { emptyQueue, enter, leave, placeKey, type Queue } from "./queue.ts";

/** Keeps a changed ticket, and every index that its state and its paper put it in. */
export function keep(hall: Hall, ticket: Ticket): Hall {
  const before = get(hall.tickets, ticket.id);
  const queues = before?.state === ticket.state ? hall.queues : requeue(hall, before, ticket);
  return {
    ...hall,
    queues,
    tickets: put(hall.tickets, ticket.id, ticket),
    held: indexed(hall.held, ticket.id, before?.state.state === "held", ticket.state.state === "held"),
    missed: indexed(hall.missed, ticket.id, before?.state.state === "missed", ticket.state.state === "missed"),
    home: {
      ...hall.home,
      expected: indexed(
        hall.home.expected,
        ticket.id,
        before?.state.state === "expected",
        ticket.state.state === "expected",
      ),
    },
    printing: indexed(hall.printing, ticket.id, before?.print.state === "pending", ticket.print.state === "pending"),
    unprinted: indexed(hall.unprinted, ticket.id, before !== undefined && lacksPaper(before), lacksPaper(ticket)),
  };
}

function lacksPaper(ticket: Ticket): boolean {
  return ticket.print.state === "failed" && !hasEnded(ticket);
}

function requeue(hall: Hall, before: Ticket | undefined, after: Ticket): Hall["queues"] {
  const left =
    before?.state.state === "waiting"
      ? inQueue(hall.queues, before.state.place, (queue) => leave(queue, before))
      : hall.queues;
  return after.state.state === "waiting" ? inQueue(left, after.state.place, (queue) => enter(queue, after)) : left;
}

function inQueue(queues: Hall["queues"], place: Place, change: (queue: Queue) => Queue): Hall["queues"] {
  const key = placeKey(place);
  return put(queues, key, change(get(queues, key) ?? emptyQueue));
}

function indexed(index: Hall["held"], ticket: TicketId, was: boolean, is: boolean): Hall["held"] {
  if (was === is) return index;
  return is ? put(index, ticket, true) : without(index, ticket);
}

export function wait(hall: Hall, ticket: Ticket, place: Place, since: number): Hall {
  return unannounce(keep(hall, { ...ticket, state: { state: "waiting", place, since } }), ticket.id);
}

export function changeTicket(hall: Hall, id: TicketId, change: (ticket: Ticket, hall: Hall) => Hall): Hall {
  const ticket = get(hall.tickets, id);
  return ticket ? change(ticket, hall) : hall;
}

export function changePrint(hall: Hall, id: TicketId, print: Print): Hall {
  return changeTicket(hall, id, (ticket) => keep(hall, { ...ticket, print }));
}

export function fromDesk(hall: Hall, id: TicketId, counter: CounterId, state: TicketState): Hall {
  return changeTicket(freeDesk(hall, counter), id, (ticket, freed) => keep(freed, { ...ticket, state }));
}

export function freeDesk(hall: Hall, counter: CounterId): Hall {
  return changeDesk(hall, counter, (desk) => ({ ...desk, current: null }));
}

/** Nobody is to go to the counter it was called to any more. */
export function unannounce(hall: Hall, id: TicketId): Hall {
  const isCalled = hall.calls.some((call) => call.ticket === id);
  return isCalled ? { ...hall, calls: hall.calls.filter((call) => call.ticket !== id) } : hall;
}

/** Ends a ticket wherever it stands, also while it is at a desk. */
export function end(hall: Hall, id: TicketId, state: TicketState): Hall {
  return changeTicket(hall, id, (ticket) => {
    const atDesk = ticket.state.state === "called" || ticket.state.state === "serving" ? ticket.state.counter : null;
    const ended = keep(atDesk ? freeDesk(hall, atDesk) : hall, { ...ticket, state });
    return unannounce(ended, id);
  });
}

export function changeDesk(hall: Hall, counter: CounterId, change: (desk: Desk) => Desk): Hall {
  return { ...hall, desks: put(hall.desks, counter, change(get(hall.desks, counter) ?? closedDesk)) };
}
