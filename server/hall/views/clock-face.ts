import type { EpochMs } from "#contract/text.ts";
import { backUntil } from "../back-until.ts";
import type { Hall } from "../hall.ts";
import { entries, get, values } from "../ordered.ts";
import { openingNow } from "./opening.ts";

/**
 * All that views show that changes with the clock alone: opening hours, lit keypads, who may still come back.
 * While this stays the same there is nothing to publish.
 */
export function clockFace(hall: Hall, now: EpochMs): string {
  const lit = [...values(hall.desks)].map((desk) =>
    desk.rating && now <= desk.rating.until ? desk.rating.ticket : "",
  );
  let mayComeBack = 0;
  for (const { key } of entries(hall.missed)) {
    const ticket = get(hall.tickets, key);
    if (ticket?.state.state === "missed" && now <= backUntil(hall, ticket, ticket.state.missedAt)) mayComeBack++;
  }
  return JSON.stringify([openingNow(hall, now), lit, mayComeBack]);
}
