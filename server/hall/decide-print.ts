import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { EpochMs } from "#contract/text.ts";
import { printerFor } from "./decide-issue.ts";
import { accept, type Decision, findTicket, hasEnded, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";

type PrintCommand = Extract<Command, { type: "printAgain" | "reportPrint" }>;

/** The paper of a ticket. The number stands whatever the paper does. */
export function decidePrint(command: PrintCommand, by: Actor, hall: Hall, at: EpochMs): Decision {
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  const { print } = ticket;
  if (command.type === "printAgain") {
    if (hasEnded(ticket)) return refuse("ticketEnded");
    // A kiosk may only repeat what went wrong on its own printer: others' tickets are none of its business.
    if (by.role === "kiosk" && (print.state !== "failed" || print.printer !== by.printer)) return refuse("notAllowed");
    const printer = print.state === "none" ? printerFor(by, hall) : print.printer;
    if (!printer) return refuse("noPrinter");
    return accept({
      at,
      type: "printAsked",
      ticket: ticket.id,
      printer,
      copy: print.state === "none" ? 1 : print.copy + 1,
    });
  }
  if (print.state === "none" || print.copy !== command.copy) return refuse("printNotPending");
  // Given up on too early, while its agent was away: the paper is there after all, and nobody need print it again.
  const cameAfterAll = print.state === "failed" && command.result.state === "printed";
  if (print.state !== "pending" && !cameAfterAll) return refuse("printNotPending");
  return command.result.state === "printed"
    ? accept({ at, type: "ticketPrinted", ticket: ticket.id, copy: command.copy })
    : accept({ at, type: "printFailed", ticket: ticket.id, copy: command.copy, reason: command.result.reason });
}
