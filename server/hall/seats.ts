import type { ServiceId, ZoneId } from "#contract/ids.ts";
import type { Place } from "#contract/ticket.ts";
import type { CrowdedZone, NoSeats } from "#contract/views.ts";
import { closedDesk, type Hall } from "./hall.ts";
import { queueOf } from "./next.ts";
import { get } from "./ordered.ts";
import { queueLength } from "./queue.ts";

/**
 * About how many sit, or stand, in each zone: those who wait to be called. Whoever is called or served has left their seat; whoever is on
 * hold went to fetch something; whoever missed their call is not here, also while their place is kept and they say that they are on the
 * way: all of them are counted again once they wait again. Whoever may be called to several zones is counted in each for their share.
 */
export type Crowds = ReadonlyMap<ZoneId, number>;

export function crowdsOf(hall: Hall): Crowds {
  const { services, counters } = hall.rules.office;
  const crowds = new Map<ZoneId, number>();
  const add = (place: Place, zones: readonly ZoneId[]) => {
    const waiting = queueLength(queueOf(hall, place));
    if (waiting > 0) for (const zone of zones) crowds.set(zone, (crowds.get(zone) ?? 0) + waiting / zones.length);
  };
  for (const { id } of services) add({ kind: "service", service: id }, zonesOfService(hall, id));
  for (const { id, zone } of counters) add({ kind: "counter", counter: id }, [zone]);
  return crowds;
}

/** That whoever takes a number of this service finds no seat; null while there are some, or nobody has counted them. */
export function noSeatsFor(hall: Hall, service: ServiceId, crowds: Crowds): NoSeats | null {
  const own = zonesOfService(hall, service);
  const zones = hall.rules.office.zones.filter(({ id }) => own.includes(id));
  if (zones.length === 0) return null;
  let over = 0;
  for (const { id, seats } of zones) {
    if (seats === undefined) return null;
    over += (crowds.get(id) ?? 0) - seats;
  }
  return over >= 0 ? { standing: Math.round(over) } : null;
}

/** Zones in which at least as many wait as have a seat. */
export function crowdedZones(hall: Hall): CrowdedZone[] {
  const crowds = crowdsOf(hall);
  return hall.rules.office.zones.flatMap(({ id, seats }) => {
    const waiting = crowds.get(id) ?? 0;
    return seats !== undefined && waiting >= seats ? [{ zone: id, waiting: Math.round(waiting), seats }] : [];
  });
}

/** Where people wait who wait for a service: before its open counters, or before any of its own while none is. */
function zonesOfService(hall: Hall, service: ServiceId): ZoneId[] {
  const counters = hall.rules.countersOf.get(service) ?? [];
  const open = counters.filter(({ id }) => (get(hall.desks, id) ?? closedDesk).work.state === "open");
  return [...new Set((open.length > 0 ? open : counters).map(({ zone }) => zone))];
}
