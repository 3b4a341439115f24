import type { HardwareId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import type { Slip } from "#contract/slip.ts";
import type { PrintFailure } from "#contract/ticket.ts";
import { createTurns } from "./turns.ts";

export type PrintReport = { state: "printed" } | { state: "failed"; reason: PrintFailure };

export interface PrintJobs {
  /** The same id may come any number of times: it is printed once and reported each time. */
  take(job: PrintJob): void;
  /** Resolves when nothing is being printed. */
  idle(): Promise<void>;
}

/**
 * Papers in, one report each out; the papers of one printer in the order they came.
 * @param hubNow  the hub's clock: the age of a job is told by the clock that made it
 * @param remember how many finished jobs are remembered
 */
export function createPrintJobs(options: {
  print: (printer: HardwareId, slip: Slip) => Promise<PrintReport>;
  report: (job: PrintJob, report: PrintReport) => void;
  hubNow: () => number;
  tooOldMs: number;
  remember: number;
}): PrintJobs {
  const turns = new Map<HardwareId, ReturnType<typeof createTurns>>();
  const running = new Map<string, Promise<void>>();
  const done = new Map<string, PrintReport>();

  async function print(job: PrintJob): Promise<PrintReport> {
    if (options.hubNow() - job.askedAt > options.tooOldMs) return { state: "failed", reason: "stalled" };
    return options.print(job.printer, job.slip);
  }

  async function run(job: PrintJob): Promise<void> {
    const turn = turns.get(job.printer) ?? createTurns();
    turns.set(job.printer, turn);
    const report = await turn(() => print(job));
    done.set(job.id, report);
    running.delete(job.id);
    const [oldest] = done.keys();
    if (done.size > options.remember && oldest !== undefined) done.delete(oldest);
    options.report(job, report);
  }

  return {
    take(job) {
      const report = done.get(job.id);
      if (report) options.report(job, report);
      else if (!running.has(job.id)) running.set(job.id, run(job));
    },
    async idle() {
      await Promise.allSettled(running.values());
    },
  };
}
