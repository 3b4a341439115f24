import { randomBytes, randomUUID } from "node:crypto";
import type { Actor } from "#contract/actor.ts";
import type { DeviceId } from "#contract/ids.ts";
import type { Accounts } from "./auth/accounts.ts";
import { actorOfDevice, actorOfPerson } from "./auth/actor.ts";
import type { Devices } from "./auth/devices.ts";
import { sessionOf } from "./http/who-asks.ts";
import type { Doorkeeper } from "./realtime/who.ts";

/** Who may connect: people with a session, paired devices, and the agent of this very process. */
export interface Door extends Doorkeeper {
  /** By it the hub's own agent proves itself; it never leaves the process. */
  ownAgentToken: string;
}

export function createDoor({ accounts, devices }: { accounts: Accounts; devices: Devices }): Door {
  const ownAgentToken = randomBytes(32).toString("base64url");
  const ownAgent: Actor = { kind: "device", role: "agent", device: randomUUID() as string as DeviceId, name: null };
  return {
    ownAgentToken,
    async person(cookieHeader) {
      const token = sessionOf(cookieHeader);
      const me = token ? await accounts.session(token) : null;
      return me ? actorOfPerson(me) : null;
    },
    async device(token) {
      if (token === ownAgentToken) return ownAgent;
      const device = await devices.deviceByToken(token);
      return device ? actorOfDevice(device) : null;
    },
  };
}
