import type { AwayReason } from "#contract/hardware.ts";
import { TransportError } from "../driver.ts";

/** The system's codes, as Node.js names them. */
const reasons: ReadonlyMap<string, AwayReason> = new Map([
  ["ENOENT", "missing"],
  ["ENODEV", "missing"],
  ["ENXIO", "missing"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["EBUSY", "busy"],
  ["EAGAIN", "busy"],
  ["ECONNREFUSED", "refused"],
  ["ETIMEDOUT", "silent"],
  ["EHOSTUNREACH", "silent"],
  ["EHOSTDOWN", "silent"],
  ["ENETUNREACH", "silent"],
  ["ENOTFOUND", "unknownHost"],
  ["EAI_AGAIN", "unknownHost"],
  ["ENOTTY", "notDevice"],
  ["ENOTDIR", "notDevice"],
  ["EISDIR", "notDevice"],
]);

/** Why something could not be opened: by the code of the system or of a transport, never by the wording alone. */
export function whyAway(error: unknown): AwayReason {
  if (error instanceof TransportError) return error.why;
  if (!(error instanceof Error)) return "other";
  const known = "code" in error && typeof error.code === "string" ? reasons.get(error.code) : undefined;
  return known ?? (error.cause === undefined ? "other" : whyAway(error.cause));
}
