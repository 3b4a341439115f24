import { z } from "zod";
import { OfficeId } from "./ids.ts";

/** Hubs announce themselves on the local network as `_mot-cua._tcp` (DNS-SD, RFC 6763). */
export const announcedType = "mot-cua";

/**
 * The TXT record of an announcement. It helps to find a hub and proves nothing: whoever is on the network may announce
 * anything. Pairing and the token decide whom an agent serves.
 */
export const Announced = z.object({
  office: OfficeId,
  version: z.string().max(40),
  /** Where the pages begin. */
  path: z.string().max(100),
  /** `1` where the hub is spoken to by https. */
  tls: z.enum(["0", "1"]),
});
export type Announced = z.infer<typeof Announced>;

/**
 * What an agent asks whoever announces its office before it shows its token there. `proof` is an HMAC-SHA-256 in base64url of
 * `proofText` under the SHA-256 of the token in base64url, which is all that a hub keeps of it.
 */
export const ProofAsked = z.strictObject({
  /** Where the agent knocks. A hub answers only for an address of its own: a stranger can not pass the question on. */
  url: z.url({ protocol: /^https?$/ }).max(200),
  /** Drawn for this question alone. */
  nonce: z.string().regex(/^[\w-]{22,64}$/),
  proof: z.string().max(64),
});
export type ProofAsked = z.infer<typeof ProofAsked>;

/** The hub's own, under the same key. */
export const ProofGiven = z.object({ proof: z.string().max(64) });
export type ProofGiven = z.infer<typeof ProofGiven>;

/** Different for either side, so that neither can be answered with what it said itself. */
export function proofText(by: "agent" | "hub", { url, nonce }: Pick<ProofAsked, "url" | "nonce">): string {
  return `mot-cua ${by} ${nonce} ${url}`;
}
