import type { CarriedBlock, HallEvent } from "#contract/events.ts";
import type { Day, DeviceId, HardwareId, ServiceId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Hall } from "./hall.ts";
import { emptyByText, entries, get, type Ordered, put } from "./ordered.ts";

/** A block of a day's numbers that one kiosk alone may give. Those of one prefix follow on each other and never overlap. */
export interface LeasedBlock {
  printer: HardwareId;
  /** The agent that got it. */
  device: DeviceId;
  from: number;
  to: number;
  at: EpochMs;
}

/** What kiosks may give of one day without the hub. */
export interface LeasedDay {
  /** By prefix. */
  leased: Ordered<string, readonly LeasedBlock[]>;
  shares: Shares;
}

/** How many numbers of a service's daily limit each kiosk, by its printer, may give by itself: nobody else gives those. */
export type Shares = Ordered<ServiceId, Ordered<HardwareId, number>>;

export const noShares = (): Shares => emptyByText();

const noLease = (): LeasedDay => ({ leased: emptyByText(), shares: noShares() });

/** What is leased of a day: of the hall's own, or of one that has not begun. */
export function leasedOn(hall: Hall, day: Day): LeasedDay {
  return isToday(hall, day) ? hall : (get(hall.ahead, day) ?? noLease());
}

/** The hall in which this is leased of that day. */
export function withLeasedOn(hall: Hall, day: Day, lease: LeasedDay): Hall {
  if (isToday(hall, day)) return { ...hall, leased: lease.leased, shares: lease.shares };
  return { ...hall, ahead: put(hall.ahead, day, { leased: lease.leased, shares: lease.shares }) };
}

/** The hall with a block leased: that day's ordinary numbering of that prefix, if there is any, goes on behind it. */
export function lease(hall: Hall, { day, prefix, printer, device, from, to, at }: CarriedBlock): Hall {
  const before = leasedOn(hall, day);
  const blocks = [...(get(before.leased, prefix) ?? []), { printer, device, from, to, at }];
  const after = withLeasedOn(hall, day, { ...before, leased: put(before.leased, prefix, blocks) });
  if (!isToday(hall, day)) return after;
  return { ...after, lastNumber: put(hall.lastNumber, prefix, Math.max(to, get(hall.lastNumber, prefix) ?? 0)) };
}

/** The last number of a prefix that was given or leased on that day; 0 before the first. */
export function lastLeased(hall: Hall, day: Day, prefix: string): number {
  if (isToday(hall, day)) return get(hall.lastNumber, prefix) ?? 0;
  return Math.max(0, ...(get(leasedOn(hall, day).leased, prefix) ?? []).map(({ to }) => to));
}

/** The block that a number of today was leased in; null for one that was not. */
export function blockOf(hall: Hall, prefix: string, number: number): LeasedBlock | null {
  return get(hall.leased, prefix)?.find(({ from, to }) => from <= number && number <= to) ?? null;
}

/** What is leased of this day and of later ones, for a hall in which this day begins; null where nothing is. */
export function carriedLeases(hall: Hall, from: Day): Omit<Extract<HallEvent, { type: "leasesCarried" }>, "at"> | null {
  const days = [...entries(hall.ahead)].filter(({ key }) => key >= from);
  const blocks = days.flatMap(({ key: day, value }) =>
    [...entries(value.leased)].flatMap(({ key: prefix, value: all }) =>
      all.map((block) => ({ day, prefix, ...block })),
    ),
  );
  const shares = days.flatMap(({ key: day, value }) =>
    [...entries(value.shares)].flatMap(({ key: service, value: all }) =>
      [...entries(all)].map(({ key: printer, value: count }) => ({ day, service, printer, count })),
    ),
  );
  return blocks.length + shares.length > 0 ? { type: "leasesCarried", blocks, shares } : null;
}

const isToday = ({ day }: Hall, wanted: Day): boolean => day.state !== "none" && day.day === wanted;
