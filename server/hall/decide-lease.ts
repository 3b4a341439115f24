import type { Actor } from "#contract/actor.ts";
import type { Command } from "#contract/commands.ts";
import { agentOf } from "#contract/hardware.ts";
import { leaseSize } from "#contract/lease.ts";
import type { EpochMs } from "#contract/text.ts";
import { accept, type Decision, refuse } from "./decision.ts";
import type { Hall } from "./hall.ts";
import { nextNumber } from "./numbering.ts";

type LeaseNumbers = Extract<Command, { type: "leaseNumbers" }>;

/** What fits on a ticket and can be called aloud. */
const highestNumber = 99_999;

/** Numbers in advance for a kiosk: as many as fill up what it holds. One that lost what it held gets new ones, never the same. */
export function decideLease(command: LeaseNumbers, by: Actor, hall: Hall, at: EpochMs): Decision {
  if (by.role !== "agent") return refuse("notAllowed");
  const printer = hall.rules.hardware.get(command.printer);
  if (printer?.kind !== "printer" || agentOf(printer) !== by.name) return refuse("noAwayNumbers");
  const prefix = printer.awayPrefix;
  if (prefix === undefined || hall.rules.office.services.some((service) => service.prefix === prefix))
    return refuse("noAwayNumbers");
  if (hall.day.state !== "open") return refuse("dayNotOpen");
  const from = nextNumber(hall, prefix);
  const to = from + leaseSize - command.held - 1;
  if (to > highestNumber) return refuse("limitReached");
  const { day } = hall.day;
  return accept({ at, type: "numbersLeased", printer: printer.id, device: by.device, prefix, from, to, day });
}
