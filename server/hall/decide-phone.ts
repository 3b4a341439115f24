import type { Command } from "#contract/commands.ts";
import type { RatingLevelId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Ticket } from "#contract/ticket.ts";
import { backUntil, toleranceMs } from "./back-until.ts";
import { accept, type Decision, findTicket, hasEnded, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";

type PhoneCommand = Extract<Command, { type: "stay" | "askGrace" | "rateTicket" }>;

/** A slip of the thumb is noticed at once; later, others have counted on the place. */
const stayMs = 30_000;

/** What a citizen may ask for from afar, for the ticket whose link they hold. */
export function decidePhone(command: PhoneCommand, hall: Hall, at: EpochMs): Decision {
  const found = findTicket(hall, command.ticket);
  if (!found.ok) return found;
  const { ticket } = found;
  switch (command.type) {
    case "stay":
      return decideStay(ticket, hall, at);
    case "askGrace":
      return decideGrace(ticket, hall, at);
    case "rateTicket":
      return decideRating(ticket, command.level, hall, at);
    default:
      return command satisfies never;
  }
}

/** Until when whoever left may say that they did not mean it; null for any other ticket. */
export function stayUntil({ state, home }: Ticket): EpochMs | null {
  // Given back from home, the number's share is somebody else's.
  if (home && home.checkedInAt === null) return null;
  return state.state === "left" ? state.at + stayMs : null;
}

/** Until when a visit may be rated by phone; null when it is not finished, is rated, or the office wants no such ratings. */
export function rateUntil({ state }: Ticket, hall: Hall): EpochMs | null {
  const minutes = hall.rules.office.phone?.ratingMinutes ?? 0;
  if (minutes === 0 || state.state !== "finished" || state.visit.rating !== null) return null;
  return state.visit.finishedAt + minutes * 60_000;
}

/** Back to the place it had, as if it had never left: the arrival it counts from has not changed. */
function decideStay(ticket: Ticket, hall: Hall, at: EpochMs): Decision {
  if (ticket.state.state !== "left") return refuse("ticketNotLeft");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  if (at > (stayUntil(ticket) ?? 0)) return refuse("stayTooLate");
  return accept({ at, type: "ticketStayed", ticket: ticket.id, place: ticket.state.place });
}

/**
 * Once called, someone who is on the way may say so, once: the tolerance counts anew from now, also when the officer
 * then marks the call missed. The counter is not kept waiting; who is called next stays the officer's to decide.
 */
function decideGrace(ticket: Ticket, hall: Hall, at: EpochMs): Decision {
  if (hasEnded(ticket)) return refuse("ticketEnded");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const { state } = ticket;
  if (state.state === "serving") return refuse("alreadyServing");
  if (state.state !== "called" && state.state !== "missed") return refuse("notCalled");
  if (ticket.graceUntil !== null) return refuse("graceUsed");
  if (state.state === "missed" && at > backUntil(hall, ticket, state.missedAt)) return refuse("toleranceOver");
  return accept({ at, type: "graceGiven", ticket: ticket.id, until: at + toleranceMs(hall) });
}

function decideRating(ticket: Ticket, level: RatingLevelId, hall: Hall, at: EpochMs): Decision {
  const { state } = ticket;
  const until = rateUntil(ticket, hall);
  if (state.state !== "finished" || until === null || at > until) return refuse("ratingClosed");
  if (!hall.rules.office.rating.levels.some((known) => known.id === level)) return refuse("noSuchLevel");
  const { counter, officer } = state.visit;
  return accept({ at, type: "ticketRated", ticket: ticket.id, counter, officer, level });
}
