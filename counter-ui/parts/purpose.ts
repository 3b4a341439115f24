import type { Text } from "#contract/text.ts";
import type { OfficeView, TicketRow } from "#contract/views.ts";

/** What a citizen came for, short: the procedure they chose, else the service they queue for. */
export function purposeOf(office: OfficeView, row: Pick<TicketRow, "procedure" | "service">): Text {
  const procedure = row.procedure && office.procedures.find((entry) => entry.code === row.procedure);
  if (procedure) return procedure.shortName;
  const service = office.services.find((entry) => entry.id === row.service);
  return service?.name ?? { vi: row.service, en: row.service };
}
