import type { Ticket } from "#contract/ticket.ts";
import type { Reason, TicketRow } from "#contract/views.ts";

/** A ticket as staff see it in a list, with why it stands where it stands. */
export function ticketRow(ticket: Ticket): TicketRow {
  return {
    ticket: ticket.id,
    label: ticket.label,
    service: ticket.service,
    procedure: ticket.procedure,
    priority: ticket.priority,
    language: ticket.language,
    issuedAt: ticket.issuedAt,
    reasons: reasonsOf(ticket),
  };
}

function reasonsOf(ticket: Ticket): Reason[] {
  const reasons: Reason[] = [];
  if (ticket.state.state === "waiting" && ticket.state.place.kind === "counter") reasons.push({ kind: "sentHere" });
  if (ticket.priority) reasons.push({ kind: "priority", group: ticket.priority });
  if (ticket.home) reasons.push({ kind: "fromHome" });
  if (ticket.appointment !== null) reasons.push({ kind: "appointment", at: ticket.appointment });
  if (ticket.transfers > 0) reasons.push({ kind: "transfer" });
  if (ticket.broughtBack) reasons.push({ kind: "broughtBack" });
  // Whoever is being served has come.
  if (ticket.graceUntil !== null && ticket.state.state !== "serving")
    reasons.push({ kind: "late", until: ticket.graceUntil });
  return reasons;
}
