import { z } from "zod";
import { Announced } from "#contract/discovery.ts";
import { OfficeId } from "#contract/ids.ts";

/** Enough to find a hub again. */
export const KnownHub = z.object({ url: z.url({ protocol: /^https?$/ }), office: OfficeId });
export type KnownHub = z.infer<typeof KnownHub>;

export interface FoundHub extends KnownHub {
  /** To be read by people. */
  name: string;
  version: string;
}

const Service = z.object({
  name: z.string(),
  port: z.int().min(1).max(65_535),
  /** Who really sent it: addresses that an announcement names may be anybody's. */
  referer: z.object({ address: z.ipv4() }),
  txt: Announced,
});

/** What was heard on the network → a hub; null where it is none, or not whole yet. */
export function foundHub(service: unknown): FoundHub | null {
  const heard = Service.safeParse(service);
  if (!heard.success) return null;
  const { name, port, referer, txt } = heard.data;
  return {
    url: `${txt.tls === "1" ? "https" : "http"}://${referer.address}:${port}`,
    office: txt.office,
    name: legible(name),
    version: legible(txt.version),
  };
}

/** It goes to a terminal: no control characters, and none that turn the direction. */
function legible(text: string): string {
  return text.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, "").slice(0, 100);
}
