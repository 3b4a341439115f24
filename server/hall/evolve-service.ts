import type { HallEvent } from "#contract/events.ts";
import type { FinishedVisit, Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { changeDesk, changeTicket, freeDesk, fromDesk, keep, unannounce, wait } from "./indexes.ts";
import { get, put } from "./ordered.ts";
import { measured } from "./pace.ts";
import { laneOf } from "./queue.ts";

type Event<Type extends HallEvent["type"]> = Extract<HallEvent, { type: Type }>;

/** Calls kept for the screens. */
const callsKept = 60;

/** Called to a counter, which the screens show as the newest call. */
export function call(hall: Hall, event: Event<"ticketCalled">): Hall {
  return changeTicket(hall, event.ticket, (ticket) => {
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
  });
}

/** Called once more: the newest call again. */
export function recall(hall: Hall, event: Event<"ticketRecalled">): Hall {
  return changeTicket(hall, event.ticket, (ticket) => {
    const times = ticket.calls + 1;
    const again = keep(hall, { ...ticket, calls: times });
    return announce(again, { ticket: ticket.id, counter: event.counter, at: event.at, times });
  });
}

/** Someone new is in front of the officer: the one before can no longer rate. */
export function serve(hall: Hall, event: Event<"servingStarted" | "ticketResumed">): Hall {
  const { counter, officer } = event;
  return changeTicket(hall, event.ticket, (ticket) => {
    const serving = keep(hall, { ...ticket, state: { state: "serving", counter, officer, startedAt: event.at } });
    return changeDesk(serving, counter, (desk) => ({ ...desk, current: ticket.id, rating: null }));
  });
}

/** Parked by the officer; the counter is free and the screens show the call no more. */
export function hold(hall: Hall, event: Event<"ticketHeld">): Hall {
  const { counter, officer, note } = event;
  const held = fromDesk(hall, event.ticket, counter, { state: "held", counter, officer, heldAt: event.at, note });
  return unannounce(held, event.ticket);
}

/** The screens go on showing the call: whoever comes late is to see where. */
export function miss(hall: Hall, event: Event<"ticketMissed">): Hall {
  const { counter, officer, place } = event;
  return fromDesk(hall, event.ticket, counter, { state: "missed", counter, officer, place, missedAt: event.at });
}

/** Waits again, elsewhere and with the arrival it counts from; the counter is free. */
export function transfer(hall: Hall, { ticket: id, counter, to, at }: Event<"ticketTransferred">): Hall {
  return changeTicket(freeDesk(hall, counter), id, (ticket, freed) => {
    const sent = { ...ticket, transfers: ticket.transfers + 1 };
    return wait(freed, to.kind === "service" ? { ...sent, service: to.service } : sent, to, at);
  });
}

/** The visit is over, and what it took is measured; the counter is free and asks for a rating. */
export function finish(hall: Hall, event: Event<"ticketFinished">): Hall {
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
      pace: put(hall.pace, ticket.service, measured(get(hall.pace, ticket.service), minutes, event.setMinutes)),
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

/** How the visit was found; the keypad that asked for it goes dark. */
export function rate(hall: Hall, event: Event<"ticketRated">): Hall {
  // A phone may rate long after the keypad went dark: then another visit's rating may be open at that counter.
  const dark = changeDesk(hall, event.counter, (desk) =>
    desk.rating?.ticket === event.ticket
      ? { ...desk, rating: null, rated: { ticket: event.ticket, at: event.at } }
      : desk,
  );
  return changeTicket(dark, event.ticket, (ticket, after) =>
    ticket.state.state === "finished"
      ? keep(after, { ...ticket, state: { state: "finished", visit: { ...ticket.state.visit, rating: event.level } } })
      : after,
  );
}

function announce(hall: Hall, call: Hall["calls"][number]): Hall {
  return {
    ...hall,
    calls: [call, ...hall.calls.filter((earlier) => earlier.ticket !== call.ticket)].slice(0, callsKept),
  };
}
