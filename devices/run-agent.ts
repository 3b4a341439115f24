import { mkdir, readFile, writeFile } from "node:fs/promises";
import { isIPv4 } from "node:net";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { pair, usualPollMs } from "#contract/client/pairing.ts";
import { type Agent, startAgent } from "./agent.ts";
import { keepBrowsing } from "./discovery/browse.ts";
import { findHub } from "./discovery/find-hub.ts";
import { keepLastHub, readLastHub } from "./discovery/last-hub.ts";
import { usualMdnsPort } from "./discovery/mdns.ts";
import { createWhereabouts, fixedAt, type Whereabouts } from "./discovery/whereabouts.ts";
import type { Log } from "./log.ts";
import { SpoolTaken } from "./spool-lock.ts";
import { times } from "./times.ts";

const usage = `npm run agent -- [--hub URL] [--office ID] [--token TOKEN] [--token-file PATH] [--spool FOLDER]

  --hub           where the hub is, http://192.168.1.10:8080; without it, hubs on this network are looked for
  --office        takes hubs of this office only, by its id in the settings
  --token         the token of an agent that is paired already
  --token-file    where the token is kept after pairing (data/agent-token); where the hub was is kept beside it
  --spool         where print jobs are kept; one agent's alone (data/agent-spool)
  --mdns-address  looks on the network card with this address only
  --mdns-port     another port than ${usualMdnsPort} for looking
`;

const { values } = parseArgs({
  options: {
    hub: { type: "string" },
    office: { type: "string" },
    token: { type: "string" },
    "token-file": { type: "string", default: "data/agent-token" },
    spool: { type: "string", default: "data/agent-spool" },
    "mdns-address": { type: "string" },
    "mdns-port": { type: "string", default: String(usualMdnsPort) },
    help: { type: "boolean", default: false },
  },
});
const tokenFile = values["token-file"];
const hubFile = `${tokenFile}.hub.json`;
const place = { address: values["mdns-address"] ?? null, port: Number(values["mdns-port"]) };

const log: Log = {
  info: (facts, message) => tell("info", facts, message),
  warn: (facts, message) => tell("warn", facts, message),
};

function tell(level: string, facts: object, message: string): void {
  say(`${JSON.stringify({ level, time: new Date().toISOString(), message, ...facts })}\n`);
}

function say(text: string): void {
  process.stdout.write(text);
}

async function keptToken(): Promise<string | null> {
  try {
    return (await readFile(tokenFile, "utf8")).trim() || null;
  } catch {
    return null;
  }
}

/** Pairs and keeps the token where only this account can read it. */
async function pairAndKeep(hub: string, signal: AbortSignal): Promise<string> {
  const token = await pair({
    hub,
    role: "agent",
    pollMs: usualPollMs,
    onStep(step) {
      if (step.state === "showing") say(`\nMã ghép nối / pairing code: ${step.code}\n\n`);
      if (step.state === "unreachable") log.warn({ hub }, "the hub does not answer");
    },
    signal,
  });
  await mkdir(dirname(tokenFile), { recursive: true });
  await writeFile(tokenFile, `${token}\n`, { mode: 0o600 });
  return token;
}

const noMulticast = (error: unknown) => log.warn({ error: String(error) }, "this network can not be asked for hubs");

/** A typed address always wins; then where the hub was last, for whoever has its token; then whoever answers. Null: none. */
async function whereToKnock(isPaired: boolean, signal: AbortSignal): Promise<Whereabouts | null> {
  if (values.hub !== undefined) return fixedAt(values.hub);
  const { listen, pause } = times.discover;
  const looking = { place, forMs: listen, pauseMs: pause, onFault: noMulticast };
  const kept = isPaired ? await readLastHub(hubFile) : null;
  const isWanted = values.office === undefined || values.office === kept?.office;
  const last = kept && isWanted ? kept : await findHub({ ...looking, office: values.office ?? null, say, signal });
  if (!last) return null;
  return createWhereabouts({
    last,
    search: (onFound) => keepBrowsing({ ...looking, onFound }),
    keep(hub) {
      keepLastHub(hubFile, hub).catch((error) => log.warn({ error: String(error) }, "the hub's address is not kept"));
    },
    log,
  });
}

async function run(): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  let agent: Agent | null = null;
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      stopping.abort();
      void agent?.stop();
    });
  }
  try {
    const paired = values.token ?? (await keptToken());
    const hub = await whereToKnock(paired !== null, signal);
    if (!hub) {
      process.exitCode = signal.aborted ? 0 : 2;
      return;
    }
    const token = paired ?? (await pairAndKeep(hub.url(), signal));
    agent = startAgent({ hub, token, bench: null, spool: values.spool, log });
    if (signal.aborted) await agent.stop();
  } catch (error) {
    if (error instanceof SpoolTaken) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (!signal.aborted) throw error;
  }
}

const isSound =
  (values.hub === undefined || URL.canParse(values.hub)) &&
  (place.address === null || isIPv4(place.address)) &&
  Number.isInteger(place.port);
if (values.help || !isSound) {
  say(usage);
  process.exitCode = values.help ? 0 : 2;
} else await run();
