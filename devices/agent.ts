import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { canPrint } from "#contract/can-print.ts";
import { NoAnswer } from "#contract/client/hub-client.ts";
import type { AwayReason, Hardware, HardwareCondition } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { AgentView } from "#contract/views.ts";
import { attach } from "./attach.ts";
import type { Bench } from "./bench/bench.ts";
import { fixedAt, type Whereabouts } from "./discovery/whereabouts.ts";
import type { Transport } from "./driver.ts";
import type { HidPort } from "./hid/port.ts";
import { type HubLink, openHubLink } from "./hub-link.ts";
import type { Log } from "./log.ts";
import { createOutfit } from "./outfit.ts";
import { createPrintJobs, type Print } from "./print-jobs.ts";
import { createPrintReports, refusalIn, type Told } from "./print-reports.ts";
import { createDrawingThread } from "./printer/drawing-thread.ts";
import { createReadings } from "./readings.ts";
import { openSpool } from "./spool.ts";
import { lockSpool, SpoolTaken } from "./spool-lock.ts";
import { StationFault } from "./station/fault.ts";
import type { Station } from "./station/station.ts";
import { type Times, times as usualTimes } from "./times.ts";
import { tellingWhy } from "./transport/telling-why.ts";
import { createTransports } from "./transports.ts";
import { giveNotice } from "./who-has.ts";

export interface AgentOptions {
  /** `http://127.0.0.1:8080`, or where it is as far as is known. */
  hub: string | Whereabouts;
  /** The device token, or where to get it on each connection. */
  token: string | (() => Promise<string>);
  /** The port of 127.0.0.1 where a kiosk's page is served that goes on while the hub is away; left out where there is none. */
  kiosk?: number;
  /** For virtual hardware; null where all hardware is real. */
  bench: Bench | null;
  /** Folder of the print jobs on disk: this agent's alone. */
  spool: string;
  log: Log;
  /** The hub does not know this token any more. Left out where nobody can give another: it knocks on all the same. */
  onUnknown?: () => void;
  /** The kiosk's page can not be served: its port is taken, or its folder can not be read. */
  onBroken?: (error: unknown) => void;
  /** Other patiences than the usual ones: for tests. */
  times?: Times;
  /** Other HID devices than the system's: for tests. */
  hid?: HidPort;
}

export interface Agent {
  /** Lets go of all hardware; a paper that is half out gets a moment to come out. */
  stop(): Promise<void>;
}

/** More than an office prints in a day. */
const rememberedJobs = 5_000;

/**
 * The process beside the hardware: jobs in, readings out. Comes back by itself to a hub that went away, and shows on
 * lamps and boards what the hub wanted last.
 * @throws SpoolTaken when another agent has the spool
 */
export function startAgent(options: AgentOptions): Agent {
  const { log } = options;
  const times = options.times ?? usualTimes;
  const unlock = lockOrWarn(options.spool, log);
  const notice = giveNotice(log);
  const timers: NodeJS.Timeout[] = [];
  const every = (ms: number, run: () => void): void => void timers.push(setInterval(run, ms));
  const fixedToken = options.token;
  const token = typeof fixedToken === "string" ? async () => fixedToken : fixedToken;

  /** Takes the hub's place while it is away. */
  let running: Station | null = null;
  const readings = createReadings((reading) => link.sendReading(reading));
  const transportOf = createTransports({ bench: options.bench, times, ...(options.hid && { hid: options.hid }) });
  const drawing = createDrawingThread({
    onLost: (error) =>
      log.warn({ error: String(error) }, "the thread that draws papers is gone; the next paper begins it anew"),
  });
  const outfit = createOutfit({
    attach(hardware) {
      let darkKeys = 0;
      if (hardware.kind === "printer") drawing.begin();
      return attach(hardware, {
        transport: wayTo(hardware),
        render: drawing.render,
        times,
        random: Math.random,
        onCondition(condition) {
          log.info({ hardware: hardware.id, condition, ...(darkKeys > 0 && { darkKeys }) }, "hardware condition");
          known.set(hardware.id, { kind: hardware.kind, condition });
          tellCondition(hardware.id);
        },
        // A virtual device is away because a hand on the bench or new settings took it away.
        onAway: (why) =>
          log[hardware.connection.kind === "virtual" ? "info" : "warn"](
            { hardware: hardware.id, why },
            "hardware can not be opened",
          ),
        onKey: (key) => readings.now({ kind: "key", hardware: hardware.id, key }),
        onDarkKey() {
          darkKeys += 1;
          readings.ignoredKeys(hardware.id, darkKeys);
        },
        onPad: (action) => readings.now({ kind: "pad", hardware: hardware.id, action }),
        onScan(text) {
          const isAtKiosk = hardware.kind === "scanner" && hardware.place === "kiosk";
          if (isAtKiosk && running?.scanned(text)) return;
          readings.now({ kind: "scan", hardware: hardware.id, text });
        },
      });
    },
    onUnfit({ id, kind, model }, error) {
      log.warn({ hardware: id, kind, model, error: String(error) }, "hardware can not be used");
      readings.condition(id, "fault", null);
    },
    onDetached({ id }) {
      known.delete(id);
      ways.delete(id);
      readings.forget(id);
    },
  });

  const known = new Map<HardwareId, { kind: Hardware["kind"]; condition: HardwareCondition }>();
  /** The way to each piece as it is opened now, and why it can not be. */
  const ways = new Map<HardwareId, { why: AwayReason | null }>();
  let spoolWorks = true;
  /** No ticket comes out of a printer whose jobs can not be kept: staff must know before a citizen does. */
  function tellCondition(id: HardwareId): void {
    const piece = known.get(id);
    if (!piece) return;
    const { kind, condition } = piece;
    const keepsNothing = kind === "printer" && canPrint(condition) && !spoolWorks;
    const why = condition === "offline" ? (ways.get(id)?.why ?? null) : null;
    readings.condition(id, keepsNothing ? "fault" : condition, why);
  }

  /** A virtual device is away because a hand on the bench or new settings took it away: there is nothing to mend. */
  function wayTo(hardware: Hardware): Transport {
    if (hardware.connection.kind === "virtual") return transportOf(hardware);
    const way: { why: AwayReason | null } = { why: null };
    ways.set(hardware.id, way);
    return tellingWhy(transportOf(hardware), (why) => {
      way.why = why;
      // What is detached may fail to open for a while yet: that is not said of what has its id by then.
      if (ways.get(hardware.id) === way) tellCondition(hardware.id);
    });
  }

  let sawView: () => void = () => {};
  const firstView = new Promise<void>((resolve) => {
    sawView = resolve;
  });
  const spool = openSpool({
    folder: options.spool,
    now: Date.now,
    log,
    onState(state) {
      spoolWorks = state === "working";
      for (const id of known.keys()) tellCondition(id);
    },
    retryMs: times.spoolRetry,
    remember: rememberedJobs,
  });
  const reports = createPrintReports({
    spool,
    send: tell,
    now: Date.now,
    log,
  });
  const jobs = createPrintJobs({
    spool,
    reports,
    printer,
    now: Date.now,
    hubNow: () => link.hubNow(),
    tooOldMs: times.jobTooOld,
  });

  async function printer(id: HardwareId): Promise<Print | null> {
    // A job may arrive ahead of the list of printers.
    await firstView;
    const piece = outfit.find(id);
    if (piece?.kind !== "printer") return null;
    return async (...asked) => {
      const result = await piece.print(...asked);
      return result.state === "printed" ? { state: "printed" } : { state: "failed", reason: result.reason };
    };
  }

  async function tell({ ticket, slip, copy, report }: Told): Promise<RefusalCode | null> {
    if (ticket !== null) {
      const reply = await link.client.send({ type: "reportPrint", ticket, copy, result: report });
      return refusalIn(reply);
    }
    if (!slip) return null;
    const heard = await link.sendReading({ kind: "slip", hardware: slip.printer, job: slip.job, result: report });
    if (!heard) throw new NoAnswer(`no answer to what became of ${slip.job}`);
    return null;
  }

  const where = typeof options.hub === "string" ? fixedAt(options.hub) : options.hub;
  const link: HubLink = openHubLink({
    hub: where,
    token,
    onConnected() {
      readings.tellAll();
      reports.tellRest();
    },
    onUnknown: options.onUnknown ?? (() => {}),
    onJob: (job) => jobs.take(job),
    every,
    times,
    log,
  });
  every(1_000, () => {
    readings.tellRest();
    reports.tellRest();
  });
  let knownAs: string | null = null;
  link.client.onView("agent", (view) => {
    const { agent = null } = view;
    if (agent !== knownAs) log.info({ agent }, "this agent opens the hardware that the settings list under this name");
    knownAs = agent;
    openHardware(view);
  });
  function openHardware(view: AgentView): void {
    notice.opens(view);
    outfit.follow(view).then(sawView, (error) => log.warn({ error: String(error) }, "hardware could not be set up"));
  }

  const { kiosk } = options;
  const station =
    kiosk === undefined
      ? null
      : import("./station/station.ts").then(({ startStation }) =>
          startStation({
            port: kiosk,
            folder: join(options.spool, "kiosk"),
            hub: where.last,
            client: link.client,
            hubNow: link.hubNow,
            printer,
            condition: (id) => known.get(id)?.condition ?? "offline",
            openHardware,
            times,
            log,
          }),
        );
  station?.then(
    (started) => {
      running = started;
    },
    (error: unknown) => options.onBroken?.(new StationFault(error, options.kiosk ?? 0)),
  );

  return {
    async stop() {
      const lastWord = jobs.idle().then(reports.told);
      await (await station?.catch(() => null))?.stop();
      await Promise.race([lastWord, after(times.lastPaper, undefined, { ref: false })]);
      for (const timer of timers) clearInterval(timer);
      link.close();
      await outfit.detachAll();
      await drawing.end();
      await spool.close();
      notice.end();
      unlock();
    },
  };
}

/** A folder that can not even be made is the spool's to tell, and to try again. */
function lockOrWarn(folder: string, log: Log): () => void {
  try {
    return lockSpool(folder);
  } catch (error) {
    if (error instanceof SpoolTaken) throw error;
    log.warn({ folder, error: String(error) }, "the spool can not be locked");
    return () => {};
  }
}
