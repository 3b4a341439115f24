import { createHash } from "node:crypto";

/** Which state of a part of the settings a screen has before it: whoever changes it says so, and overwrites nobody's change. */
export function versionOf(part: object): string {
  return createHash("sha256").update(JSON.stringify(part)).digest("base64url").slice(0, 16);
}
