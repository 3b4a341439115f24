import type { Hardware } from "#contract/hardware.ts";
import type { CounterId, HardwareId, PriorityGroupId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { Counter, Office, PriorityGroup, Procedure, Service } from "#contract/office.ts";
import type { Place } from "#contract/ticket.ts";
import { placeKey } from "./queue.ts";

/** The office's settings, indexed for deciding. Built once each time the settings change. */
export interface Rules {
  office: Office;
  services: ReadonlyMap<ServiceId, Service>;
  counters: ReadonlyMap<CounterId, Counter>;
  procedures: ReadonlyMap<ProcedureCode, Procedure>;
  groups: ReadonlyMap<PriorityGroupId, PriorityGroup>;
  hardware: ReadonlyMap<HardwareId, Hardware>;
  /** Every counter that serves a service, as its own or to help. */
  countersOf: ReadonlyMap<ServiceId, readonly Counter[]>;
  /** The same from the other side: all services a counter takes, its own first. */
  servicesOf: ReadonlyMap<CounterId, readonly ServiceId[]>;
  /** Where a counter calls from, in groups of which one is called empty before the next. */
  placesOf: ReadonlyMap<CounterId, PlaceGroups>;
  /** Where a ticket is printed when the one who asks has no printer of their own. */
  firstPrinter: HardwareId | null;
}

/** Places with their keys, see `placeKey`: they are asked for at every number that is given. */
export type PlaceGroups = readonly (readonly Spot[])[];

export interface Spot {
  place: Place;
  key: string;
}

export function rulesOf(office: Office): Rules {
  return {
    office,
    services: new Map(office.services.map((service) => [service.id, service])),
    counters: new Map(office.counters.map((counter) => [counter.id, counter])),
    procedures: new Map(office.procedures.map((procedure) => [procedure.code, procedure])),
    hardware: new Map(office.hardware.map((hardware) => [hardware.id, hardware])),
    groups: new Map(office.priorityGroups.map((group) => [group.id, group])),
    countersOf: new Map(
      office.services.map((service) => [
        service.id,
        office.counters.filter((counter) => servicesOf(counter).includes(service.id)),
      ]),
    ),
    servicesOf: new Map(office.counters.map((counter) => [counter.id, servicesOf(counter)])),
    placesOf: new Map(office.counters.map((counter) => [counter.id, placesOf(counter)])),
    firstPrinter:
      office.hardware.find((hardware) => hardware.kind === "printer" && hardware.counter === undefined)?.id ?? null,
  };
}

/** All services a counter takes, its own first. */
export function servicesOf(counter: Counter): ServiceId[] {
  return [...new Set([...counter.services, ...counter.alsoServes])];
}

/** Tickets sent to a counter itself stand among its own services; the others come after, where the office wants it so. */
function placesOf(counter: Counter): Spot[][] {
  const here: Place = { kind: "counter", counter: counter.id };
  const spots = (services: readonly ServiceId[]): Spot[] =>
    [...new Set(services)].map((service) => spotOf({ kind: "service", service }));
  if (!counter.ownServicesFirst) return [[spotOf(here), ...spots(servicesOf(counter))]];
  const others = counter.alsoServes.filter((service) => !counter.services.includes(service));
  return [[spotOf(here), ...spots(counter.services)], spots(others)];
}

const spotOf = (place: Place): Spot => ({ place, key: placeKey(place) });
