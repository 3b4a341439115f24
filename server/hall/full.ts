import type { Service } from "#contract/office.ts";
import type { Hall } from "./hall.ts";
import { leftAtHub } from "./shares.ts";

/**
 * Whether today's numbers of a service are all given, or set aside: for whoever has an appointment still to come, and for
 * kiosks that give numbers without the hub.
 */
export function isFull(hall: Hall, service: Service): boolean {
  const left = hall.day.state === "none" ? service.dailyLimit : leftAtHub(hall, service, hall.day.day);
  return left !== null && left <= 0;
}
