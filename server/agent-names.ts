import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { Devices } from "./auth/devices.ts";

/** Names that agents are paired under, at hand for every view. */
export interface AgentNames {
  paired(): ReadonlySet<string>;
  /** Called when they are others than before. */
  onChange(listener: () => void): void;
  /** Names that this hardware hangs off and nobody is paired under: a slip of the pen, or an agent still to be paired. */
  missing(hardware: readonly Hardware[]): string[];
  stop(): void;
}

export async function openAgentNames(devices: Pick<Devices, "list" | "onPaired" | "onRevoked">): Promise<AgentNames> {
  const listeners = new Set<() => void>();
  let names: ReadonlySet<string> = await read();

  async function read(): Promise<ReadonlySet<string>> {
    return new Set((await devices.list()).flatMap(({ role, name }) => (role === "agent" ? [name] : [])));
  }
  async function follow(): Promise<void> {
    const before = [...names].sort().join("\n");
    names = await read();
    if ([...names].sort().join("\n") !== before) for (const listener of listeners) listener();
  }
  // A storage that can not be read stops the hub elsewhere.
  const again = () => void follow().catch(() => undefined);
  const stops = [devices.onPaired(again), devices.onRevoked(again)];
  return {
    paired: () => names,
    onChange: (listener) => void listeners.add(listener),
    missing: (hardware) => [
      ...new Set(hardware.map(agentOf).filter((name): name is string => name !== null && !names.has(name))),
    ],
    stop() {
      for (const stop of stops) stop();
    },
  };
}
