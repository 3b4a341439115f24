import type { HallEvent } from "#contract/events.ts";
import { dayOfTicket } from "#contract/ids.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { get, put } from "./ordered.ts";

type Event<Type extends HallEvent["type"]> = Extract<HallEvent, { type: Type }>;

/** A number that somebody was given, here or at home. */
type Numbered = Event<"ticketIssued" | "ticketTakenFromHome">;

const givenKept = 5;

/** One number more of its prefix and service. */
export function numbered(hall: Hall, event: Numbered): Hall {
  return {
    ...hall,
    issued: hall.issued + 1,
    // A number that a kiosk had in advance may come after higher ones.
    lastNumber: put(hall.lastNumber, event.prefix, Math.max(event.number, get(hall.lastNumber, event.prefix) ?? 0)),
    issuedOf: put(hall.issuedOf, event.service, (get(hall.issuedOf, event.service) ?? 0) + 1),
  };
}

/** One paper more of its printer, where there is one. */
export function given(hall: Hall, { ticket, printer }: Event<"ticketIssued" | "ticketCheckedIn">): Hall {
  if (!printer) return hall;
  return {
    ...hall,
    given: put(hall.given, printer, [ticket, ...(get(hall.given, printer) ?? [])].slice(0, givenKept)),
  };
}

/** What is so of every ticket at first: nobody called it, sent it on or looked at its priority. */
export function freshTicket(
  { day }: Hall,
  { ticket, label, number, service, procedure, language }: Numbered,
): Omit<Ticket, "priority" | "appointment" | "issuedAt" | "effective" | "order" | "print" | "home" | "state"> {
  return {
    id: ticket,
    label,
    number,
    day: day.state === "none" ? dayOfTicket(ticket) : day.day,
    service,
    procedure,
    language,
    transfers: 0,
    broughtBack: false,
    calls: 0,
    firstCalledAt: null,
    graceUntil: null,
    priorityCheck: null,
  };
}
