import { dayOf, minuteOf } from "#contract/calendar.ts";
import type { EpochMs } from "#contract/text.ts";

/** `yyyyMMddHHmmss` in Asia/Ho_Chi_Minh, as the portal writes moments; empty for none. */
export function portalMoment(at: EpochMs | null): string {
  if (at === null) return "";
  const minutes = minuteOf(at);
  const parts = [Math.floor(minutes / 60), minutes % 60, Math.floor(at / 1_000) % 60];
  return dayOf(at).replaceAll("-", "") + parts.map((part) => String(part).padStart(2, "0")).join("");
}
