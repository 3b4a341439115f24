import type { Actor } from "#contract/actor.ts";
import { countOfDay, midnightOf } from "#contract/calendar.ts";
import { agentOf } from "#contract/hardware.ts";
import { labelOf, ticketId } from "#contract/ids.ts";
import type { ReportTaken } from "#contract/lease.ts";
import type { EpochMs } from "#contract/text.ts";
import { aheadOf } from "./ahead.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { blockOf } from "./lease.ts";
import { get, sizeOf } from "./ordered.ts";
import { mostStrays } from "./strays.ts";
import { expectedWait } from "./wait.ts";

type Agent = Extract<Actor, { role: "agent" }>;

/**
 * A number that a kiosk gave while the hub was away. Whoever holds it stands where they came: before those who came later,
 * whenever the hub hears of it. Limits and hours were the kiosk's to keep; a number that somebody holds is not refused for them,
 * nor for being one that the hub knows no lease of: of that staff are told.
 */
export function decideTaken(command: ReportTaken, by: Actor, hall: Hall, at: EpochMs): Decision {
  if (by.role !== "agent") return refuse("notAllowed");
  const hardware = hall.rules.hardware.get(command.printer);
  const isTheirs = hardware?.kind === "printer" && agentOf(hardware) === by.name;
  const label = labelOf(command.prefix, command.number);
  const ticket = ticketId(hall.office, command.day, label);
  const { service, procedure, priority, asked, copy, print } = command;
  const facts = { at, ticket, label, service, procedure, priority };

  if (hall.day.state === "none" || command.day > hall.day.day) return stray(command, by, hall, at);
  if (command.day < hall.day.day) {
    // What was leased then is not known any more: it must at least be numbers that only this kiosk gives.
    if (!isTheirs || hardware.awayPrefix !== command.prefix) return stray(command, by, hall, at);
    const taken = { at: Math.min(command.takenAt, at), asked, copy, print };
    return accept({ ...facts, type: "oldTicketRecorded", day: command.day, taken });
  }
  const block = blockOf(hall, command.prefix, command.number);
  if (!block || block.printer !== command.printer || !(isTheirs || block.device === by.device))
    return stray(command, by, hall, at);
  if (get(hall.tickets, ticket)) return refuse("alreadyRecorded");

  // Not before the number was there to be given, and not in the future: a wrong clock moves nobody past the others.
  const earliest = Math.max(block.at, midnightOf(countOfDay(command.day)));
  const arrival = Math.min(Math.max(command.takenAt, earliest), at);
  const headStart = priority ? (hall.rules.groups.get(priority)?.headStartMinutes ?? 0) : 0;
  const effective = arrival - headStart * 60_000;
  const waiter = { effective, order: hall.issued + 1, priority };
  const issued = {
    ...facts,
    type: "ticketIssued" as const,
    number: command.number,
    prefix: command.prefix,
    appointment: null,
    language: command.language,
    effective,
    ahead: aheadOf(hall, waiter, { kind: "service", service }),
    wait: expectedWait(hall, service, waiter),
    printer: command.printer,
    taken: { at: arrival, asked, copy, print },
  };
  // The day was closed meanwhile: it is on record, and waits for nobody.
  return hall.day.state === "open" ? accept(issued) : accept(issued, { at, type: "ticketLapsed", ticket });
}

/** Somebody holds it all the same: a hub whose records were put back to yesterday's has forgotten what it leased today. */
function stray(command: ReportTaken, by: Agent, hall: Hall, at: EpochMs): Decision {
  const { prefix, number, day, printer, service, procedure, priority, language, takenAt, asked, copy, print } = command;
  if (get(hall.strays, asked)) return refuse("alreadyRecorded");
  if (sizeOf(hall.strays) >= mostStrays) return refuse("notLeased");
  const kiosk = hall.rules.hardware.get(printer)?.name ?? by.name ?? printer;
  const taken = { at: takenAt, asked, copy, print };
  return accept({
    at,
    type: "strayTold",
    stray: asked,
    label: labelOf(prefix, number),
    prefix,
    number,
    day,
    kiosk,
    printer,
    service,
    procedure,
    priority,
    language,
    taken,
  });
}
