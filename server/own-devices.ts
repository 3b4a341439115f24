import { type Agent, type AgentOptions, startAgent } from "../devices/agent.ts";
import type { Bench } from "../devices/bench/bench.ts";
import { createLateBench } from "../devices/bench/late-bench.ts";

/** The devices at the hub's own machine: its agent, and the virtual ones that this agent opens. */
export interface OwnDevices {
  agent: Agent;
  bench: Bench;
}

/** Everything of devices that the hub's process loads comes through here. @throws SpoolTaken */
export function startOwnDevices(
  options: Omit<AgentOptions, "bench"> & Parameters<typeof createLateBench>[0],
): OwnDevices {
  const bench = createLateBench(options);
  return { bench, agent: startAgent({ ...options, bench }) };
}
