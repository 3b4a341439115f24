import { dirname } from "node:path";
import { type Agent, type AgentOptions, startAgent } from "../devices/agent.ts";
import type { Bench } from "../devices/bench/bench.ts";
import { createLateBench } from "../devices/bench/late-bench.ts";
import { SpoolTaken } from "../devices/spool-lock.ts";
import { FolderTaken } from "./folder-taken.ts";

/** The devices at the hub's own machine: its agent, and the virtual ones that this agent opens. */
export interface OwnDevices {
  agent: Agent;
  bench: Bench;
}

/** Everything of devices that the hub's process loads comes through here. @throws FolderTaken */
export function startOwnDevices(
  options: Omit<AgentOptions, "bench"> & Parameters<typeof createLateBench>[0],
): OwnDevices {
  const bench = createLateBench(options);
  try {
    return { bench, agent: startAgent({ ...options, bench }) };
  } catch (error) {
    // Whoever starts a hub knows of no spool: it is the hub's own agent that has it, and so another hub is there.
    if (error instanceof SpoolTaken) throw new FolderTaken(dirname(options.spool), error.pid);
    throw error;
  }
}
