import type { Actor } from "#contract/actor.ts";
import { countOfDay, midnightOf } from "#contract/calendar.ts";
import type { Stray } from "#contract/events.ts";
import type { CommandId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { issued } from "./decide-issue.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { aheadAtEntry } from "./next.ts";
import { get } from "./ordered.ts";
import { freeTicket } from "./strays.ts";
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
  const arrival = arrivalOf(stray, hall, at);
  const priority = stray.priority && hall.rules.groups.has(stray.priority) ? stray.priority : null;
  const headStart = priority ? (hall.rules.groups.get(priority)?.headStartMinutes ?? 0) : 0;
  const effective = arrival - headStart * 60_000;
  const standing = { effective, order: hall.issued + 1 };
  const place = {
    effective,
    ahead: aheadAtEntry(hall, standing, priority !== null, { kind: "service", service: service.id }),
    wait: expectedWait(hall, service.id, standing),
  };
  const known = stray.procedure && hall.rules.procedures.get(stray.procedure);
  const procedure = known && known.service === service.id ? known.code : null;
  const { language, label, number, prefix } = stray;
  const wish = { service, procedure, priority, appointment: null, language };
  const itself = freeTicket(hall, stray);
  const ticket = itself
    ? {
        ...wish,
        at,
        type: "ticketIssued" as const,
        ticket: itself,
        label,
        number,
        prefix,
        service: service.id,
        ...place,
        printer: stray.printer,
        taken: { ...stray.taken, at: arrival },
      }
    : { ...issued(wish, by, hall, at), ...place };
  return accept(ticket, { at, type: "strayEnded", stray: id, as: ticket.ticket });
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
