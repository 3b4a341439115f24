import { type Agent, type AgentOptions, startAgent } from "../devices/agent.ts";
import { type Bench, createBench } from "../devices/bench/bench.ts";

/** The devices at the hub's own machine: its agent, and the virtual ones that this agent opens. */
export interface OwnDevices {
  agent: Agent;
  bench: Bench;
}

/** Everything of devices that the hub's process loads comes through here. @throws SpoolTaken */
export function startOwnDevices(options: Omit<AgentOptions, "bench"> & Parameters<typeof createBench>[0]): OwnDevices {
  const bench = createBench(options);
  return { bench, agent: startAgent({ ...options, bench }) };
}
