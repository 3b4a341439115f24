import type { Entry } from "#contract/events.ts";
import type { OfficeId } from "#contract/ids.ts";
import type { RegisterTaken } from "#contract/personal-data.ts";
import type { Catalogues } from "../ports/catalogues.ts";
import { type Journal, StorageBroken } from "../ports/journal.ts";
import type { People } from "../ports/people.ts";
import type { VisitRecord, Visits } from "../ports/visits.ts";
import { createMemoryCatalogues } from "./catalogues.ts";
import { createMemoryPeople } from "./people.ts";

export interface MemoryStore {
  journal: Journal;
  visits: Visits;
  people: People;
  catalogues: Catalogues;
  close(): Promise<void>;
}

interface OfficeMemory {
  /** Without those that were removed, which were the oldest. */
  entries: Entry[];
  removed: number;
  takings: RegisterTaken[];
  visits: Map<string, VisitRecord>;
  /** Day and label → the one ticket that has them. */
  tickets: Map<string, string>;
}

/** Storage that keeps the ports' promises except one: nothing outlives the process. For tests and simulations. */
export function openMemory(): MemoryStore {
  const offices = new Map<OfficeId, OfficeMemory>();
  const issued = new Set<string>();
  let stopped: StorageBroken | null = null;

  const entriesOf = (office: OfficeId) => offices.get(office)?.entries ?? [];
  const removedOf = (office: OfficeId) => offices.get(office)?.removed ?? 0;
  const headOf = (office: OfficeId) => removedOf(office) + entriesOf(office).length;
  const memoryOf = (office: OfficeId): OfficeMemory =>
    offices.get(office) ?? { entries: [], removed: 0, takings: [], visits: new Map(), tickets: new Map() };

  function open(): void {
    if (stopped) throw stopped;
  }

  function broken(message: string): never {
    stopped = new StorageBroken(message);
    throw stopped;
  }

  async function close(): Promise<void> {
    stopped ??= new StorageBroken("the memory store is closed");
  }

  const journal: Journal = {
    async append({ office, expectedSeq, entries, visits }) {
      open();
      const memory = memoryOf(office);
      const gap = entries.find((entry, index) => entry.seq !== expectedSeq + 1 + index);
      if (gap) throw new StorageBroken(`entry ${gap.seq} does not follow on ${expectedSeq}`);
      if (headOf(office) !== expectedSeq) return { ok: false, actual: headOf(office) };
      // Everything is checked before anything is kept: all or nothing.
      const tickets = ticketsIssued(entries);
      if (new Set(tickets).size < tickets.length || tickets.some((ticket) => issued.has(ticket)))
        broken("a ticket number given twice");
      const labels = new Map<string, string>();
      for (const visit of visits) {
        const holder = labels.get(numberOf(visit)) ?? memory.tickets.get(numberOf(visit)) ?? visit.ticket;
        if (holder !== visit.ticket) broken("a number with two tickets");
        labels.set(numberOf(visit), visit.ticket);
      }
      memory.entries.push(...structuredClone(entries));
      for (const visit of visits) memory.visits.set(visit.ticket, { ...visit });
      for (const [number, ticket] of labels) memory.tickets.set(number, ticket);
      for (const ticket of tickets) issued.add(ticket);
      offices.set(office, memory);
      return { ok: true };
    },
    head: async (office) => headOf(office),
    async newestDay(office) {
      const [first, ...rest] = entriesOf(office);
      if (!first) return null;
      const newest = rest.reduce((found, entry) => (entry.day > found.day ? entry : found), first);
      return { day: newest.day, firstSeq: newest.seq };
    },
    async read(office, fromSeq, limit) {
      const first = Math.max(0, fromSeq - 1 - removedOf(office));
      return structuredClone(entriesOf(office).slice(first, first + limit));
    },
    close,
  };

  const visits: Visits = {
    async between(office, from, to) {
      const all = [...(offices.get(office)?.visits.values() ?? [])];
      const asked = all.filter((visit) => visit.day >= from && visit.day <= to).map((visit) => ({ ...visit }));
      return asked.sort((a, b) => compare(a.day, b.day) || compare(a.ticket, b.ticket));
    },
    async removeBefore(office, before, most) {
      const memory = memoryOf(office);
      const newest = await journal.newestDay(office);
      if (!newest) return { visits: 0, isDone: true };
      const limit = newest.day < before ? newest.day : before;
      const old = [...memory.visits.values()].filter(({ day }) => day < limit).slice(0, most);
      for (const { ticket } of old) memory.visits.delete(ticket);
      if (old.length === most) return { visits: most, isDone: false };
      const kept = memory.entries.findIndex(({ day }) => day >= limit);
      memory.removed += memory.entries.splice(0, kept).length;
      return { visits: old.length, isDone: true };
    },
    async openedBefore(office, openings) {
      const days = [...new Set(memoryOf(office).entries.map(({ day }) => day))].sort().reverse();
      return days[openings] ?? null;
    },
    async logTaken(office, { name }, taken) {
      const memory = memoryOf(office);
      memory.takings.unshift({ ...taken, officerName: name });
      offices.set(office, memory);
    },
    taken: async (office, limit) => memoryOf(office).takings.slice(0, limit),
  };

  return { journal, visits, people: createMemoryPeople(), catalogues: createMemoryCatalogues(), close };
}

function ticketsIssued(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ event }) => (event.type === "ticketIssued" ? [event.ticket] : []));
}

function numberOf(visit: VisitRecord): string {
  return `${visit.day} ${visit.label}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
