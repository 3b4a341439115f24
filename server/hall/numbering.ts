import type { Hall } from "./hall.ts";
import { get } from "./ordered.ts";

export { labelOf } from "#contract/ids.ts";

/** The next number of a prefix today: 1, 2, 3 … It never wraps. */
export function nextNumber(hall: Hall, prefix: string): number {
  return (get(hall.lastNumber, prefix) ?? 0) + 1;
}
