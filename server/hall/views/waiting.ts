import type { ServiceId } from "#contract/ids.ts";
import type { ServiceWaiting } from "#contract/views.ts";
import type { Hall } from "../hall.ts";
import { queueOf } from "../next.ts";
import { get, values } from "../ordered.ts";
import { queueLength } from "../queue.ts";
import { outlookOf } from "../wait.ts";

/** How many wait for each service, for how long someone who comes now would, and why that may be long. */
export function waitingByService(hall: Hall): ServiceWaiting[] {
  return hall.rules.office.services.map(({ id }) => id).map(waitingOf(hall));
}

/** The same of one service: the kiosk, the hall's screens and who looks from home are told alike. */
export function waitingOf(hall: Hall): (service: ServiceId) => ServiceWaiting {
  const waiting = waitingFor(hall);
  return (service) => ({ service, waiting: waiting(service), ...outlookOf(hall, service) });
}

/** How many wait for a service, wherever they were sent. */
function waitingFor(hall: Hall): (service: ServiceId) => number {
  const sent = sentToCounters(hall);
  return (service) => queueLength(queueOf(hall, { kind: "service", service })) + (sent.get(service) ?? 0);
}

/** Tickets that wait for one counter alone, by service. */
function sentToCounters(hall: Hall): Map<ServiceId, number> {
  const sent = new Map<ServiceId, number>();
  for (const { id } of hall.rules.office.counters) {
    const queue = queueOf(hall, { kind: "counter", counter: id });
    for (const lane of [queue.ordinary, queue.priority]) {
      for (const ticket of values(lane)) {
        const service = get(hall.tickets, ticket)?.service;
        if (service) sent.set(service, (sent.get(service) ?? 0) + 1);
      }
    }
  }
  return sent;
}
