import { setTimeout as after } from "node:timers/promises";
import type { PrintJob } from "#contract/jobs.ts";
import { attach } from "./attach.ts";
import type { Bench } from "./bench/bench.ts";
import { type HubLink, openHubLink } from "./hub-link.ts";
import type { Log } from "./log.ts";
import { createOutfit } from "./outfit.ts";
import { createPrintJobs, type PrintReport } from "./print-jobs.ts";
import { createRender } from "./printer/render.ts";
import { createReadings } from "./readings.ts";
import { type Times, times as usualTimes } from "./times.ts";
import { createTransports } from "./transports.ts";

export interface AgentOptions {
  /** `http://127.0.0.1:8080`. */
  hub: string;
  /** The device token, or where to get it on each connection. */
  token: string | (() => Promise<string>);
  /** For virtual hardware; null where all hardware is real. */
  bench: Bench | null;
  log: Log;
  /** Other patiences than the usual ones: for tests. */
  times?: Times;
}

export interface Agent {
  /** Lets go of all hardware; a paper that is half out gets a moment to come out. */
  stop(): Promise<void>;
}

const rememberedJobs = 1_000;

/**
 * The process beside the hardware: jobs in, readings out. Comes back by itself to a hub that went away, and shows on
 * lamps and boards what the hub wanted last.
 */
export function startAgent(options: AgentOptions): Agent {
  const { log } = options;
  const times = options.times ?? usualTimes;
  const timers: NodeJS.Timeout[] = [];
  const every = (ms: number, run: () => void): void => void timers.push(setInterval(run, ms));
  const fixedToken = options.token;
  const token = typeof fixedToken === "string" ? async () => fixedToken : fixedToken;

  const readings = createReadings((reading) => link.sendReading(reading));
  const transportOf = createTransports({ bench: options.bench, times });
  const render = createRender();
  const outfit = createOutfit({
    attach: (hardware) =>
      attach(hardware, {
        transport: transportOf(hardware),
        render,
        times,
        random: Math.random,
        onCondition(condition) {
          log.info({ hardware: hardware.id, condition }, "hardware condition");
          readings.condition(hardware.id, condition);
        },
        onKey: (key) => readings.now({ kind: "key", hardware: hardware.id, key }),
        onScan: (text) => readings.now({ kind: "scan", hardware: hardware.id, text }),
      }),
    onDetached: ({ id }) => readings.forget(id),
  });

  let sawView: () => void = () => {};
  const firstView = new Promise<void>((resolve) => {
    sawView = resolve;
  });
  const jobs = createPrintJobs({
    async print(printer, slip): Promise<PrintReport> {
      // A job may arrive ahead of the list of printers.
      await firstView;
      const piece = outfit.find(printer);
      if (piece?.kind !== "printer") return { state: "failed", reason: "offline" };
      const result = await piece.print(slip);
      return result.state === "printed" ? { state: "printed" } : result;
    },
    report: (job, result) => void report(job, result),
    hubNow: () => link.hubNow(),
    tooOldMs: times.jobTooOld,
    remember: rememberedJobs,
  });

  async function report(job: PrintJob, result: PrintReport): Promise<void> {
    const { ticket, copy } = job;
    try {
      const reply = await link.client.send({ type: "reportPrint", ticket, copy, result });
      const refusal = reply.ok ? null : reply.refusal.code;
      log.info({ ticket, copy, result, refusal }, "print reported");
    } catch (error) {
      log.warn({ ticket, copy, result, error: String(error) }, "print could not be reported");
    }
  }

  const link: HubLink = openHubLink({
    hub: options.hub,
    token,
    onConnected: () => readings.tellAll(),
    onJob: (job) => jobs.take(job),
    every,
    times,
    log,
  });
  every(1_000, () => readings.tellRest());
  link.client.onView("agent", (view) => {
    outfit.follow(view).then(sawView, (error) => log.warn({ error: String(error) }, "hardware could not be set up"));
  });

  return {
    async stop() {
      await Promise.race([jobs.idle(), after(times.lastPaper, undefined, { ref: false })]);
      for (const timer of timers) clearInterval(timer);
      link.close();
      await outfit.detachAll();
    },
  };
}
