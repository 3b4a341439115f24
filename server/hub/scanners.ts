import { agentOf } from "#contract/hardware.ts";
import type { AccountId, CounterId, HardwareId } from "#contract/ids.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";

/**
 * The scanners that stand at a kiosk: those of the agent that its printer hangs off, so that of two kiosks with an agent
 * each nobody is shown what the other read. A kiosk without a printer may have any.
 */
export function kioskScanners({ rules }: Hall, printer: HardwareId | null): HardwareId[] {
  const beside = printer ? rules.hardware.get(printer) : undefined;
  return rules.office.hardware.flatMap((hardware) =>
    hardware.kind === "scanner" && hardware.place === "kiosk" && (!beside || agentOf(beside) === agentOf(hardware))
      ? [hardware.id]
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
