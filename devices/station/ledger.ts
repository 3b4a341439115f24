import type { Day, HardwareId, ServiceId, TicketId } from "#contract/ids.ts";
import type { PrintReport } from "#contract/jobs.ts";
import type { Lease } from "#contract/lease.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Entry, Taken } from "./entry.ts";

/** Paper of a number given here. */
export type Paper =
  | { state: "wanted"; copy: number }
  | { state: "printing"; copy: number }
  | { state: "known"; copy: number; report: PrintReport };

export interface Given {
  taken: Taken;
  paper: Paper;
  /** Null while the hub has not heard of it. */
  told: { refusal: string | null } | null;
}

/** A block of numbers, and the next of them that nobody has. */
export interface Block extends Lease {
  printer: HardwareId;
  next: number;
  /** The addresses of their pages, from the first number on, where the hub gave them. */
  links?: readonly string[];
}

/** What a kiosk may give, and what it gave: all that its journal adds up to. */
export interface Ledger {
  blocks: readonly Block[];
  /** What it may still give of a daily limit, by day and service. */
  shares: ReadonlyMap<string, number>;
  /** In the order they were given. */
  given: ReadonlyMap<TicketId, Given>;
}

/** Whose numbers, and of which day. */
export interface Wanted {
  day: Day;
  prefix: string;
  printer: HardwareId;
}

export const emptyLedger: Ledger = { blocks: [], shares: new Map(), given: new Map() };

/** The ledger after one entry. Pure, and total: an entry about a number that is not known changes nothing. */
export function ledgerAfter(ledger: Ledger, entry: Entry): Ledger {
  switch (entry.kind) {
    case "leased": {
      const { kind: _, ...block } = entry;
      return { ...ledger, blocks: [...ledger.blocks, { ...block, next: firstNew(ledger, block) }] };
    }
    case "shared":
      return { ...ledger, shares: changedShare(ledger, entry, entry.change) };
    case "taken": {
      const { taken } = entry;
      const given = new Map(ledger.given);
      given.set(taken.ticket, { taken, paper: { state: "wanted", copy: 1 }, told: null });
      return {
        given,
        shares: changedShare(ledger, taken, -1),
        blocks: ledger.blocks.map((block) => (holds(block, taken) ? { ...block, next: taken.number + 1 } : block)),
      };
    }
    case "printing":
      return changed(ledger, entry.ticket, { paper: { state: "printing", copy: entry.copy } });
    case "printed":
      return changed(ledger, entry.ticket, { paper: { state: "known", copy: entry.copy, report: entry.report } });
    case "told":
      return changed(ledger, entry.ticket, { told: { refusal: entry.refusal } });
    default:
      return entry satisfies never;
  }
}

/** The block that today's next number comes from; null when none is left. Yesterday's numbers are void. */
export function nextBlock(ledger: Ledger, wanted: Wanted): Block | null {
  return ledger.blocks.find((block) => isFor(block, wanted) && block.next <= block.to) ?? null;
}

/** Whether there were any to give today, also if all of them are given. */
export function hadNumbers(ledger: Ledger, wanted: Wanted): boolean {
  return ledger.blocks.some((block) => isFor(block, wanted));
}

/** How many numbers are left today. */
export function numbersHeld(ledger: Ledger, wanted: Wanted): number {
  return ledger.blocks.reduce((sum, block) => sum + (isFor(block, wanted) ? block.to - block.next + 1 : 0), 0);
}

/** How many numbers of a service with a daily limit it may still give on a day. */
export function shareHeld({ shares }: Ledger, day: Day, service: ServiceId): number {
  return shares.get(shareKey(day, service)) ?? 0;
}

/** That, and what it gave and the hub has not heard of: as many as the hub must keep for it. */
export function shareKept(ledger: Ledger, day: Day, service: ServiceId): number {
  const given = untold(ledger).filter(({ taken }) => taken.day === day && taken.service === service);
  return shareHeld(ledger, day, service) + given.length;
}

/** When the last number was given; 0 before the first. */
export function lastGiven({ given }: Ledger): EpochMs {
  let last = 0;
  for (const { taken } of given.values()) last = Math.max(last, taken.at);
  return last;
}

/** What the hub has not heard of, first come first. */
export function untold(ledger: Ledger): Given[] {
  return [...ledger.given.values()].filter(({ told }) => told === null);
}

/** The entries that make the same ledger, without what is over on days that are not kept: their blocks, and what the hub has. */
export function entriesOf(ledger: Ledger, isKept: (day: Day) => boolean): Entry[] {
  const blocks = ledger.blocks.filter(({ day }) => isKept(day));
  const given = [...ledger.given.values()].filter(({ taken, told }) => told === null || isKept(taken.day));
  return [
    ...blocks.map(({ next: _, ...block }): Entry => ({ kind: "leased", ...block })),
    ...given.flatMap(({ taken, paper, told }): Entry[] => [
      { kind: "taken", taken },
      ...paperEntries(taken.ticket, paper),
      ...(told ? [{ kind: "told" as const, ticket: taken.ticket, refusal: told.refusal }] : []),
    ]),
    // After the numbers that were given of it: those are not taken from what is left.
    ...[...ledger.shares].flatMap(([key, change]): Entry[] => {
      const [day, service] = key.split(" ") as [Day, ServiceId];
      return isKept(day) && change > 0 ? [{ kind: "shared", day, service, change }] : [];
    }),
  ];
}

/** A hub whose records were put back to an older copy leases again what this kiosk has already: nobody gets any of that twice. */
function firstNew({ blocks }: Ledger, { day, prefix, from, to }: Lease): number {
  const known = blocks.filter((block) => block.day === day && block.prefix === prefix);
  return known.reduce((first, block) => Math.min(Math.max(first, block.to + 1), to + 1), from);
}

function paperEntries(ticket: TicketId, paper: Paper): Entry[] {
  switch (paper.state) {
    case "wanted":
      return [];
    case "printing":
      return [{ kind: "printing", ticket, copy: paper.copy }];
    case "known":
      return [{ kind: "printed", ticket, copy: paper.copy, report: paper.report }];
    default:
      return paper satisfies never;
  }
}

/** Of what it does not hold nothing goes away. */
function changedShare(
  { shares }: Ledger,
  { day, service }: { day: Day; service: ServiceId },
  change: number,
): Ledger["shares"] {
  const key = shareKey(day, service);
  const before = shares.get(key) ?? 0;
  const after = Math.max(0, before + change);
  return after === before ? shares : new Map(shares).set(key, after);
}

/** Neither a day nor an id has a space. */
const shareKey = (day: Day, service: ServiceId): string => `${day} ${service}`;

function changed(ledger: Ledger, ticket: TicketId, change: Partial<Given>): Ledger {
  const known = ledger.given.get(ticket);
  if (!known) return ledger;
  return { ...ledger, given: new Map(ledger.given).set(ticket, { ...known, ...change }) };
}

function holds(block: Block, { day, prefix, number }: Taken): boolean {
  return (
    block.day === day && block.prefix === prefix && block.from <= number && number <= block.to && number >= block.next
  );
}

function isFor(block: Block, { day, prefix, printer }: Wanted): boolean {
  return block.day === day && block.prefix === prefix && block.printer === printer;
}
