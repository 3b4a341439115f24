import { z } from "zod";

/**
 * Whose push services are spoken to: browsers name the address, and a hub that sent to any address at all could be made to
 * knock on doors of its own network.
 */
const services =
  /^(fcm\.googleapis\.com|updates\.push\.services\.mozilla\.com|[a-z0-9.-]+\.push\.apple\.com|[a-z0-9.-]+\.notify\.windows\.com)$/;

const bytes = (length: number) =>
  z
    .string()
    .max(120)
    .regex(/^[\w-]+=*$/)
    .refine((text) => Math.floor((text.replace(/=+$/, "").length * 3) / 4) === length, `must be ${length} bytes`);

/** What `PushSubscription.toJSON()` says, as far as it is needed (W3C Push API). */
export const PushSubscription = z.strictObject({
  endpoint: z
    .url({ protocol: /^https$/, hostname: services })
    .max(1_000)
    .refine((url) => !/^https:\/\/[^/]*[:@]/.test(url), "must name no port and no user"),
  /** base64url: a point of P-256, uncompressed, and 16 secret bytes. */
  keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
});
export type PushSubscription = z.infer<typeof PushSubscription>;

/** What a service worker is told: it shows it as it stands. */
export interface PushNote {
  title: string;
  body: string;
  /** The page to open when it is touched. */
  path: string;
}
