import type { Actor } from "#contract/actor.ts";
import type { CounterId } from "#contract/ids.ts";
import type { OfficerRef } from "#contract/ticket.ts";
import { type Refusal, refuse } from "./decision.ts";
import { closedDesk, type Desk, type Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/**
 * The officer in whose name something is done at a counter: the one who sits there. A supervisor may act for them;
 * the visit stays the seated officer's.
 */
export function officerAt(
  hall: Hall,
  counter: CounterId,
  by: Actor,
): { ok: true; desk: Desk; officer: OfficerRef } | Refusal {
  if (!hall.rules.counters.has(counter)) return refuse("noSuchCounter");
  const desk = get(hall.desks, counter) ?? closedDesk;
  if (desk.work.state === "closed") return refuse("counterClosed");
  const { officer } = desk.work;
  if (by.role === "officer" && by.account !== officer.account) return refuse("notYourCounter");
  return { ok: true, desk, officer };
}
