import type { Command } from "#contract/commands.ts";
import type { EpochMs } from "#contract/text.ts";
import { backUntil } from "./back-until.ts";
import { accept, type Decision, findTicket, hasEnded, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

type TicketCommand = Extract<Command, { type: "bringBack" | "cancelTicket" | "replaceTicket" | "markLeft" }>;

/** What may be done to a ticket away from any counter. */
export function decideTicket(command: TicketCommand, hall: Hall, at: EpochMs): Decision {
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  if (hasEnded(ticket)) return refuse("ticketEnded");
  switch (command.type) {
    case "bringBack":
      if (ticket.state.state !== "missed") return refuse("ticketNotMissed");
      if (hall.day.state !== "open") return refuse("dayNotOpen");
      if (at > backUntil(hall, ticket, ticket.state.missedAt)) return refuse("toleranceOver");
      return accept({ at, type: "ticketBroughtBack", ticket: ticket.id, place: ticket.state.place });
    case "cancelTicket":
      return ticket.state.state === "serving"
        ? refuse("alreadyServing")
        : accept({ at, type: "ticketCancelled", ticket: ticket.id, reason: command.reason });
    case "replaceTicket":
      // Nobody will come with it. Whoever is being served with it came all the same, and keeps it.
      if (command.by === ticket.id || !get(hall.tickets, command.by)) return refuse("noSuchTicket");
      return ticket.state.state === "serving"
        ? refuse("alreadyServing")
        : accept({ at, type: "ticketCancelled", ticket: ticket.id, reason: command.reason });
    case "markLeft":
      return ticket.state.state === "serving"
        ? refuse("alreadyServing")
        : accept({ at, type: "ticketLeft", ticket: ticket.id });
    default:
      return command satisfies never;
  }
}
