import { type HardwareId, labelOf } from "#contract/ids.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { Standing } from "#contract/views.ts";
import { aheadOf } from "../ahead.ts";
import type { Hall } from "../hall.ts";
import { waitOf } from "../wait.ts";

/**
 * What a kiosk may say of a number that it gave while the hub was away: its screen says that nobody knows how many are ahead,
 * which is so no more once the hub has it. Left out of any other number, and when it waits no more.
 * @param printer of the kiosk
 */
export function standingOf(hall: Hall, ticket: Ticket, printer: HardwareId): { standing?: Standing } {
  const { state, label, number } = ticket;
  const hardware = hall.rules.hardware.get(printer);
  if (state.state !== "waiting" || hardware?.kind !== "printer" || hardware.awayPrefix === undefined) return {};
  if (label !== labelOf(hardware.awayPrefix, number)) return {};
  return { standing: { ahead: aheadOf(hall, ticket, state.place), wait: waitOf(hall, ticket, state.place) } };
}
