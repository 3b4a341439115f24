import type { HallEvent } from "#contract/events.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { WaitRange } from "#contract/wait.ts";
import { aheadOf } from "./ahead.ts";
import type { Hall } from "./hall.ts";
import { entries, get } from "./ordered.ts";
import { waitOf } from "./wait.ts";

/** Something a device must do once because of an event. What it must show is a view, not a job. */
export interface PrintOrder {
  ticket: Ticket;
  printer: HardwareId;
  copy: number;
  /** When it was asked for: sent again, it is no younger. */
  since: EpochMs;
  /** How many are ahead at this moment, and how long that may take; both null once it no longer waits. */
  ahead: number | null;
  wait: WaitRange | null;
}

/** @param hall the hall after the event */
export function jobOf(event: HallEvent, hall: Hall): PrintOrder | null {
  if (event.type !== "ticketIssued" && event.type !== "printAsked") return null;
  const ticket = get(hall.tickets, event.ticket);
  return ticket ? pendingPrint(hall, ticket) : null;
}

/** Every paper still on its way: also what is left to do after a restart. */
export function pendingPrints(hall: Hall): PrintOrder[] {
  return [...entries(hall.printing)].flatMap(({ key }) => {
    const ticket = get(hall.tickets, key);
    return (ticket && pendingPrint(hall, ticket)) ?? [];
  });
}

function pendingPrint(hall: Hall, ticket: Ticket): PrintOrder | null {
  const { print, state } = ticket;
  if (print.state !== "pending") return null;
  const order = { ticket, printer: print.printer, copy: print.copy, since: print.since };
  if (state.state !== "waiting") return { ...order, ahead: null, wait: null };
  return { ...order, ahead: aheadOf(hall, ticket, state.place), wait: waitOf(hall, ticket, state.place) };
}
