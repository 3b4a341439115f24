import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Actor } from "#contract/actor.ts";
import { nextMidnight } from "#contract/calendar.ts";
import type { Command } from "#contract/commands.ts";
import type { Hardware } from "#contract/hardware.ts";
import type { AccountId, CommandId, CounterId, DeviceId, OutcomeId } from "#contract/ids.ts";
import { emptyHall } from "../../server/hall/hall.ts";
import { addToBatch, emptyBatch } from "../../server/hub/batch.ts";
import type { Journal } from "../../server/storage/ports/journal.ts";
import { openSqlite } from "../../server/storage/sqlite/store.ts";
import { addPeople, office, writeOffice } from "./office.ts";

export interface Filling {
  folder: string;
  /** Entries of earlier days, at least; 0 for none. */
  past: number;
  /** Tickets of today, whose counters are open then; null leaves the day to the hub. */
  today: number | null;
  hardware: readonly Hardware[];
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
/** A busy day of a commune centre; it makes some 1,500 entries. */
const pastTickets = 500;
const pastEntries = 1_500;
/** Entries to one commit. */
const page = 10_000;

/** Makes a data folder as a hub would have left it: every entry is decided by the core itself. @returns the entries */
export async function fill({ folder, past, today, hardware }: Filling): Promise<number> {
  writeOffice(folder, hardware);
  const store = await openSqlite({ file: join(folder, "hall.db") });
  try {
    await addPeople(store.people, hardware);
    const book = createBook(store.journal);
    const midnight = nextMidnight(Date.now()) - dayMs;
    for (let day = Math.ceil(past / pastEntries); day >= 1; day -= 1) {
      const opens = midnight - day * dayMs + 7 * hourMs;
      await fillDay(book, { from: opens, to: opens + 10 * hourMs, tickets: pastTickets });
    }
    // Begins at midnight when the bench runs in the small hours: how long the day was does not matter.
    const from = Math.max(midnight, Date.now() - 8 * hourMs);
    if (today !== null) await fillDay(book, { from, to: Date.now(), tickets: today });
    return await book.end();
  } finally {
    await store.close();
  }
}

/** A day in which every second ticket is served to the end; whoever still waits lapses when the next one opens. */
async function fillDay(
  book: Book,
  { from, to, tickets }: { from: number; to: number; tickets: number },
): Promise<void> {
  await book.ask(system, { type: "openDay" }, from);
  for (const { counter, by } of desks) await book.ask(by, { type: "openCounter", counter }, from);
  for (let index = 0; index < tickets; index += 1) {
    const at = Math.floor(from + ((to - from) * index) / tickets);
    await book.ask(kiosk, issue(index), at);
    if (index % 2 === 0) continue;
    const { counter, by } = desks[((index - 1) / 2) % desks.length] ?? firstDesk;
    await book.ask(by, { type: "callNext", counter }, at);
    await book.ask(by, { type: "startServing", counter }, at);
    await book.ask(by, { type: "finish", counter, outcome }, at);
  }
}

interface Book {
  ask(by: Actor, command: Command, at: number): Promise<void>;
  end(): Promise<number>;
}

/** Decides on the running hall and writes a page of entries at a time, one while the next is decided. */
function createBook(journal: Journal): Book {
  let batch = emptyBatch(emptyHall(office));
  let appending: Promise<unknown> = Promise.resolve();

  async function turnPage(): Promise<void> {
    const { before, after, entries, visits } = batch;
    batch = emptyBatch(after);
    await appending;
    appending = journal.append({ office: office.id, expectedSeq: before.seq, entries, visits: [...visits.values()] });
  }

  return {
    async ask(by, command, at) {
      addToBatch(batch, { message: { id: randomUUID() as string as CommandId, command }, by, answer: () => {} }, at);
      if (batch.entries.length >= page) await turnPage();
    },
    async end() {
      await turnPage();
      await appending;
      return batch.before.seq;
    },
  };
}

const system: Actor = { kind: "system", role: "system" };
const kiosk: Actor = { kind: "device", role: "kiosk", device: randomUUID() as string as DeviceId, printer: null };
const outcome = office.outcomes[0]?.id as OutcomeId;

/** The last counter stays closed: it is the one that the bench's officer opens. */
export const benchCounter = office.counters.at(-1)?.id as CounterId;
const desks = office.counters.slice(0, -1).map(({ id: counter, number }) => {
  const account = randomUUID() as string as AccountId;
  return { counter, by: { kind: "person", role: "officer", account, name: `Cán bộ ${number}` } satisfies Actor };
});
const [firstDesk] = desks as [(typeof desks)[number]];

/** Services in turn; every fifth person belongs to a priority group. */
export function issue(index: number): Extract<Command, { type: "issueTicket" }> {
  const service = office.services[index % office.services.length];
  const group = office.priorityGroups[index % office.priorityGroups.length];
  if (!service) throw new Error("the office has no service");
  return {
    type: "issueTicket",
    service: service.id,
    procedure: null,
    priority: index % 5 === 0 ? (group?.id ?? null) : null,
    appointment: null,
    language: "vi",
  };
}
