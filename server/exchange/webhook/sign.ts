import { createHmac } from "node:crypto";

/** Receivers should refuse what is older or newer than this, in seconds: a message that was listened to can not be used later. */
export const replayWindowSeconds = 300;

/**
 * The headers that prove who sent a body, and when: HMAC-SHA-256 over `<seconds>.<body>`, in hex.
 * @param at ms since 1970
 */
export function signed(body: string, at: number, keyId: string, secret: string): Record<string, string> {
  const seconds = String(Math.floor(at / 1_000));
  const signature = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return { "mot-cua-key": keyId, "mot-cua-time": seconds, "mot-cua-signature": `v1=${signature}` };
}
