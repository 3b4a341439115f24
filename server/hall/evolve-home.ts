import type { HallEvent } from "#contract/events.ts";
import type { TicketId } from "#contract/ids.ts";
import type { Place, Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { changeTicket, keep, wait } from "./indexes.ts";
import { freshTicket, given, numbered } from "./numbered.ts";
import { get, put } from "./ordered.ts";

type Event<Type extends HallEvent["type"]> = Extract<HallEvent, { type: Type }>;

/** A number that nobody calls before it is checked in. */
export function takeFromHome(hall: Hall, event: Event<"ticketTakenFromHome">): Hall {
  const place: Place = { kind: "service", service: event.service };
  const taken = numbered(hall, event);
  const ticket: Ticket = {
    ...freshTicket(hall, event),
    priority: null,
    appointment: null,
    issuedAt: event.at,
    effective: event.at,
    order: taken.issued,
    print: { state: "none" },
    home: { checkedInAt: null },
    state: { state: "expected", place, until: event.until },
  };
  const { home } = taken;
  return keep(
    {
      ...taken,
      home: {
        ...home,
        taken: put(home.taken, event.service, (get(home.taken, event.service) ?? 0) + 1),
        ofHolder: put(home.ofHolder, event.holder, event.ticket),
      },
    },
    ticket,
  );
}

/** From now on it waits like any other: as one who came now, but for its place. */
export function checkIn(hall: Hall, event: Event<"ticketCheckedIn">): Hall {
  return changeTicket(given(hall, event), event.ticket, (ticket, after) =>
    ticket.state.state === "expected"
      ? wait(
          after,
          {
            ...ticket,
            priority: event.priority,
            effective: event.effective,
            issuedAt: event.at,
            home: { checkedInAt: event.at },
          },
          ticket.state.place,
          event.at,
        )
      : after,
  );
}

/** What was taken from home and never checked in counts for nobody's share or limit. */
export function givenBack(hall: Hall, id: TicketId): Hall {
  const ticket = get(hall.tickets, id);
  if (ticket?.state.state !== "expected") return hall;
  const { service } = ticket;
  return {
    ...hall,
    issuedOf: put(hall.issuedOf, service, (get(hall.issuedOf, service) ?? 1) - 1),
    home: { ...hall.home, taken: put(hall.home.taken, service, (get(hall.home.taken, service) ?? 1) - 1) },
  };
}
