import type { Service } from "#contract/office.ts";
import type { ServiceWaiting } from "#contract/views.ts";
import type { Hall } from "../hall.ts";
import { queueOf } from "../next.ts";
import { queueLength } from "../queue.ts";
import { expectedWait } from "../wait.ts";

/** How many wait for each service, and for how long someone who comes now would. */
export function waitingByService(hall: Hall): ServiceWaiting[] {
  return hall.rules.office.services.map((service) => waitingOf(hall, service));
}

export function waitingOf(hall: Hall, service: Service): ServiceWaiting {
  return {
    service: service.id,
    waiting: queueLength(queueOf(hall, { kind: "service", service: service.id })),
    wait: expectedWait(hall, service.id, null),
  };
}
