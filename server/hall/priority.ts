import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Ticket } from "#contract/ticket.ts";
import { effectiveArrival } from "./decide-issue.ts";
import { accept, type Decision, findTicket, hasEnded, refuse } from "./decision.ts";
import { officerAt } from "./desk.ts";
import type { Hall } from "./hall.ts";
import { arrivalFromHome } from "./home.ts";

type CheckPriority = Extract<Command, { type: "checkPriority" }>;

/**
 * The officer has seen who stands before them: the priority group they asked for is confirmed or does not apply, or that is
 * taken back. Whoever is at the counter stays there; where they wait again, they do so by what was found.
 */
export function decidePriority(command: CheckPriority, by: Actor, hall: Hall, at: EpochMs): Decision {
  const seat = officerAt(hall, command.counter, by);
  if (!seat.ok) return seat;
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  if (hasEnded(ticket)) return refuse("ticketEnded");
  if (seat.desk.current !== ticket.id) return refuse(seat.desk.current ? "notCalled" : "counterIdle");
  const withdrawn = ticket.priorityCheck?.found === "withdrawn" ? ticket.priorityCheck : null;
  if (!(ticket.priority ?? withdrawn)) return refuse("noSuchPriority");
  const asked = withdrawn?.effective ?? ticket.effective;
  return accept({
    at,
    type: "priorityChecked",
    ticket: ticket.id,
    counter: command.counter,
    officer: seat.officer,
    found: command.found,
    effective: command.found === "withdrawn" ? Math.max(asked, ordinaryArrival(hall, ticket)) : asked,
  });
}

/** What it would count as having come at without a group: an appointment and the way from home still count. */
function ordinaryArrival(hall: Hall, { issuedAt, appointment, home }: Ticket): EpochMs {
  if (home?.checkedInAt) return Math.min(home.checkedInAt, arrivalFromHome(hall, issuedAt, home.checkedInAt));
  return effectiveArrival({ priority: null, appointment }, hall, issuedAt);
}

/** The ticket after what was found: a group that does not apply is kept beside it, so that one press brings it back. */
export function priorityChecked(
  ticket: Ticket,
  { found, effective }: Extract<HallEvent, { type: "priorityChecked" }>,
): Ticket {
  const withdrawn = ticket.priorityCheck?.found === "withdrawn" ? ticket.priorityCheck : null;
  const group = withdrawn?.group ?? ticket.priority;
  if (!group) return ticket;
  const asked = withdrawn?.effective ?? ticket.effective;
  return found === "withdrawn"
    ? { ...ticket, effective, priority: null, priorityCheck: { found, group, effective: asked } }
    : { ...ticket, effective, priority: group, priorityCheck: found && { found } };
}
