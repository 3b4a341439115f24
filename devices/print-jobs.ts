import type { HardwareId } from "#contract/ids.ts";
import type { PrintJob, PrintReport } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { Begin } from "./driver.ts";
import type { PrintReports } from "./print-reports.ts";
import { doneEntry, keyOf, lostEntry, printingEntry, type Spool, takenEntry } from "./spool.ts";
import type { SpoolEntry, WaitingEntry } from "./spool-entry.ts";
import { createTurns } from "./turns.ts";

export interface PrintJobs {
  /**
   * The same id may come any number of times: it is printed once and reported each time.
   * @returns whether it is ours now: a ticket's is on disk, and not lost by a crash; any other is the hub's to send again
   *   after one. Otherwise it is reported as failed.
   */
  take(job: PrintJob): Promise<boolean>;
  /** Resolves when nothing is being printed. */
  idle(): Promise<void>;
}

export type Print = (slip: Slip, begin: Begin, behindHalf?: boolean) => Promise<PrintReport>;

/**
 * Papers in, one report each out; the papers of one printer in the order they came. What the last run left is printed
 * first.
 * @param printer resolves to the way to print, or null when there is no such printer here
 * @param hubNow  the hub's clock: the age of a job is told by the clock that made it
 */
export function createPrintJobs(options: {
  spool: Spool;
  reports: PrintReports;
  printer: (id: HardwareId) => Promise<Print | null>;
  now: () => number;
  hubNow: () => number;
  tooOldMs: number;
}): PrintJobs {
  const { spool, reports, now } = options;
  const turns = new Map<HardwareId, ReturnType<typeof createTurns>>();
  const taking = new Map<string, Promise<boolean>>();
  const running = new Set<Promise<void>>();
  /** Papers that may name people, by key: until their first byte this run alone knows of them, and after a crash the hub sends them again. */
  const inHand = new Set<string>();
  /** Printers in which the last run may have left half a paper. */
  const torn = new Set<HardwareId>();

  async function print(job: PrintJob): Promise<PrintReport> {
    const printer = await options.printer(job.printer);
    if (!printer) return { state: "failed", reason: "offline" };
    if (options.hubNow() - job.askedAt > options.tooOldMs) return { state: "failed", reason: "stalled" };
    // On disk right before the first byte goes out: after a crash this paper is in doubt, and not printed a second time.
    // Not sooner: while it is drawn and the printer is asked how it is, nothing can have come out.
    const begin = () => {
      torn.delete(job.printer);
      return spool.put(printingEntry(job, now()));
    };
    return printer(job.slip, begin, torn.has(job.printer));
  }

  async function finish(entry: Extract<SpoolEntry, { state: "done" }>): Promise<void> {
    await spool.put(entry);
    inHand.delete(entry.id);
    reports.tell(entry.id);
  }

  async function run(job: PrintJob): Promise<void> {
    const report = await print(job);
    await finish(doneEntry(job, now(), report));
  }

  function inTurn(printer: HardwareId, work: () => Promise<void>): void {
    const turn = turns.get(printer) ?? createTurns();
    turns.set(printer, turn);
    const done = turn(work);
    running.add(done);
    void done.finally(() => running.delete(done));
  }

  /** From the disk when its turn comes, and not sooner. */
  function runWaiting(entry: WaitingEntry): void {
    inTurn(entry.printer, async () => {
      const job = await spool.job(entry.id, entry.at + options.tooOldMs);
      await (job ? run(job) : finish(lostEntry(entry, now())));
    });
  }

  async function takeNew(job: PrintJob): Promise<boolean> {
    if (job.kind === "printSlip") {
      inHand.add(keyOf(job));
      inTurn(job.printer, () => run(job));
      return true;
    }
    const isOurs = await spool.put(takenEntry(job, now()));
    const entry = spool.find(keyOf(job));
    if (isOurs && entry?.state === "taken") runWaiting(entry);
    else await finish(doneEntry(job, now(), { state: "failed", reason: "fault" }));
    return isOurs;
  }

  void spool.left.then((left) => {
    for (const entry of left) {
      if (entry.state === "done" && entry.printer && isInDoubt(entry.report)) torn.add(entry.printer);
    }
    for (const entry of left) {
      if (entry.state === "taken") runWaiting(entry);
      else reports.tell(entry.id);
    }
  });

  return {
    async take(job) {
      await spool.opened;
      const key = keyOf(job);
      const entry = spool.find(key);
      if (entry?.state === "done" || entry?.state === "reported") reports.tell(key);
      else if (!taking.has(key) && !inHand.has(key) && !entry) {
        const taken = takeNew(job);
        taking.set(key, taken);
        void taken.finally(() => taking.delete(key));
      }
      return taking.get(key) ?? true;
    },
    async idle() {
      await Promise.allSettled(taking.values());
      await Promise.allSettled(running);
    },
  };
}

const isInDoubt = (report: PrintReport) => report.state === "failed" && report.reason === "unconfirmed";
