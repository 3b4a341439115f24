import type { TicketLabel } from "#contract/ids.ts";
import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

/** The next number of a prefix today: 1, 2, 3 … It never wraps. */
export function nextNumber(hall: Hall, prefix: string): number {
  return (get(hall.lastNumber, prefix) ?? 0) + 1;
}

/** `A001`; three digits, widening from 1000 on. */
export function labelOf(prefix: string, number: number): TicketLabel {
  return `${prefix}${String(number).padStart(3, "0")}` as TicketLabel;
}
