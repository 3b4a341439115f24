import type { HallEvent, Stray } from "#contract/events.ts";
import type { CommandId, TicketId } from "#contract/ids.ts";
import { ticketId } from "#contract/ids.ts";
import type { Hall } from "./hall.ts";
import { blockOf } from "./lease.ts";
import { get, type Ordered, put, values } from "./ordered.ts";

/** Numbers that kiosks gave and no lease covers, by the kiosk's wish: those that staff have not seen to, and today's that they have. */
export type Strays = Ordered<CommandId, Stray & { isOver: boolean }>;

/** More than all kiosks together hold in advance: a hub that knows nothing any more still hears of each. */
export const mostStrays = 1_000;

export function withStray(hall: Hall, { at: _, type: __, ...stray }: Extract<HallEvent, { type: "strayTold" }>): Hall {
  return { ...hall, strays: put(hall.strays, stray.stray, { ...stray, isOver: false }) };
}

export function withStrays(hall: Hall, strays: readonly Stray[]): Hall {
  return { ...hall, strays: strays.reduce((all, one) => put(all, one.stray, { ...one, isOver: false }), hall.strays) };
}

export function withoutStray(hall: Hall, id: CommandId): Hall {
  const stray = get(hall.strays, id);
  return stray ? { ...hall, strays: put(hall.strays, id, { ...stray, isOver: true }) } : hall;
}

/** Those that staff have not seen to, whoever came first before the others. */
export function openStrays(hall: Hall): Stray[] {
  return [...values(hall.strays)]
    .flatMap(({ isOver, ...stray }) => (isOver ? [] : [stray]))
    .sort((one, other) => one.taken.at - other.taken.at || one.number - other.number);
}

/** Those whose owners are here, in order of arrival: of today, and of a service that there still is. */
export function admittable(hall: Hall): Stray[] {
  const { day, rules } = hall;
  if (day.state !== "open") return [];
  return openStrays(hall).filter((stray) => stray.day === day.day && rules.services.has(stray.service));
}

/**
 * The ticket that a stray number can be today, as its owner's paper says; null where another has that number, or may get it.
 */
export function freeTicket(hall: Hall, { day, label, prefix, number }: Stray): TicketId | null {
  if (hall.day.state !== "open" || hall.day.day !== day) return null;
  if (hall.rules.office.services.some((service) => service.prefix === prefix)) return null;
  const ticket = ticketId(hall.office, day, label);
  return blockOf(hall, prefix, number) || get(hall.tickets, ticket) ? null : ticket;
}
