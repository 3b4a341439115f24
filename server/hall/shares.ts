import type { Day, HardwareId, ServiceId } from "#contract/ids.ts";
import type { Service } from "#contract/office.ts";
import { promisedOn } from "./book.ts";
import type { Hall } from "./hall.ts";
import { leasedOn, withLeasedOn } from "./lease.ts";
import { emptyByText, entries, get, put } from "./ordered.ts";

/** Numbers of a limit that are neither given nor promised to whoever has an appointment, whoever is to give them; null where there is none. */
function restOf(hall: Hall, { id, dailyLimit }: Service, day: Day): number | null {
  if (dailyLimit === null) return null;
  const isToday = hall.day.state !== "none" && hall.day.day === day;
  return dailyLimit - (isToday ? (get(hall.issuedOf, id) ?? 0) : 0) - promisedOn(hall.book, id, day);
}

/** Whether nobody, the hub or a kiosk, may give another number of a limit on this day. */
export function isUsedUp(hall: Hall, service: Service, day: Day): boolean {
  const rest = restOf(hall, service, day);
  return rest !== null && rest <= 0;
}

function sharedOf(hall: Hall, service: ServiceId, day: Day): number {
  const all = get(leasedOn(hall, day).shares, service);
  if (!all) return 0;
  // Of a kiosk that the settings no longer list the part is free: nobody waits for the end of the day with a broken one.
  return [...entries(all)].reduce((sum, { key, value }) => sum + (isAlone(hall, key) ? value : 0), 0);
}

/** Numbers of a limit that the hub itself may still give: without what is promised, and what kiosks hold; null where there is no limit. */
export function leftAtHub(hall: Hall, service: Service, day: Day): number | null {
  const rest = restOf(hall, service, day);
  return rest === null ? null : rest - sharedOf(hall, service.id, day);
}

export function shareOf(hall: Hall, service: ServiceId, printer: HardwareId, day: Day): number {
  const all = get(leasedOn(hall, day).shares, service);
  return (all && get(all, printer)) ?? 0;
}

/**
 * What a kiosk is to hold of a limit: the rest in equal parts for each kiosk that goes on alone and for the hub. It is left as
 * it is while that does no harm, so that not every number moves it: put away once the hub has no fair part itself, added to
 * once it is half of one.
 * @returns null where there is no limit
 */
export function wantedShare(hall: Hall, service: Service, printer: HardwareId, day: Day): number | null {
  const rest = restOf(hall, service, day);
  if (rest === null) return null;
  const fair = Math.max(0, Math.floor(rest / (kiosksAlone(hall) + 1)));
  const free = rest - sharedOf(hall, service.id, day);
  const held = shareOf(hall, service.id, printer, day);
  if (held > fair && free <= fair) return fair;
  if (held < fair && held * 2 <= fair) return held + Math.max(0, Math.min(fair - held, free));
  return held;
}

/** The hall in which a kiosk holds so many. */
export function withShare(
  hall: Hall,
  { day, service, printer, count }: { day: Day; service: ServiceId; printer: HardwareId; count: number },
): Hall {
  const before = leasedOn(hall, day);
  const all = get(before.shares, service) ?? emptyByText<HardwareId, number>();
  return withLeasedOn(hall, day, { ...before, shares: put(before.shares, service, put(all, printer, count)) });
}

/** A kiosk gave one of what it held. */
export function withoutOne(hall: Hall, service: ServiceId, printer: HardwareId): Hall {
  if (hall.day.state === "none") return hall;
  const { day } = hall.day;
  const count = shareOf(hall, service, printer, day) - 1;
  return count < 0 ? hall : withShare(hall, { day, service, printer, count });
}

/** How many kiosks of the settings give numbers without the hub. */
function kiosksAlone(hall: Hall): number {
  return hall.rules.office.hardware.filter(({ id }) => isAlone(hall, id)).length;
}

function isAlone({ rules }: Hall, printer: HardwareId): boolean {
  const piece = rules.hardware.get(printer);
  return piece?.kind === "printer" && piece.awayPrefix !== undefined;
}
