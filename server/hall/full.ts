import type { Service } from "#contract/office.ts";
import { promisedOn } from "./book.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/** Whether today's numbers of a service are all given, or set aside for whoever has an appointment still to come. */
export function isFull(hall: Hall, service: Service): boolean {
  if (service.dailyLimit === null) return false;
  const promised = hall.day.state === "none" ? 0 : promisedOn(hall.book, service.id, hall.day.day);
  return (get(hall.issuedOf, service.id) ?? 0) + promised >= service.dailyLimit;
}
