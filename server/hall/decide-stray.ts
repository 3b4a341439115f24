import type { Actor } from "#contract/actor.ts";
import { countOfDay, midnightOf } from "#contract/calendar.ts";
import type { HallEvent, Stray } from "#contract/events.ts";
import type { CommandId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { aheadOf } from "./ahead.ts";
import { issued } from "./decide-issue.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import { evolve } from "./evolve.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";
import { admittable, freeTicket } from "./strays.ts";
import { expectedWait } from "./wait.ts";

/**
 * Lets whoever holds a stray number wait where they came today: as that number where nobody else has it, and as a new one of
 * its service, on a paper of its own, where somebody has. It is not refused for limits and hours: its owner is here.
 */
export function decideAdmitStray({ stray: id }: { stray: CommandId }, by: Actor, hall: Hall, at: EpochMs): Decision {
  const stray = get(hall.strays, id);
  if (!stray || stray.isOver) return refuse("noSuchStray");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const service = hall.rules.services.get(stray.service);
  if (!service) return refuse("noSuchService");
  const { language, label, number, prefix, printer } = stray;
  // Settings may have changed since it was taken.
  const group = stray.priority === null ? undefined : hall.rules.groups.get(stray.priority);
  const named = stray.procedure === null ? undefined : hall.rules.procedures.get(stray.procedure);
  const priority = group?.id ?? null;
  const procedure = named?.service === service.id ? named.code : null;

  const arrival = arrivalOf(stray, hall, at);
  const effective = arrival - (group?.headStartMinutes ?? 0) * 60_000;
  const waiter = { effective, order: hall.issued + 1, priority };
  const place = {
    effective,
    ahead: aheadOf(hall, waiter, { kind: "service", service: service.id }),
    wait: expectedWait(hall, service.id, waiter),
  };
  const fresh = { ...issued({ service, procedure, priority, appointment: null, language }, by, hall, at), ...place };
  const itself = freeTicket(hall, stray);
  const taken = { ...stray.taken, at: arrival };
  const event = itself ? { ...fresh, ticket: itself, label, number, prefix, printer, taken } : fresh;
  return accept(event, { at, type: "strayEnded", stray: id, as: event.ticket });
}

/** Lets in all whose owners are here. Each is decided on the hall that those before it leave, and all of it is one change. */
export function decideAdmitStrays(by: Actor, hall: Hall, at: EpochMs): Decision {
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const events: HallEvent[] = [];
  let after = hall;
  for (const { stray } of admittable(hall)) {
    const decision = decideAdmitStray({ stray }, by, after, at);
    if (!decision.ok) return decision;
    events.push(...decision.events);
    after = decision.events.reduce(evolve, after);
  }
  return events.length > 0 ? accept(...events) : refuse("noSuchStray");
}

export function decideDismissStray({ stray: id }: { stray: CommandId }, hall: Hall, at: EpochMs): Decision {
  const stray = get(hall.strays, id);
  return stray && !stray.isOver ? accept({ at, type: "strayEnded", stray: id, as: null }) : refuse("noSuchStray");
}

/** Of another day nobody has waited since; and a wrong clock moves nobody out of today. */
function arrivalOf({ day, taken }: Stray, hall: Hall, at: EpochMs): EpochMs {
  if (hall.day.state === "none" || day !== hall.day.day) return at;
  return Math.min(Math.max(taken.at, midnightOf(countOfDay(day))), at);
}
