import { createHmac, timingSafeEqual } from "node:crypto";
import { type ProofAsked, proofText } from "#contract/discovery.ts";

/**
 * The hub's proof that it knows the token of an agent that proves to have it. Null where none of these is that agent's.
 * @param hashes what is kept of the tokens of all agents; there are few
 */
export function proofFor(asked: ProofAsked, hashes: readonly string[]): string | null {
  const hash = hashes.find((each) => isEqual(hmac(each, proofText("agent", asked)), asked.proof));
  return hash === undefined ? null : hmac(hash, proofText("hub", asked));
}

/**
 * Whether an agent that knocks at this address is at this machine itself, and not at somebody who passes on what it says.
 * @param own where its question came in
 */
export function isHere(
  url: string,
  own: { localAddress?: string | undefined; localPort?: number | undefined },
): boolean {
  const { hostname, port, protocol } = new URL(url);
  const address = own.localAddress?.replace(/^::ffff:/, "");
  return hostname === address && Number(port || (protocol === "https:" ? 443 : 80)) === own.localPort;
}

function hmac(hash: string, text: string): string {
  return createHmac("sha256", hash).update(text).digest("base64url");
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
