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
