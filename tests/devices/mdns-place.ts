import { createSocket } from "node:dgram";
import type { MdnsPlace } from "../../devices/discovery/mdns.ts";

/** Multicast on this machine alone, on a port that nobody else speaks on. */
export async function aMdnsPlace(): Promise<MdnsPlace> {
  const probe = createSocket("udp4");
  await new Promise<void>((resolve) => probe.bind(0, "127.0.0.1", resolve));
  const { port } = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return { address: "127.0.0.1", port };
}
