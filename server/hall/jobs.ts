import type { HallEvent } from "#contract/events.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { entries, get } from "./ordered.ts";

/** Something a device must do once because of an event. What it must show is a view, not a job. */
export interface PrintOrder {
  ticket: Ticket;
  printer: HardwareId;
  copy: number;
}

/** @param hall the hall after the event */
export function jobOf(event: HallEvent, hall: Hall): PrintOrder | null {
  if (event.type !== "ticketIssued" && event.type !== "printAsked") return null;
  const ticket = get(hall.tickets, event.ticket);
  return ticket ? pendingPrint(ticket) : null;
}

/** Every paper still on its way: also what is left to do after a restart. */
export function pendingPrints(hall: Hall): PrintOrder[] {
  return [...entries(hall.printing)].flatMap(({ key }) => {
    const ticket = get(hall.tickets, key);
    return (ticket && pendingPrint(ticket)) ?? [];
  });
}

function pendingPrint(ticket: Ticket): PrintOrder | null {
  return ticket.print.state === "pending" ? { ticket, printer: ticket.print.printer, copy: ticket.print.copy } : null;
}
