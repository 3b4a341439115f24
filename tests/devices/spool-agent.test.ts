import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { TicketJob } from "#contract/jobs.ts";
import type { AgentView } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { doneEntry, openSpool, printingEntry, takenEntry } from "../../devices/spool.ts";
import type { SpoolEntry } from "../../devices/spool-entry.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { quickAndPatient } from "./quick-times.ts";
import { paperOut, ready, startTcpPrinter, type TcpPrinter } from "./tcp-printer.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const log = { info: () => {}, warn: () => {} };
const ends: (() => Promise<void> | void)[] = [];
let folder = "";
let machine: TcpPrinter;
let hub: TinyHub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "spool-"));
  machine = await startTcpPrinter({ status: () => ready });
  hub = await startTinyHub("right");
  ends.push(
    () => rmSync(folder, { recursive: true }),
    () => machine.close(),
    () => hub.close(),
  );
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function printer(): Hardware {
  const connection = { kind: "tcp" as const, host: "127.0.0.1", port: machine.port };
  const id = HardwareId.parse("p1");
  return { kind: "printer", id, name: "Máy in", model: "epson-text", paper: "80mm", connection };
}

const view = (): AgentView => ({ hardware: [printer()], counters: [], levels: [] });

function aJob(copy = 1, askedAt = Date.now()): TicketJob {
  const ticket = TicketId.parse("dong-hai.2026-11-23.A025");
  const slip = ticketSlip({ ...aTicket(), copy });
  return {
    kind: "printTicket",
    id: `${ticket}#${copy}`,
    ticket,
    copy,
    printer: HardwareId.parse("p1"),
    slip,
    askedAt,
  };
}

/** What an agent that was killed left behind. */
async function leave(...entries: SpoolEntry[]): Promise<void> {
  const spool = openSpool({ folder, now: Date.now, log, onState: () => {}, retryMs: 50, remember: 100 });
  await spool.opened;
  for (const entry of entries) await spool.put(entry);
  await spool.close();
}

function anAgent(at = hub): { stop(): Promise<void> } {
  const agent = startAgent({ hub: at.url, token: "right", bench: null, spool: folder, log, times: quickAndPatient });
  ends.push(() => agent.stop());
  return agent;
}

const reports = (at = hub) => at.commands.flatMap((one) => (one.type === "reportPrint" ? [one] : []));
const conditions = () => hub.readings.flatMap((one) => (one.kind === "condition" ? [one.condition] : []));

/** Asked while the first report is still on its way, that one is the answer: it is asked until it has told twice. */
async function toldAgain(job: TicketJob): Promise<void> {
  await expectSoon(async () => {
    await hub.job(job);
    return reports().length;
  }).toBeGreaterThan(1);
}

describe("an agent that was killed", () => {
  it("prints what it had taken and not begun, once", async () => {
    const job = aJob();
    await leave(takenEntry(job, 0));
    anAgent();
    hub.show(view());
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "printed" } }]);
    await toldAgain(job);
    for (const report of reports()) expect(report).toMatchObject({ copy: 1, result: { state: "printed" } });
    expect(machine.cuts()).toBe(1);
  });

  it("does not print what it had begun: it says that nobody knows, also when it is asked again", async () => {
    const job = aJob();
    await leave(takenEntry(job, 0), printingEntry(job, 0));
    anAgent();
    hub.show(view());
    const unconfirmed = { copy: 1, result: { state: "failed", reason: "unconfirmed" } };
    await expectSoon(() => reports()).toMatchObject([unconfirmed]);
    await toldAgain(job);
    for (const report of reports()) expect(report).toMatchObject(unconfirmed);
    expect(machine.cuts()).toBe(0);
    // A reprint is another job, and says on the paper what it is.
    await hub.job(aJob(2));
    await expectSoon(() => reports().at(-1)).toMatchObject({ copy: 2, result: { state: "printed" } });
    // What may hang in the printer falls first.
    expect(machine.cuts()).toBe(2);
  });

  it("says what it had printed and could not tell", async () => {
    await leave(doneEntry(aJob(), 0, { state: "printed" }));
    anAgent();
    hub.show(view());
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "printed" } }]);
    expect(machine.cuts()).toBe(0);
  });

  it("drops what nobody waits for any more", async () => {
    await leave(takenEntry(aJob(1, Date.now() - 121_000), 0));
    anAgent();
    hub.show(view());
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "failed", reason: "stalled" } }]);
    expect(machine.cuts()).toBe(0);
  });

  it("prints the same number again for a hub that lost its day and gives it anew", async () => {
    await leave(doneEntry(aJob(1, Date.now() - 60_000), 0, { state: "printed" }));
    anAgent();
    hub.show(view());
    await expectSoon(() => reports().length).toBe(1);
    await hub.job(aJob());
    await expectSoon(() => reports().length).toBe(2);
    expect(machine.cuts()).toBe(1);
  });
});

describe("a paper in the spool", () => {
  it("is in doubt from right before its first byte on, and not while the printer is asked how it is", async () => {
    const states: string[] = [];
    const path = join(folder, "jobs.jsonl");
    await machine.close();
    machine = await startTcpPrinter({
      status: () => ready,
      onCommand({ kind }) {
        if (!existsSync(path)) return;
        const known = readFileSync(path, "utf8").trim().split("\n").filter(Boolean).at(-1);
        if (known) states.push(`${kind === "status" ? "asked" : "told"} ${JSON.parse(known).state}`);
      },
    });
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    await hub.job(aJob());
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "printed" } }]);
    expect(states).toContain("asked taken");
    expect(states).not.toContain("told taken");
    expect(states.filter((state) => state === "told printing").length).toBeGreaterThan(10);
  });

  it("is in no doubt where nothing of it went out", async () => {
    await machine.close();
    machine = await startTcpPrinter({ status: () => paperOut });
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("paperOut");
    await hub.job(aJob());
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "failed", reason: "paperOut" } }]);
    expect(readFileSync(join(folder, "jobs.jsonl"), "utf8")).not.toContain('"printing"');
  });
});

describe("an agent whose hub went away while it printed", () => {
  it("tells the hub when it is back, once, and prints nothing twice", async () => {
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    const job = aJob();
    await hub.job(job);
    await hub.close();
    await expectSoon(() => machine.cuts()).toBe(1);
    const again = await startTinyHub("right", Number(new URL(hub.url).port));
    ends.push(() => again.close());
    again.show(view());
    await expectSoon(() => reports().length + reports(again).length).toBeGreaterThan(0);
    await again.job(job);
    await expectSoon(() => reports(again).at(-1)).toMatchObject({ copy: 1, result: { state: "printed" } });
    expect(machine.cuts()).toBe(1);
  });
});

describe("an agent whose disk is full", () => {
  it("prints nothing that it could not answer for, says so of its printers, and goes on when there is room", async () => {
    symlinkSync("/dev/full", join(folder, "jobs.jsonl.new"));
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions().at(-1)).toBe("fault");
    const refused = hub.job(aJob()).then(
      () => "taken",
      () => "not taken",
    );
    await expectSoon(() => reports()).toMatchObject([{ copy: 1, result: { state: "failed", reason: "fault" } }]);
    expect(machine.cuts()).toBe(0);
    rmSync(join(folder, "jobs.jsonl.new"));
    await expectSoon(() => conditions().at(-1)).toBe("ready");
    await hub.job(aJob(2));
    await expectSoon(() => reports().at(-1)).toMatchObject({ copy: 2, result: { state: "printed" } });
    expect(machine.cuts()).toBe(1);
    expect(await refused).toBe("not taken");
  });
});
