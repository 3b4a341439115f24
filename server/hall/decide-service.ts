import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import type { HallEvent } from "#contract/events.ts";
import type { Counter } from "#contract/office.ts";
import type { EpochMs } from "#contract/text.ts";
import type { OfficerRef, Place, Ticket } from "#contract/ticket.ts";
import { backUntil } from "./back-until.ts";
import { accept, type Decision, findTicket, hasEnded, refuse } from "./decision.ts";
import { officerAt } from "./desk.ts";
import { closedDesk, type Desk, type Hall } from "./hall.ts";
import { nextFor } from "./next.ts";
import { get } from "./ordered.ts";

type ServiceCommand = Extract<
  Command,
  {
    type:
      | "callNext"
      | "callTicket"
      | "recall"
      | "startServing"
      | "hold"
      | "resume"
      | "transfer"
      | "markMissed"
      | "finish"
      | "rate";
  }
>;

/** What happens at a counter between an officer and the ticket in front of them. */
export function decideService(command: ServiceCommand, by: Actor, hall: Hall, at: EpochMs): Decision {
  const counter = hall.rules.counters.get(command.counter);
  if (!counter) return refuse("noSuchCounter");
  if (command.type === "rate") return decideRating(command, by, hall, at);
  const seat = officerAt(hall, counter.id, by);
  if (!seat.ok) return seat;
  const { desk, officer } = seat;
  switch (command.type) {
    case "callNext":
    case "callTicket":
    case "resume":
      return decideArrival(command, { hall, counter, desk, officer, at });
    case "recall":
    case "startServing":
    case "hold":
    case "transfer":
    case "markMissed":
    case "finish": {
      const ticket = desk.current ? get(hall.tickets, desk.current) : undefined;
      return ticket ? decideCurrent(command, ticket, { hall, counter, desk, officer, at }) : refuse("counterIdle");
    }
    default:
      return command satisfies never;
  }
}

interface AtCounter {
  hall: Hall;
  counter: Counter;
  desk: Desk;
  officer: OfficerRef;
  at: EpochMs;
}

/** Someone is to come to a free counter. */
function decideArrival(
  command: Extract<ServiceCommand, { type: "callNext" | "callTicket" | "resume" }>,
  here: AtCounter,
): Decision {
  const { hall, counter, desk, officer, at } = here;
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  if (desk.work.state === "paused") return refuse("counterPaused");
  if (desk.current) return refuse("counterBusy");
  if (command.type === "callNext") {
    const ticket = nextFor(hall, counter);
    return ticket
      ? accept({ at, type: "ticketCalled", ticket, counter: counter.id, officer })
      : refuse("nobodyWaiting");
  }
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  if (hasEnded(ticket)) return refuse("ticketEnded");
  if (command.type === "resume") {
    return ticket.state.state === "held"
      ? accept({ at, type: "ticketResumed", ticket: ticket.id, counter: counter.id, officer })
      : refuse("ticketNotHeld");
  }
  if (ticket.state.state === "expected") return refuse("notArrived");
  if (ticket.state.state === "called" || ticket.state.state === "serving") return refuse("ticketNotWaiting");
  if (ticket.state.state === "missed" && at > backUntil(hall, ticket, ticket.state.missedAt))
    return refuse("toleranceOver");
  return accept({ at, type: "ticketCalled", ticket: ticket.id, counter: counter.id, officer });
}

/** The ticket at the counter goes on in its life. */
function decideCurrent(
  command: Exclude<ServiceCommand, { type: "callNext" | "callTicket" | "resume" | "rate" }>,
  ticket: Ticket,
  { hall, counter, officer, at }: AtCounter,
): Decision {
  const here = { at, ticket: ticket.id, counter: counter.id };
  const serving = ticket.state.state === "serving";
  switch (command.type) {
    case "recall":
      return serving ? refuse("alreadyServing") : accept({ ...here, type: "ticketRecalled" });
    case "startServing":
      return serving ? refuse("alreadyServing") : accept({ ...here, type: "servingStarted", officer });
    case "hold":
      return accept({ ...here, type: "ticketHeld", officer, note: command.note });
    case "markMissed":
      return serving
        ? refuse("alreadyServing")
        : accept({ ...here, type: "ticketMissed", officer, place: { kind: "service", service: ticket.service } });
    case "transfer":
      return decideTransfer(command, ticket, hall, here);
    case "finish":
      return serving ? decideFinish(command, ticket, hall, { ...here, officer }) : refuse("notYetServing");
    default:
      return command satisfies never;
  }
}

function decideFinish(
  { outcome }: Extract<ServiceCommand, { type: "finish" }>,
  ticket: Ticket,
  { rules }: Hall,
  here: Pick<Extract<HallEvent, { type: "ticketFinished" }>, "at" | "ticket" | "counter" | "officer">,
): Decision {
  if (!rules.office.outcomes.some(({ id }) => id === outcome)) return refuse("noSuchOutcome");
  const setMinutes = rules.services.get(ticket.service)?.minutesPerVisit;
  return accept({
    ...here,
    type: "ticketFinished",
    outcome,
    ratingUntil: here.at + rules.office.rating.openSeconds * 1_000,
    ...(setMinutes === undefined ? {} : { setMinutes }),
  });
}

function decideTransfer(
  command: Extract<ServiceCommand, { type: "transfer" }>,
  ticket: Ticket,
  hall: Hall,
  here: Pick<Extract<HallEvent, { type: "ticketTransferred" }>, "at" | "ticket" | "counter">,
): Decision {
  const to: Place = command.to;
  if (to.kind === "service") {
    if (!hall.rules.services.has(to.service)) return refuse("noSuchService");
    if (to.service === ticket.service) return refuse("samePlace");
    if ((hall.rules.countersOf.get(to.service) ?? []).length === 0) return refuse("nobodyServes");
  } else {
    if (!hall.rules.counters.has(to.counter)) return refuse("noSuchCounter");
    if (to.counter === command.counter) return refuse("samePlace");
  }
  return accept({ ...here, type: "ticketTransferred", to, note: command.note });
}

function decideRating(
  command: Extract<ServiceCommand, { type: "rate" }>,
  by: Actor,
  hall: Hall,
  at: EpochMs,
): Decision {
  if (by.role === "keypad" && by.counter !== command.counter) return refuse("notAllowed");
  const { rating } = get(hall.desks, command.counter) ?? closedDesk;
  if (!rating || at > rating.until) return refuse("ratingClosed");
  if (!hall.rules.office.rating.levels.some((level) => level.id === command.level)) return refuse("noSuchLevel");
  return accept({
    at,
    type: "ticketRated",
    ticket: rating.ticket,
    counter: command.counter,
    officer: rating.officer,
    level: command.level,
  });
}
