import type { Actor } from "#contract/actor.ts";
import type { Me } from "#contract/people.ts";
import type { PairedDevice } from "../storage/ports/people.ts";

export function actorOfPerson({ account, name, role }: Me): Actor {
  return { kind: "person", role, account, name };
}

/** Null for a keypad that was never told its counter: it has no job. */
export function actorOfDevice({ device, role, name, zones, counter, printer, speaks }: PairedDevice): Actor | null {
  switch (role) {
    case "kiosk":
      return { kind: "device", role, device, printer };
    case "display":
      return { kind: "device", role, device, zones, speaks };
    case "keypad":
      return counter ? { kind: "device", role, device, counter } : null;
    case "agent":
      return { kind: "device", role, device, name };
    case "bench":
      return { kind: "device", role, device };
    default:
      return role satisfies never;
  }
}
