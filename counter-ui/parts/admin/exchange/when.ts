import { clockText } from "#contract/clock-text.ts";
import { date } from "../../../desk/elapsed.ts";

/** `08:31` of today, `23/11/2026 08:31` of another day. */
export function when(at: number, now: number): string {
  return date(at) === date(now) ? clockText(at) : `${date(at)} ${clockText(at)}`;
}
