import type { HallEvent } from "#contract/events.ts";
import type { Place, Print, Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { wait } from "./indexes.ts";
import { freshTicket, given, numbered } from "./numbered.ts";
import { withoutOne } from "./shares.ts";

type Issued = Extract<HallEvent, { type: "ticketIssued" }>;

/** A number given at a kiosk or a counter: it waits from now, or from when a kiosk gave it while the hub was away. */
export function issue(hall: Hall, event: Issued): Hall {
  const place: Place = { kind: "service", service: event.service };
  const arrival = event.taken?.at ?? event.at;
  const ticket: Ticket = {
    ...freshTicket(hall, event),
    priority: event.priority,
    appointment: event.appointment,
    issuedAt: arrival,
    effective: event.effective,
    order: hall.issued + 1,
    print: printOf(event),
    home: null,
    state: { state: "waiting", place, since: arrival },
  };
  const shared = event.taken && event.printer ? withoutOne(hall, event.service, event.printer) : hall;
  return wait(given(numbered(shared, event), event), ticket, place, arrival);
}

/** A paper on its way, or what became of one that the kiosk printed by itself. */
function printOf({ at, printer, taken }: Issued): Print {
  if (!printer) return { state: "none" };
  return taken
    ? { ...taken.print, printer, copy: taken.copy, at: taken.at }
    : { state: "pending", printer, copy: 1, since: at };
}
