import { isIPv4 } from "node:net";
import { parseArgs } from "node:util";
import { type MdnsPlace, usualMdnsPort } from "./discovery/mdns.ts";
import { readOptions, type Typed } from "./options.ts";

const usage = `npm run agent -- [--hub URL] [--office ID] [--token TOKEN] [--token-file PATH] [--spool FOLDER] [--kiosk PORT]

  --hub           where the hub is, http://192.168.1.10:8080; without it, hubs on this network are looked for
  --office        takes hubs of this office only, by its id in the settings
  --token         the token of an agent that is paired already
  --token-file    where the token is kept after pairing (data/agent-token); where the hub was is kept beside it
  --spool         where print jobs are kept; one agent's alone (data/agent-spool)
  --kiosk         serves the kiosk's page at http://127.0.0.1:PORT/kiosk, also while the hub is away
  --mdns-address  looks on the network card with this address only ($MDNS_ADDRESS)
  --mdns-port     another port than ${usualMdnsPort} for looking ($MDNS_PORT)
`;

export interface AgentFlags {
  help: boolean;
  /** Undefined: it is looked for. */
  hub: string | undefined;
  office: string | undefined;
  /** Undefined: the one that is kept, or a new one by pairing. */
  token: string | undefined;
  tokenFile: string;
  spool: string;
  /** Null: no kiosk's page is served here. */
  kiosk: number | null;
  place: MdnsPlace;
}

/** What whoever starts an agent typed. A flag goes before the environment. */
export function agentOptions(environment: NodeJS.ProcessEnv): Typed<AgentFlags> {
  return readOptions(() => flagsIn(environment), {
    usage,
    isSound: ({ hub, place, kiosk }) =>
      (hub === undefined || URL.canParse(hub)) &&
      (kiosk === null || (Number.isInteger(kiosk) && kiosk >= 0 && kiosk < 65_536)) &&
      (place.address === null || isIPv4(place.address)) &&
      Number.isInteger(place.port) &&
      place.port > 0 &&
      place.port < 65_536,
  });
}

function flagsIn(environment: NodeJS.ProcessEnv): AgentFlags {
  const { values } = parseArgs({
    options: {
      hub: { type: "string" },
      office: { type: "string" },
      token: { type: "string" },
      "token-file": { type: "string", default: "data/agent-token" },
      spool: { type: "string", default: "data/agent-spool" },
      kiosk: { type: "string" },
      "mdns-address": { type: "string" },
      "mdns-port": { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const { help, hub, office, token, spool, kiosk } = values;
  return {
    help,
    hub,
    office,
    token,
    tokenFile: values["token-file"],
    spool,
    kiosk: kiosk === undefined ? null : Number(kiosk),
    place: {
      address: values["mdns-address"] || environment.MDNS_ADDRESS || null,
      port: Number(values["mdns-port"] || environment.MDNS_PORT || usualMdnsPort),
    },
  };
}
