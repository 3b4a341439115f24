import type { EventEmitter } from "node:events";
import Bonjour from "bonjour-service";

/** Where multicast DNS is spoken. */
export interface MdnsPlace {
  /** IPv4 address of the network card; null lets the system choose. */
  address: string | null;
  /** 5353, unless a test has the network to itself. */
  port: number;
}

export const usualMdnsPort = 5353;
const goodbyeMs = 1_000;

/**
 * Opens multicast DNS. A network without multicast, or a port that somebody keeps to himself, is told to `onFault` and
 * stops nothing: it is tried again with the next thing that is said. `onFault` may hear the same fault more than once.
 */
export function openMdns({ address, port }: MdnsPlace, onFault: (error: unknown) => void): Bonjour {
  const options = {
    port,
    loopback: true,
    // Bound to the address itself, Linux would hand over nothing that was sent to the group.
    ...(address !== null && { interface: address, bind: "0.0.0.0" }),
  };
  const bonjour = new Bonjour(options, onFault);
  // Without a listener an error of the socket would end the process; the package gives no other way to it.
  const { mdns }: { mdns: EventEmitter } = Reflect.get(bonjour, "server");
  mdns.on("error", onFault);
  return bonjour;
}

/** Takes back what was announced, so that nobody looks for it any more, and closes. Never rejects, ends within a second. */
export function closeMdns(bonjour: Bonjour): Promise<void> {
  return new Promise((resolve) => {
    const end = () => bonjour.destroy(resolve);
    const late = setTimeout(end, goodbyeMs);
    bonjour.unpublishAll(() => {
      clearTimeout(late);
      end();
    });
  });
}
