import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import { ticketId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { aheadOf } from "./ahead.ts";
import { printerFor } from "./decide-issue.ts";
import { accept, type Decision, findTicket, refuse } from "./decision.ts";
import { isFull } from "./full.ts";
import type { Hall } from "./hall.ts";
import { arrivalFromHome, expectedUntil, holdsNumber, homeShare, isTakingTime } from "./home.ts";
import { labelOf, nextNumber } from "./numbering.ts";
import { get } from "./ordered.ts";
import { expectedWait } from "./wait.ts";

type Take = Extract<Command, { type: "takeFromHome" }>;
type CheckIn = Extract<Command, { type: "checkIn" }>;

/** Gives the next number to somebody who is still at home. It is in no queue: nobody calls it before it is checked in. */
export function decideTakeFromHome(command: Take, by: Actor, hall: Hall, at: EpochMs): Decision {
  const { rules } = hall;
  if (by.kind !== "guest") return refuse("notAllowed");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const service = rules.services.get(command.service);
  if (!service) return refuse("noSuchService");
  if (command.procedure && rules.procedures.get(command.procedure)?.service !== service.id)
    return refuse("noSuchProcedure");
  const share = homeShare(hall, service);
  if (share === null) return refuse("notFromHome");
  if (!isTakingTime(hall, at)) return refuse("homeClosed");
  if (holdsNumber(hall, by.holder)) return refuse("oneAtATime");
  if (isFull(hall, service)) return refuse("limitReached");
  if ((get(hall.home.taken, service.id) ?? 0) >= share) return refuse("homeShareTaken");

  const number = nextNumber(hall, service.prefix);
  const label = labelOf(service.prefix, number);
  const waiter = { effective: at, order: hall.issued + 1, priority: null };
  return accept({
    at,
    type: "ticketTakenFromHome",
    ticket: ticketId(hall.office, hall.day.day, label),
    label,
    number,
    prefix: service.prefix,
    service: service.id,
    procedure: command.procedure,
    language: command.language,
    holder: by.holder,
    until: expectedUntil(hall, service.id, at),
    ahead: aheadOf(hall, waiter, { kind: "service", service: service.id }),
    wait: expectedWait(hall, service.id, waiter),
  });
}

/** Whoever took a number from home is here: from now on it waits like any other, and its paper comes out. */
export function decideCheckIn(command: CheckIn, by: Actor, hall: Hall, at: EpochMs): Decision {
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  if (ticket.state.state !== "expected") return refuse("notExpected");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  if (command.priority && !hall.rules.groups.has(command.priority)) return refuse("noSuchPriority");
  if (at > ticket.state.until) return refuse("toleranceOver");
  const group = command.priority ? hall.rules.groups.get(command.priority) : undefined;
  const effective = Math.min(
    arrivalFromHome(hall, ticket.issuedAt, at),
    group ? at - group.headStartMinutes * 60_000 : at,
  );
  const { place } = ticket.state;
  const waiter = { effective, order: ticket.order, priority: command.priority };
  const printer = printerFor(by, hall);
  const events: HallEvent[] = [
    {
      at,
      type: "ticketCheckedIn",
      ticket: ticket.id,
      priority: command.priority,
      effective,
      ahead: aheadOf(hall, waiter, place),
      wait: expectedWait(hall, ticket.service, waiter),
      printer,
    },
  ];
  if (printer) events.push({ at, type: "printAsked", ticket: ticket.id, printer, copy: 1 });
  return accept(...events);
}
