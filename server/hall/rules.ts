import type { Hardware } from "#contract/hardware.ts";
import type { CounterId, HardwareId, PriorityGroupId, ProcedureCode, ServiceId } from "#contract/ids.ts";
import type { Counter, Office, PriorityGroup, Procedure, Service } from "#contract/office.ts";

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
  /** Where a ticket is printed when the one who asks has no printer of their own. */
  firstPrinter: HardwareId | null;
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
    firstPrinter:
      office.hardware.find((hardware) => hardware.kind === "printer" && hardware.counter === undefined)?.id ?? null,
  };
}

/** All services a counter takes, its own first. */
export function servicesOf(counter: Counter): ServiceId[] {
  return [...new Set([...counter.services, ...counter.alsoServes])];
}
