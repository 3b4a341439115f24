import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { within } from "./clients.ts";
import { type Row, row } from "./figures.ts";
import { agentToken } from "./office.ts";
import { startAgent } from "./servers.ts";

/** Serial lines that nothing hangs off but a listener: what is sent is taken, and nothing comes back. */
export interface SerialLines {
  paths: readonly [string, string, string, string, string];
  close(): void;
}

const openedWithinMs = 5_000;
/** It has compiled what it needs and told everything once. */
const settleMs = 5_000;
const idleMs = 30_000;

/** @returns null where there is no Linux or no socat */
export async function openSerialLines(folder: string): Promise<SerialLines | null> {
  if (process.platform !== "linux") return null;
  try {
    execFileSync("socat", ["-V"], { stdio: "ignore" });
  } catch {
    return null;
  }
  const cables: ChildProcess[] = [];
  const close = () => {
    for (const cable of cables) cable.kill("SIGKILL");
  };
  process.once("exit", close);
  const line = async (index: number): Promise<string> => {
    const path = join(folder, `line-${index}`);
    // What is written goes nowhere, as on a line whose device only listens; -u would end it with the first reader.
    cables.push(spawn("socat", [`pty,raw,echo=0,link=${path}`, "pty,raw,echo=0"], { stdio: "ignore" }));
    const there = async () => {
      while (!existsSync(path)) await pause(10);
    };
    await within(openedWithinMs, "a serial line", there());
    return path;
  };
  return { paths: [await line(1), await line(2), await line(3), await line(4), await line(5)], close };
}

/** What an agent beside the hub costs that has six devices open and nothing to do: CPU of all its threads. */
export async function agentIdle({
  hub,
  spool,
  devices,
  say,
}: {
  hub: string;
  spool: string;
  devices: number;
  say: (line: string) => void;
}): Promise<Row[]> {
  const agent = await startAgent({ hub, token: agentToken, spool, ready: devices });
  try {
    await pause(settleMs);
    const before = agent.cpuMs();
    const startedAt = performance.now();
    await pause(idleMs);
    const used = (agent.cpuMs() ?? 0) - (before ?? 0);
    const ms = performance.now() - startedAt;
    say(`agent: ${used} ms of CPU in ${(ms / 1_000).toFixed(1)} s, ${Math.round(agent.memory() / 1_000_000)} MB`);
    return [
      row({
        name: "idle agent with six devices",
        value: (100 * used) / ms,
        unit: "% of a core",
        reach: { of: "value", is: "atMost", bound: 1 },
      }),
    ];
  } finally {
    await agent.stop();
  }
}
