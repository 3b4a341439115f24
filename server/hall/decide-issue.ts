import type { Actor } from "#contract/actor.ts";
import { dayOf } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import { type HardwareId, ticketId } from "#contract/ids.ts";
import type { Service } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import { aheadOf } from "./ahead.ts";
import { availabilityOf } from "./availability.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import { isFull } from "./full.ts";
import type { Hall } from "./hall.ts";
import { labelOf, nextNumber } from "./numbering.ts";
import { expectedWait } from "./wait.ts";

type Issue = Extract<Command, { type: "issueTicket" }>;

/** Gives the next number of a service, or says why there is none now. */
export function decideIssue(command: Issue, by: Actor, hall: Hall, at: EpochMs): Decision {
  const { rules } = hall;
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const service = rules.services.get(command.service);
  if (!service) return refuse("noSuchService");
  if (command.procedure && rules.procedures.get(command.procedure)?.service !== service.id)
    return refuse("noSuchProcedure");
  if (command.priority && !rules.groups.has(command.priority)) return refuse("noSuchPriority");
  // Staff may help a late-comer; machines keep the hours, and give no number that nobody will call today.
  if (by.kind === "device") {
    const available = availabilityOf(hall, service, at);
    if (available.state === "no" && available.why !== "limit")
      return refuse(available.why === "tooLate" ? "tooLateToday" : "outsideHours");
  }
  if (isFull(hall, service)) return refuse("limitReached");
  if (command.appointment !== null && dayOf(command.appointment) !== dayOf(at)) return refuse("appointmentNotToday");
  return accept(issued({ ...command, service }, by, hall, at));
}

/** The next number of a service, for somebody who may have it. */
export function issued(
  wish: Pick<Issue, "procedure" | "priority" | "appointment" | "language"> & { service: Service },
  by: Actor,
  hall: Hall,
  at: EpochMs,
): Extract<HallEvent, { type: "ticketIssued" }> {
  const { service } = wish;
  const number = nextNumber(hall, service.prefix);
  const label = labelOf(service.prefix, number);
  const effective = effectiveArrival(wish, hall, at);
  const waiter = { effective, order: hall.issued + 1, priority: wish.priority };
  return {
    at,
    type: "ticketIssued",
    ticket: ticketId(hall.office, hall.day.state === "none" ? dayOf(at) : hall.day.day, label),
    label,
    number,
    prefix: service.prefix,
    service: service.id,
    procedure: wish.procedure,
    priority: wish.priority,
    appointment: wish.appointment,
    language: wish.language,
    effective,
    ahead: aheadOf(hall, waiter, { kind: "service", service: service.id }),
    wait: expectedWait(hall, service.id, waiter),
    printer: printerFor(by, hall),
  };
}

/**
 * Arrival minus the head start of its class. Everyone grows old at the same rate, so the order never changes while
 * people wait, and a head start is bounded, so nobody waits for ever. An appointment counts only if it was kept.
 */
export function effectiveArrival(command: Pick<Issue, "priority" | "appointment">, hall: Hall, at: EpochMs): EpochMs {
  const { office, groups } = hall.rules;
  const headStart = command.priority ? (groups.get(command.priority)?.headStartMinutes ?? 0) : 0;
  const byPriority = at - headStart * 60_000;
  const { appointment } = command;
  if (appointment === null || at > appointment + office.missedToleranceMinutes * 60_000) return byPriority;
  return Math.min(byPriority, appointment - office.appointmentHeadStartMinutes * 60_000);
}

/** A kiosk prints on its own printer; staff on the first one of the office. */
export function printerFor(by: Actor, hall: Hall): HardwareId | null {
  return by.role === "kiosk" ? by.printer : hall.rules.firstPrinter;
}
