import type { Day } from "#contract/ids.ts";
import type { Log } from "../log.ts";
import { createSpoolFile } from "../spool-file.ts";
import { createTurns } from "../turns.ts";
import { type Entry, entryOf } from "./entry.ts";
import { emptyLedger, entriesOf, type Ledger, ledgerAfter } from "./ledger.ts";

/** The station's journal on its own disk: nothing is shown or printed before it is there. */
export interface StationJournal {
  ledger(): Ledger;
  /** Resolves to whether it is on the disk; only then it is in the ledger. */
  add(entry: Entry): Promise<boolean>;
  /** Whether it can be written, as far as anybody knows: after a failure it is tried anew. */
  canWrite(): Promise<boolean>;
  /** A new day: writes the file anew without what is over. What is leased of later days stays. */
  turnDay(day: Day): Promise<void>;
  close(): Promise<void>;
}

/** @throws what the file system throws when the file can not be read: it may hold numbers that people have */
export async function openStationJournal(path: string, log: Log): Promise<StationJournal> {
  const file = createSpoolFile(path);
  let ledger = emptyLedger;
  let unread = 0;
  for (const line of await file.lines()) {
    const entry = entryOf(line);
    if (entry) ledger = ledgerAfter(ledger, entry);
    else unread += 1;
  }
  if (unread > 0) log.warn({ path, unread }, "lines of the kiosk's journal could not be read");
  /** After a failure nobody knows what of the file is right: it is written anew, as a whole, before anything is added. */
  let isWhole = false;

  const turn = createTurns();

  async function mend(): Promise<void> {
    if (isWhole) return;
    await file.replace(() => entriesOf(ledger, () => true).map((entry) => JSON.stringify(entry)));
    isWhole = true;
  }

  function failed(error: unknown): void {
    isWhole = false;
    log.warn({ path, error: String(error) }, "the kiosk's journal can not be written");
  }

  return {
    ledger: () => ledger,
    add: (entry) =>
      turn(async () => {
        try {
          await mend();
          await file.add(JSON.stringify(entry));
        } catch (error) {
          failed(error);
          return false;
        }
        ledger = ledgerAfter(ledger, entry);
        return true;
      }),
    canWrite: () =>
      turn(async () => {
        await mend().catch(failed);
        return isWhole;
      }),
    turnDay: (day) =>
      turn(async () => {
        isWhole = false;
        ledger = entriesOf(ledger, (one) => one >= day).reduce(ledgerAfter, emptyLedger);
        await mend().catch(failed);
      }),
    close: () => file.close(),
  };
}
