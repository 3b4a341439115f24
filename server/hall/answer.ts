import type { HallEvent } from "#contract/events.ts";
import type { Answer } from "#contract/reply.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/**
 * What the one who asked is told, made from the events alone: after a restart a repeated command gets the same answer.
 * @param hall the hall after the events
 * @param seq  of the last event
 */
export function answerOf(events: readonly HallEvent[], hall: Hall, seq: number): Answer {
  const about = events.find((event) => "ticket" in event);
  const ticket = about && "ticket" in about ? get(hall.tickets, about.ticket) : undefined;
  return {
    seq,
    ticket: ticket ? { id: ticket.id, label: ticket.label } : null,
    issued:
      about?.type === "ticketIssued"
        ? { ahead: about.ahead, wait: about.wait, printing: about.printer !== null }
        : null,
  };
}
