import type { CounterId, HardwareId, TicketId } from "#contract/ids.ts";
import type { ScanResult, TicketStatus } from "#contract/scan.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { KioskView, NoSeats } from "#contract/views.ts";
import { aheadOf } from "../ahead.ts";
import { availabilityOf } from "../availability.ts";
import { findTicket } from "../decision.ts";
import { closedDesk, type Hall } from "../hall.ts";
import { get } from "../ordered.ts";
import { crowdsOf, noSeatsFor } from "../seats.ts";
import { waitOf } from "../wait.ts";
import { openingNow } from "./opening.ts";
import { standingOf } from "./standing.ts";
import { conditionOf, type Surroundings } from "./surroundings.ts";
import { waitingOf } from "./waiting.ts";

/** @param scanned the scanners of this kiosk, the last code scanned at it, and what is kept of one, if anything */
export function kioskView(
  hall: Hall,
  surroundings: Surroundings,
  printer: HardwareId | null,
  { scanners, ...scanned }: Pick<KioskView, "scan" | "kept"> & { scanners: readonly HardwareId[] },
): KioskView {
  const crowds = crowdsOf(hall);
  const waiting = waitingOf(hall);
  const services = hall.rules.office.services.map((service) => ({
    ...waiting(service.id),
    available: availabilityOf(hall, service, surroundings.now),
    ...seatsOf(noSeatsFor(hall, service.id, crowds)),
    counters: (hall.rules.countersOf.get(service.id) ?? [])
      .filter((counter) => (get(hall.desks, counter.id) ?? closedDesk).work.state === "open")
      .map((counter) => counter.number),
  }));
  return {
    opening: openingNow(hall, surroundings.now),
    services,
    waiting: services.reduce((sum, service) => sum + service.waiting, 0),
    printer: printer ? { id: printer, condition: conditionOf(surroundings, printer) } : null,
    scanner: scannerState(surroundings, scanners),
    given: printer ? givenAt(hall, printer) : [],
    ...scanned,
  };
}

function givenAt(hall: Hall, printer: HardwareId): KioskView["given"] {
  return (get(hall.given, printer) ?? []).flatMap((id) => {
    const ticket = get(hall.tickets, id);
    return ticket
      ? [{ ticket: id, label: ticket.label, print: ticket.print, ...standingOf(hall, ticket, printer) }]
      : [];
  });
}

/** Left out while there are seats. */
function seatsOf(noSeats: NoSeats | null): { noSeats?: NoSeats } {
  return noSeats ? { noSeats } : {};
}

/** One that is ready is enough: whoever is asked to scan finds it. */
function scannerState(surroundings: Surroundings, scanners: readonly HardwareId[]): KioskView["scanner"] {
  if (scanners.length === 0) return null;
  return scanners.some((id) => conditionOf(surroundings, id) === "ready") ? "ready" : "away";
}

/** What a citizen may be told who shows the code of this ticket. Known are those of the day. */
export function scannedTicket(hall: Hall, id: TicketId): ScanResult {
  const found = findTicket(hall, id);
  if (!found.ok) {
    return { kind: "unknown", why: found.code === "otherOffice" ? "otherOffice" : "noSuchTicket" };
  }
  const { ticket } = found;
  return {
    kind: "ticket",
    ticket: ticket.id,
    label: ticket.label,
    service: ticket.service,
    status: statusOf(hall, ticket),
  };
}

function numberOf(hall: Hall, counter: CounterId): number {
  return hall.rules.counters.get(counter)?.number ?? 0;
}

/** What a citizen may be told about a ticket. */
export function statusOf(hall: Hall, ticket: Ticket): TicketStatus {
  const { state } = ticket;
  switch (state.state) {
    case "waiting":
      return {
        state: "waiting",
        ahead: aheadOf(hall, ticket, state.place),
        wait: waitOf(hall, ticket, state.place),
        counter: state.place.kind === "counter" ? numberOf(hall, state.place.counter) : null,
      };
    case "expected":
      return { state: "expected", until: state.until, language: ticket.language };
    case "called":
    case "serving":
      return { state: state.state, counter: numberOf(hall, state.counter) };
    case "held":
    case "missed":
    case "finished":
    case "left":
    case "cancelled":
    case "lapsed":
      return { state: state.state };
    default:
      return state satisfies never;
  }
}
