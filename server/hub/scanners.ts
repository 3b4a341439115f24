import { agentOf, type Hardware } from "#contract/hardware.ts";
import type { AccountId, CounterId, HardwareId } from "#contract/ids.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";

/**
 * The scanners that stand at a kiosk: those of the agent that its printer hangs off, so that of two kiosks with an agent
 * each nobody is shown what the other read. A kiosk without a printer may have any.
 */
export function kioskScanners(hardware: readonly Hardware[], printer: HardwareId | null): HardwareId[] {
  const beside = hardware.find(({ id }) => id === printer);
  return hardware.flatMap((piece) =>
    piece.kind === "scanner" && piece.place === "kiosk" && (!beside || agentOf(beside) === agentOf(piece))
      ? [piece.id]
      : [],
  );
}

export function counterScanners(hall: Hall, counter: CounterId): HardwareId[] {
  return hall.rules.office.hardware.flatMap((hardware) =>
    hardware.kind === "scanner" && hardware.place === "counter" && hardware.counter === counter ? [hardware.id] : [],
  );
}

/** Where this person sits now; null when they have no counter. */
export function counterOf(hall: Hall, account: AccountId): CounterId | null {
  for (const { id } of hall.rules.office.counters) {
    const work = get(hall.desks, id)?.work;
    if (work && work.state !== "closed" && work.officer.account === account) return id;
  }
  return null;
}
