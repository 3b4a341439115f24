import type { Entry } from "#contract/events.ts";
import type { Catalogues } from "../ports/catalogues.ts";
import { type Journal, StorageBroken } from "../ports/journal.ts";
import type { People } from "../ports/people.ts";
import type { Visits } from "../ports/visits.ts";
import { createCatalogues } from "./catalogues.ts";
import { say } from "./fault.ts";
import { entriesOf, entryCells, visitCells } from "./rows.ts";
import { joinThread, storageWorker, type Thread } from "./thread.ts";

export interface SqliteStore {
  journal: Journal;
  visits: Visits;
  people: People;
  catalogues: Catalogues;
  /** As the open connection has them: `wal` and 2 (FULL), or a power cut may lose acknowledged tickets. */
  durability(): Promise<{ journalMode: string; synchronous: number }>;
  /** Finishes what is under way, then closes; the same as the journal's. */
  close(): Promise<void>;
}

/** Rows to a message: large enough to cost little, small enough that both threads work at the same time. */
const pageRows = 4_000;

/**
 * Opens or makes the data file and its folder. Throws in plain words: `StorageBroken` when
 * it is damaged or newer, `StorageFull` when there is no room to begin.
 * @param options.maxPages the most pages the file may take: a full disk in small, for tests
 */
export async function openSqlite(options: { file: string; maxPages?: number }): Promise<SqliteStore> {
  const { file, maxPages = null } = options;
  const thread = await joinThread(storageWorker({ file, maxPages }), file);
  return {
    journal: createJournal(thread, file),
    visits: createVisits(thread),
    people: createPeople(thread),
    catalogues: createCatalogues(thread, file),
    durability: () => thread.call("durability"),
    close: thread.close,
  };
}

function createJournal(thread: Thread, file: string): Journal {
  return {
    async append({ office, expectedSeq, entries, visits }) {
      const gap = entries.find((entry, index) => entry.seq !== expectedSeq + 1 + index);
      if (gap) throw new StorageBroken(`entry ${gap.seq} does not follow on ${expectedSeq}`);
      const actual = await thread.call("append", office, expectedSeq, entryCells(entries), visitCells(office, visits));
      return actual === null ? { ok: true } : { ok: false, actual };
    },
    head: (office) => thread.call("head", office),
    newestDay: (office) => thread.call("newestDay", office),
    async read(office, fromSeq, limit) {
      const ask = (done: number) => thread.call("read", office, fromSeq + done, Math.min(pageRows, limit - done));
      const entries: Entry[] = [];
      const actors = new Map<string, Entry["by"]>();
      for (let page = limit > 0 ? ask(0) : null; page !== null; ) {
        const rows = await page;
        const done = entries.length + rows.length;
        // There is no gap in a journal, so the thread can fetch the next page while this one is parsed.
        page = rows.length === pageRows && done < limit ? ask(done) : null;
        try {
          entries.push(...entriesOf(rows, actors));
        } catch (error) {
          page?.catch(() => undefined);
          throw new StorageBroken(say("damaged", file, String(error)));
        }
      }
      return entries;
    },
    close: thread.close,
  };
}

function createVisits({ call }: Thread): Visits {
  return {
    between: (office, from, to) => call("between", office, from, to),
    removeBefore: (office, before, most) => call("removeBefore", office, before, most),
    openedBefore: (office, openings) => call("openedBefore", office, openings),
    logTaken: (office, by, taken) => call("logTaken", office, by, taken),
    taken: (office, limit) => call("taken", office, limit),
  };
}

function createPeople({ call }: Thread): People {
  return {
    accounts: () => call("accounts"),
    accountByUsername: (username) => call("accountByUsername", username),
    account: (account) => call("account", account),
    addAccount: (account) => call("addAccount", account),
    setAccount: (account, change) => call("setAccount", account, change),
    photoVersions: () => call("photoVersions"),
    photo: (account) => call("photo", account),
    setPhoto: (account, photo) => call("setPhoto", account, photo),
    removePhoto: (account) => call("removePhoto", account),
    addSignIn: (signIn) => call("addSignIn", signIn),
    signIn: (tokenHash) => call("signIn", tokenHash),
    touchSignIn: (tokenHash, seenAt) => call("touchSignIn", tokenHash, seenAt),
    removeSignIn: (tokenHash) => call("removeSignIn", tokenHash),
    removeSignInsOf: (account) => call("removeSignInsOf", account),
    removeSignInsBefore: (createdAt, seenAt) => call("removeSignInsBefore", createdAt, seenAt),
    devices: () => call("devices"),
    deviceByToken: (tokenHash) => call("deviceByToken", tokenHash),
    addDevice: (device) => call("addDevice", device),
    setPrinters: (given) => call("setPrinters", given),
    setScreenPlace: (device, before, place) => call("setScreenPlace", device, before, place),
    removeDevice: (device) => call("removeDevice", device),
    removeDemonstrationDevices: () => call("removeDemonstrationDevices"),
  };
}
