import type { HallEvent } from "#contract/events.ts";
import type { Hall } from "./hall.ts";
import { get, put } from "./ordered.ts";

type Event<Type extends HallEvent["type"]> = Extract<HallEvent, { type: Type }>;

const givenKept = 5;

/** One number more of its prefix and service. */
export function numbered(hall: Hall, event: Event<"ticketIssued" | "ticketTakenFromHome">): Hall {
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
