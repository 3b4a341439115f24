import type { HallEvent } from "#contract/events.ts";
import type { DeviceId, HardwareId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Hall } from "./hall.ts";
import { get, put } from "./ordered.ts";

/** A block of today's numbers that one kiosk alone may give. Those of one prefix follow on each other and never overlap. */
export interface LeasedBlock {
  printer: HardwareId;
  /** The agent that got it. */
  device: DeviceId;
  from: number;
  to: number;
  at: EpochMs;
}

/** The hall with a block leased: ordinary numbering of that prefix, if there is any, goes on behind it. */
export function lease(hall: Hall, event: Extract<HallEvent, { type: "numbersLeased" }>): Hall {
  const { prefix, printer, device, from, to, at } = event;
  return {
    ...hall,
    leased: put(hall.leased, prefix, [...(get(hall.leased, prefix) ?? []), { printer, device, from, to, at }]),
    lastNumber: put(hall.lastNumber, prefix, Math.max(to, get(hall.lastNumber, prefix) ?? 0)),
  };
}

/** The block that a number was leased in; null for one that was not. */
export function blockOf(hall: Hall, prefix: string, number: number): LeasedBlock | null {
  return get(hall.leased, prefix)?.find(({ from, to }) => from <= number && number <= to) ?? null;
}
