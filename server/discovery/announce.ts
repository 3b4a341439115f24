import { hostname } from "node:os";
import { type Announced, announcedType } from "#contract/discovery.ts";
import type { OfficeId } from "#contract/ids.ts";
import { closeMdns, type MdnsPlace, openMdns } from "../../devices/discovery/mdns.ts";

/** Whose hub it is, as the settings have it. */
export interface AnnouncedOffice {
  id: OfficeId;
  name: string;
}

export interface Announcing {
  /** The settings may have changed: says so where it matters. */
  follow(office: AnnouncedOffice): void;
  /** Takes it back, so that nobody looks here any more. Never rejects. */
  stop(): Promise<void>;
}

/**
 * Lets agents find the hub on the local network. Whatever goes wrong with it is logged once and stops nothing.
 * @param port where the hub listens
 */
export function announceHub(options: {
  place: MdnsPlace;
  port: number;
  version: string;
  office: AnnouncedOffice;
  log: { warn(facts: object, message: string): void };
}): Announcing {
  const { place, port, version } = options;
  let faulty = false;
  const bonjour = openMdns(place, (error) => {
    if (!faulty) options.log.warn({ error: String(error) }, "agents can not find this hub by themselves");
    faulty = true;
  });

  const publish = ({ id, name }: AnnouncedOffice) => {
    const txt: Announced = { office: id, version, path: "/", tls: "0" };
    return bonjour.publish({
      name: instanceName(name, hostname(), port),
      type: announcedType,
      host: `${hostname().replace(/\.local$/, "")}.local`,
      port,
      txt,
      // Agents come by IPv4 alone: what they go by is who sent the announcement.
      disableIPv6: true,
      // The name has the machine's in it: no other hub has it, and the package would answer a doubt by falling silent.
      probe: false,
    });
  };

  let { office } = options;
  let service = publish(office);
  return {
    follow({ id, name }) {
      if (id === office.id && name === office.name) return;
      office = { id, name };
      const next = office;
      service.stop(() => {
        if (next === office) service = publish(next);
      });
    },
    stop: () => closeMdns(bonjour),
  };
}

/** A name has 63 bytes (RFC 6763, 4.1.1): the office's is cut where it must be, the machine's says which hub it is. */
export function instanceName(office: string, machine: string, port: number): string {
  const which = ` (${machine.slice(0, 24)} ${port})`;
  const bytes = (text: string) => Buffer.byteLength(text);
  const letters = [...office];
  while (letters.length > 0 && bytes(letters.join("") + which) > 63) letters.pop();
  return letters.join("").trimEnd() + which;
}
