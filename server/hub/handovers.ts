import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { Clock } from "./clock.ts";

/** Which agent has which hardware, as the settings say, and who had it until just now. */
export interface Handovers {
  /** Takes over the hardware of new settings. @returns what has another agent than before, or is not listed any more */
  follow(hardware: readonly Hardware[]): HardwareId[];
  /** Whether this agent had it a moment ago: what it still tells then is late, and not wrong. */
  hadJustNow(hardware: HardwareId, agent: string | null): boolean;
}

/** A reading that was on its way while the settings changed is long there by then. */
const lateMs = 10_000;

export function createHandovers(initial: readonly Hardware[], clock: Clock): Handovers {
  let owners = ownersOf(initial);
  const left = new Map<HardwareId, { agent: string | null; at: number }>();
  return {
    follow(hardware) {
      const before = owners;
      owners = ownersOf(hardware);
      const moved = [...before].filter(([id, agent]) => owners.get(id) !== agent);
      for (const [id, agent] of moved) left.set(id, { agent, at: clock.now() });
      return moved.map(([id]) => id);
    },
    hadJustNow(hardware, agent) {
      const last = left.get(hardware);
      return last !== undefined && last.agent === agent && clock.now() - last.at < lateMs;
    },
  };
}

/** A piece that is not listed has no entry; null is the hub's own agent. */
function ownersOf(hardware: readonly Hardware[]): Map<HardwareId, string | null> {
  return new Map(hardware.map((piece) => [piece.id, agentOf(piece)]));
}
