import type { WordsFile } from "#contract/languages.ts";
import type { Slip } from "#contract/slip.ts";
import { closedDesk, type Hall } from "./hall/hall.ts";
import type { PrintOrder } from "./hall/jobs.ts";
import { get } from "./hall/ordered.ts";
import { ticketSlip } from "./printing/ticket-slip.ts";

/** What goes on the paper of a ticket, by the hall at that moment. `words`: those of its language, where they came as a file. */
export function ticketPaper(
  { ticket, copy, since, ahead, wait }: PrintOrder,
  hall: Hall,
  { link, words }: { link: string | null; words: WordsFile | null },
): Slip {
  const { office, services, procedures, countersOf } = hall.rules;
  const procedure = ticket.procedure ? procedures.get(ticket.procedure) : undefined;
  return ticketSlip({
    office,
    service: services.get(ticket.service) ?? { name: { vi: ticket.service, en: ticket.service } },
    procedure: procedure ?? null,
    ticket: ticket.id,
    link,
    label: ticket.label,
    language: ticket.language,
    words,
    issuedAt: ticket.issuedAt,
    askedAt: since,
    appointment: ticket.appointment,
    ahead,
    wait,
    counters: (countersOf.get(ticket.service) ?? [])
      .filter((counter) => (get(hall.desks, counter.id) ?? closedDesk).work.state === "open")
      .map((counter) => counter.number),
    isPriority: ticket.priority !== null,
    copy,
  });
}
