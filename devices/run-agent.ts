import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { pair, usualPollMs } from "#contract/client/pairing.ts";
import { type Agent, startAgent } from "./agent.ts";
import type { Log } from "./log.ts";

const usage = `node devices/run-agent.ts --hub URL [--token TOKEN] [--token-file PATH] [--spool FOLDER]

  --hub         where the hub is, http://192.168.1.10:8080
  --token       the token of an agent that is paired already
  --token-file  where the token is kept after pairing (data/agent-token)
  --spool       where print jobs are kept; one agent's alone (data/agent-spool)
`;

const { values } = parseArgs({
  options: {
    hub: { type: "string" },
    token: { type: "string" },
    "token-file": { type: "string", default: "data/agent-token" },
    spool: { type: "string", default: "data/agent-spool" },
    help: { type: "boolean", default: false },
  },
});

const log: Log = {
  info: (facts, message) => say("info", facts, message),
  warn: (facts, message) => say("warn", facts, message),
};

function say(level: string, facts: object, message: string): void {
  process.stdout.write(`${JSON.stringify({ level, time: new Date().toISOString(), message, ...facts })}\n`);
}

async function keptToken(path: string): Promise<string | null> {
  try {
    return (await readFile(path, "utf8")).trim() || null;
  } catch {
    return null;
  }
}

/** Pairs and keeps the token where only this account can read it. */
async function pairAndKeep(hub: string, path: string, signal: AbortSignal): Promise<string> {
  const token = await pair({
    hub,
    role: "agent",
    pollMs: usualPollMs,
    onStep(step) {
      if (step.state === "showing") process.stdout.write(`\nMã ghép nối / pairing code: ${step.code}\n\n`);
      if (step.state === "unreachable") log.warn({ hub }, "the hub does not answer");
    },
    signal,
  });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${token}\n`, { mode: 0o600 });
  return token;
}

const { hub } = values;
if (hub === undefined || values.help) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const stopping = new AbortController();
  let agent: Agent | null = null;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      stopping.abort();
      void agent?.stop();
    });
  }
  const path = values["token-file"];
  try {
    const token = values.token ?? (await keptToken(path)) ?? (await pairAndKeep(hub, path, stopping.signal));
    agent = startAgent({ hub, token, bench: null, spool: values.spool, log });
    if (stopping.signal.aborted) await agent.stop();
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  }
}
