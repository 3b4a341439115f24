import type { HallEvent } from "#contract/events.ts";
import type { Answer } from "#contract/reply.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/**
 * What the one who asked is told, made from the first event of the command alone: after a restart a repeated command
 * gets the same answer.
 * @param hall the hall after that event
 */
export function answerOf(event: HallEvent, hall: Hall): Answer {
  const ticket = "ticket" in event ? get(hall.tickets, event.ticket) : undefined;
  return {
    seq: hall.seq,
    ticket: ticket ? { id: ticket.id, label: ticket.label } : null,
    issued: issuedBy(event),
    ...(event.type === "printAsked" && { printer: event.printer }),
    ...(event.type === "numbersLeased" && {
      leased: { day: event.day, prefix: event.prefix, from: event.from, to: event.to },
    }),
    ...(event.type === "limitsShared" && { shared: event.shares }),
  };
}

/** What whoever has a new number is told; also who took one from home and is here now. */
function issuedBy(event: HallEvent): Answer["issued"] {
  switch (event.type) {
    case "ticketIssued":
      return { ahead: event.ahead, wait: event.wait, printing: event.printer !== null && !event.taken };
    case "ticketCheckedIn":
      return { ahead: event.ahead, wait: event.wait, printing: event.printer !== null };
    default:
      return null;
  }
}
