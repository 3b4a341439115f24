import { nextMidnight } from "#contract/calendar.ts";
import type { HallEvent } from "#contract/events.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { VisitRecord } from "../storage/ports/visits.ts";

/** A ticket as reports count it, at this moment of its life. */
export function visitRecord(ticket: Ticket): VisitRecord {
  return {
    ticket: ticket.id,
    day: ticket.day,
    label: ticket.label,
    service: ticket.service,
    procedure: ticket.procedure,
    priority: ticket.priority,
    priorityFound: ticket.priorityCheck?.found ?? null,
    priorityAsked: ticket.priorityCheck?.found === "withdrawn" ? ticket.priorityCheck.group : ticket.priority,
    issuedAt: ticket.issuedAt,
    firstCalledAt: ticket.firstCalledAt,
    state: ticket.state.state,
    ...progress(ticket),
  };
}

/** One that a kiosk gave while the hub was away, and that the hub heard of on a later day: it ended with its own. */
export function oldVisitRecord(event: Extract<HallEvent, { type: "oldTicketRecorded" }>): VisitRecord {
  const { ticket, day, label, service, procedure, priority, taken } = event;
  const known = {
    ticket,
    day,
    label,
    service,
    procedure,
    priority,
    priorityFound: null,
    priorityAsked: priority,
    issuedAt: taken.at,
  };
  return { ...known, ...nothing, firstCalledAt: null, state: "lapsed", endedAt: nextMidnight(taken.at) };
}

type Progress = Pick<
  VisitRecord,
  "startedAt" | "endedAt" | "counter" | "officer" | "officerName" | "outcome" | "rating"
>;

const nothing: Progress = {
  startedAt: null,
  endedAt: null,
  counter: null,
  officer: null,
  officerName: null,
  outcome: null,
  rating: null,
};

function progress({ state }: Ticket): Progress {
  switch (state.state) {
    case "expected":
    case "waiting":
      return nothing;
    case "called":
    case "held":
    case "missed":
      return { ...nothing, counter: state.counter, officer: state.officer.account, officerName: state.officer.name };
    case "serving":
      return {
        ...nothing,
        counter: state.counter,
        officer: state.officer.account,
        officerName: state.officer.name,
        startedAt: state.startedAt,
      };
    case "finished":
      return {
        startedAt: state.visit.startedAt,
        endedAt: state.visit.finishedAt,
        counter: state.visit.counter,
        officer: state.visit.officer.account,
        officerName: state.visit.officer.name,
        outcome: state.visit.outcome,
        rating: state.visit.rating,
      };
    case "left":
    case "cancelled":
    case "lapsed":
      return { ...nothing, endedAt: state.at };
    default:
      return state satisfies never;
  }
}
