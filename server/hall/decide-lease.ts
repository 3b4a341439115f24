import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import type { Day, DeviceId, HardwareId } from "#contract/ids.ts";
import { type LimitShare, leaseSize, type ShareLimits } from "#contract/lease.ts";
import type { EpochMs } from "#contract/text.ts";
import { accept, type Decision, type Refusal, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { nextWorkingDay } from "./hours.ts";
import { lastLeased } from "./lease.ts";
import { shareOf, wantedShare, withShare } from "./shares.ts";
import { openStrays } from "./strays.ts";

type LeaseNumbers = Extract<Command, { type: "leaseNumbers" }>;

/** What fits on a ticket and can be called aloud. */
const highestNumber = 99_999;

/** Numbers in advance for a kiosk: as many as fill up what it holds. One that lost what it held gets new ones, never the same. */
export function decideLease({ printer, day, held }: LeaseNumbers, by: Actor, hall: Hall, at: EpochMs): Decision {
  const kiosk = kioskOf(printer, by, hall);
  if (!kiosk.ok) return kiosk;
  if (!isLeased(day, hall)) return refuse("dayNotOpen");
  const { prefix, device } = kiosk;
  const from = nextLeased(hall, { printer, day, prefix });
  const to = from + leaseSize - held - 1;
  if (to > highestNumber) return refuse("limitReached");
  return accept({ at, type: "numbersLeased", printer, device, prefix, from, to, day });
}

/** Behind what this kiosk gave that no lease covers, too: whoever holds such a number can still be let in with it. */
function nextLeased(hall: Hall, { printer, day, prefix }: { printer: HardwareId; day: Day; prefix: string }): number {
  const own = openStrays(hall).filter((one) => one.printer === printer && one.day === day && one.prefix === prefix);
  return Math.max(lastLeased(hall, day, prefix), ...own.map(({ number }) => number)) + 1;
}

/**
 * Sets anew what a kiosk holds of each daily limit. What it says it holds counts, as far as the hub knows of it: it has
 * put the rest away, or never heard that it was given it.
 */
export function decideShares({ printer, day, kept }: ShareLimits, by: Actor, hall: Hall, at: EpochMs): Decision {
  const kiosk = kioskOf(printer, by, hall);
  if (!kiosk.ok) return kiosk;
  if (!isLeased(day, hall)) return refuse("dayNotOpen");
  const said = new Map(kept.map(({ service, count }) => [service, count]));
  const shares = hall.rules.office.services.flatMap((service): LimitShare[] => {
    const its = said.get(service.id) ?? 0;
    const place = { day, service: service.id, printer };
    const before = shareOf(hall, service.id, printer, day);
    // What it says it keeps may be given already: only the kiosk can put it away.
    const known = Math.min(its, before);
    const after = withShare(hall, { ...place, count: known });
    const count = Math.max(known, wantedShare(after, service, printer, day) ?? 0);
    const isNothing = count === its && count === before;
    return isNothing ? [] : [{ service: service.id, count, added: count - its }];
  });
  // All is as it says: a view that it had not heard yet made it ask.
  if (shares.length === 0) return refuse("alreadyRecorded");
  return accept({ at, type: "limitsShared", printer, day, shares });
}

/** The letters of the kiosk that this printer stands at, for its own agent. */
function kioskOf(id: HardwareId, by: Actor, hall: Hall): { ok: true; prefix: string; device: DeviceId } | Refusal {
  if (by.role !== "agent") return refuse("notAllowed");
  const printer = hall.rules.hardware.get(id);
  const prefix = printer?.kind === "printer" && agentOf(printer) === by.name ? (printer.awayPrefix ?? null) : null;
  if (prefix === null || hall.rules.office.services.some((service) => service.prefix === prefix))
    return refuse("noAwayNumbers");
  return { ok: true, prefix, device: by.device };
}

/** Numbers are leased of an open day and of the next on which the office works: a hub that dies in the night is not missed in the morning. */
function isLeased(day: Day, hall: Hall): boolean {
  if (hall.day.state === "none") return false;
  return day === hall.day.day ? hall.day.state === "open" : day === nextWorkingDay(hall.rules.office, hall.day.day);
}
