import { isIPv4 } from "node:net";
import type { MdnsPlace } from "../../devices/discovery/mdns.ts";

/**
 * Where to announce a hub: nowhere when it was told not to, nor of itself when no other machine can reach it. A hub that
 * listens on one network card is announced there.
 */
export function announcedAt(config: {
  host: string;
  announce: "auto" | "on" | "off";
  mdns: MdnsPlace;
}): MdnsPlace | null {
  const { host, announce, mdns } = config;
  if (announce === "off" || (announce === "auto" && isLoopback(host))) return null;
  if (mdns.address !== null || host === "0.0.0.0") return mdns;
  return { ...mdns, address: isIPv4(host) ? host : null };
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host.startsWith("127.");
}
