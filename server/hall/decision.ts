import type { HallEvent } from "#contract/events.ts";
import { officeOfTicket, type TicketId } from "#contract/ids.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

export type Decision = { ok: true; events: HallEvent[] } | Refusal;
export interface Refusal {
  ok: false;
  code: RefusalCode;
}

export const accept = (...events: HallEvent[]): Decision => ({ ok: true, events });
export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code });

/** A ticket of this office and day, or why there is none. */
export function findTicket(hall: Hall, id: TicketId): { ok: true; ticket: Ticket } | Refusal {
  if (officeOfTicket(id) !== hall.office) return refuse("otherOffice");
  const ticket = get(hall.tickets, id);
  return ticket ? { ok: true, ticket } : refuse("noSuchTicket");
}

/** Whether a ticket's life is over. */
export function hasEnded(ticket: Ticket): boolean {
  switch (ticket.state.state) {
    case "finished":
    case "left":
    case "cancelled":
    case "lapsed":
      return true;
    case "expected":
    case "waiting":
    case "called":
    case "serving":
    case "held":
    case "missed":
      return false;
    default:
      return ticket.state satisfies never;
  }
}
