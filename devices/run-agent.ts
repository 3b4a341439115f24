import { pair, usualPollMs } from "#contract/client/pairing.ts";
import { type Agent, startAgent } from "./agent.ts";
import { type AgentFlags, agentOptions } from "./agent-options.ts";
import { keepToken, putTokenAside, readToken } from "./agent-token.ts";
import { keepBrowsing } from "./discovery/browse.ts";
import { findHub } from "./discovery/find-hub.ts";
import { keepLastHub, readLastHub } from "./discovery/last-hub.ts";
import { createWhereabouts, fixedAt, type Whereabouts } from "./discovery/whereabouts.ts";
import type { Log } from "./log.ts";
import { SpoolTaken } from "./spool-lock.ts";
import { StationFault } from "./station/fault.ts";
import { times } from "./times.ts";

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

/** Pairs and keeps the token. */
async function pairAndKeep(hub: string, tokenFile: string, signal: AbortSignal): Promise<string> {
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
  await keepToken(tokenFile, token);
  return token;
}

const noMulticast = (error: unknown) => log.warn({ error: String(error) }, "this network can not be asked for hubs");

/** A typed address always wins; then where the hub was last, for whoever has its token; then whoever answers. Null: none. */
async function whereToKnock(flags: AgentFlags, isPaired: boolean, signal: AbortSignal): Promise<Whereabouts | null> {
  if (flags.hub !== undefined) return fixedAt(flags.hub);
  const hubFile = `${flags.tokenFile}.hub.json`;
  const { listen, pause } = times.discover;
  const looking = { place: flags.place, forMs: listen, pauseMs: pause, onFault: noMulticast };
  const kept = isPaired ? await readLastHub(hubFile) : null;
  const isWanted = flags.office === undefined || flags.office === kept?.office;
  const last = kept && isWanted ? kept : await findHub({ ...looking, office: flags.office ?? null, say, signal });
  if (!last) return null;
  return createWhereabouts({
    last,
    // A token that is yet to come comes from there.
    isTrusted: last === kept || !isPaired,
    search: (onFound) => keepBrowsing({ ...looking, onFound }),
    keep(hub) {
      keepLastHub(hubFile, hub).catch((error) => log.warn({ error: String(error) }, "the hub's address is not kept"));
    },
    log,
  });
}

/** Serves until it is stopped, or until the hub does not know the token any more: then it asks to be paired anew. */
async function serve(flags: AgentFlags, signal: AbortSignal): Promise<void> {
  const { tokenFile, spool, kiosk } = flags;
  let paired = flags.token ?? (await readToken(tokenFile));
  const hub = await whereToKnock(flags, paired !== null, signal);
  if (!hub) {
    process.exitCode = signal.aborted ? 0 : 2;
    return;
  }
  while (!signal.aborted) {
    const token = paired ?? (await pairAndKeep(hub.last(), tokenFile, signal));
    const options = { hub, token, spool, ...(kiosk !== null && { kiosk }) };
    await untilUnknown(options, flags.token === undefined, signal);
    if (signal.aborted) return;
    const aside = await putTokenAside(tokenFile);
    log.warn({ aside }, "the hub does not know this agent's token any more: it asks to be paired again");
    paired = null;
  }
}

/**
 * @param canPair false for a token that somebody typed: another one is theirs to type
 * @throws what keeps the kiosk's page from being served
 */
async function untilUnknown(
  options: { hub: Whereabouts; token: string; spool: string; kiosk?: number },
  canPair: boolean,
  signal: AbortSignal,
): Promise<void> {
  const unknown = Promise.withResolvers<void>();
  const onUnknown = canPair ? unknown.resolve : () => {};
  const agent: Agent = startAgent({ ...options, bench: null, log, onUnknown, onBroken: unknown.reject });
  signal.addEventListener("abort", () => unknown.resolve(), { once: true });
  if (signal.aborted) unknown.resolve();
  try {
    await unknown.promise;
  } finally {
    await agent.stop();
  }
}

async function run(flags: AgentFlags): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => stopping.abort());
  try {
    await serve(flags, signal);
  } catch (error) {
    if (error instanceof SpoolTaken || error instanceof StationFault) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (!signal.aborted) throw error;
  }
}

const typed = agentOptions(process.env);
if (typed.state === "read") await run(typed.values);
