import type { Service } from "#contract/office.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/** Whether today's numbers of a service are all given. */
export function isFull(hall: Hall, service: Service): boolean {
  return service.dailyLimit !== null && (get(hall.issuedOf, service.id) ?? 0) >= service.dailyLimit;
}
