import type { Service } from "#contract/office.ts";
import type { Hall } from "./hall.ts";
import { leftAtHub } from "./shares.ts";

/**
 * Whether today's numbers of a service are all given, or set aside: for whoever has an appointment still to come, and for
 * kiosks that give numbers without the hub.
 */
export function isFull(hall: Hall, service: Service): boolean {
  if (service.dailyLimit === null) return false;
  if (hall.day.state === "none") return service.dailyLimit === 0;
  return (leftAtHub(hall, service, hall.day.day) ?? 1) <= 0;
}
