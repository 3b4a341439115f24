import type { EpochMs } from "#contract/text.ts";
import type { Ticket } from "#contract/ticket.ts";
import type { Hall } from "./hall.ts";

/**
 * Until when a ticket that was called in vain may come back to its place: the office's tolerance from the missed call, or
 * from the moment when its phone said that they are on the way.
 */
export function backUntil(hall: Hall, ticket: Ticket, missedAt: EpochMs): EpochMs {
  return Math.max(missedAt + toleranceMs(hall), ticket.graceUntil ?? 0);
}

export function toleranceMs(hall: Hall): number {
  return hall.rules.office.missedToleranceMinutes * 60_000;
}
