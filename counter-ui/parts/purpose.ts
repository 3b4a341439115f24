import type { Procedure } from "#contract/office.ts";
import type { Text } from "#contract/text.ts";
import type { OfficeView, TicketRow } from "#contract/views.ts";

/** What a citizen came for, short: the procedure they chose, else the service they queue for. */
export function purposeOf(office: OfficeView, row: Pick<TicketRow, "procedure" | "service">): Text {
  const { procedure, isSentOn } = procedureOf(office, row);
  if (procedure && !isSentOn) return procedure.shortName;
  const service = office.services.find((entry) => entry.id === row.service);
  return service?.name ?? { vi: row.service, en: row.service };
}

/** The procedure on a ticket. `isSentOn`: whoever holds it was sent to another service since, for something else. */
export function procedureOf(
  office: OfficeView,
  row: Pick<TicketRow, "procedure" | "service">,
): { procedure: Procedure | undefined; isSentOn: boolean } {
  const procedure = office.procedures.find(({ code }) => code === row.procedure);
  return { procedure, isSentOn: procedure !== undefined && procedure.service !== row.service };
}
