import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { SlipJob, TicketJob } from "#contract/jobs.ts";
import type { AgentView } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { openSpool, printingEntry } from "../../devices/spool.ts";
import { composePaper } from "../../server/printing/papers/compose.ts";
import { paperSlip } from "../../server/printing/papers/paper-slip.ts";
import { openWordings } from "../../server/printing/papers/wording/wordings.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { anIntake, aParty, aSource, receiptOccasion } from "../printing/papers/builders.ts";
import { countPapers } from "./paper-count.ts";
import { quickAndPatient } from "./quick-times.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "./tcp-printer.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const said: string[] = [];
const log = {
  info: (...words: unknown[]) => void said.push(JSON.stringify(words)),
  warn: (...words: unknown[]) => void said.push(JSON.stringify(words)),
};
const ends: (() => Promise<void> | void)[] = [];
let folder = "";
let machine: TcpPrinter;
let hub: TinyHub;

beforeEach(async () => {
  said.length = 0;
  folder = mkdtempSync(join(tmpdir(), "slips-"));
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

const printer = HardwareId.parse("p1");

function view(): AgentView {
  const connection = { kind: "tcp" as const, host: "127.0.0.1", port: machine.port };
  const hardware: Hardware = {
    kind: "printer",
    id: printer,
    name: "Máy in",
    model: "epson-text",
    paper: "80mm",
    connection,
  };
  return { hardware: [hardware], counters: [], levels: [] };
}

const personal = ["Quỳnh Như", "Quynh Nhu", "001190000017"];

function aReceipt(name = "Đặng Thị Quỳnh Như", copy = 1) {
  const source = aSource(receiptOccasion, { intake: anIntake({ applicants: [aParty(name)] }) });
  return paperSlip(composePaper(source, openWordings("/nonexistent").of(source.set.id, "receipt")), copy);
}

function aJob(over: Partial<SlipJob> = {}): SlipJob {
  const one = { kind: "printSlip", id: randomUUID(), what: "receipt", copy: 1, printer, askedAt: Date.now() } as const;
  return { ...one, slip: aReceipt(), ...over };
}

function anAgent(): { stop(): Promise<void> } {
  const agent = startAgent({ hub: hub.url, token: "right", bench: null, spool: folder, log, times: quickAndPatient });
  ends.push(() => agent.stop());
  return agent;
}

const told = () => hub.readings.flatMap((one) => (one.kind === "slip" ? [one] : []));
const conditions = () => hub.readings.flatMap((one) => (one.kind === "condition" ? [one.condition] : []));
const onDisk = () =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file)).toString("utf8"))
    .join("\n");

/** Asked while the first report is still on its way, that one is the answer: it is asked until it has told twice. */
async function toldAgain(job: SlipJob): Promise<void> {
  await expectSoon(async () => {
    await hub.job(job);
    return told().length;
  }).toBeGreaterThan(1);
}

describe("a receipt on the roll", () => {
  it("comes out once, however often it is sent, with its code and the day of its result", async () => {
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    const job = aJob();
    await Promise.all([hub.job(job), hub.job(job)]);
    await expectSoon(() => told()).toMatchObject([{ hardware: "p1", job: job.id, result: { state: "printed" } }]);
    await toldAgain(job);
    expect(machine.cuts()).toBe(1);
    const [paper] = countPapers(machine.commands);
    expect(paper?.codes).toEqual(["H99.19-261123-0004"]);
    const text = paper?.lines.join(" ") ?? "";
    expect(text).toMatch(/H99\.19-261123-0004/);
    expect(text.normalize("NFD").replace(/\p{M}/gu, "")).toMatch(/08 gio 05 phut, ngay 27 thang 11 nam\s+2026/);
    expect(hub.commands).toEqual([]);
  });

  it("leaves nothing of anybody on the agent's disk or in its log, at any time", async () => {
    const seen: string[] = [];
    await machine.close();
    machine = await startTcpPrinter({ status: () => ready, onCommand: () => void seen.push(onDisk()) });
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    const job = aJob();
    await hub.job(job);
    seen.push(onDisk());
    await expectSoon(() => told().length).toBe(1);
    seen.push(onDisk());
    // While it is printed its id is there: that is how it is never printed twice.
    expect(seen.some((files) => files.includes(job.id) && files.includes('"printing"'))).toBe(true);
    for (const words of [...new Set(seen), said.join("\n")])
      for (const one of personal) expect(words).not.toContain(one);
  });

  it("that was begun when the agent was killed is not printed again: nobody knows, and that is told", async () => {
    const job = aJob();
    const spool = openSpool({ folder, now: Date.now, log, onState: () => {}, retryMs: 50, remember: 100 });
    await spool.put(printingEntry(job, 0));
    await spool.close();
    anAgent();
    hub.show(view());
    const unconfirmed = { job: job.id, result: { state: "failed", reason: "unconfirmed" } };
    await expectSoon(() => told()).toMatchObject([unconfirmed]);
    await toldAgain(job);
    for (const report of told()) expect(report).toMatchObject(unconfirmed);
    expect(machine.cuts()).toBe(0);
    // Asked for again it is another paper, which says so.
    await hub.job(aJob({ copy: 2, slip: aReceipt(undefined, 2) }));
    await expectSoon(() => told().at(-1)).toMatchObject({ result: { state: "printed" } });
    expect(countPapers(machine.commands).map(({ copy }) => copy)).toEqual([2]);
  });

  it("is dropped when nobody waits for it any more", async () => {
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    await hub.job(aJob({ askedAt: Date.now() - 121_000 }));
    await expectSoon(() => told()).toMatchObject([{ result: { state: "failed", reason: "stalled" } }]);
    expect(machine.cuts()).toBe(0);
  });

  it("never mixes with tickets of the same printer", async () => {
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    const ticket = TicketId.parse("dong-hai.2026-11-23.A025");
    const tickets = [1, 2, 3].map(
      (copy): TicketJob => ({
        ...{ kind: "printTicket", id: `${ticket}#${copy}`, ticket, copy, printer, askedAt: Date.now() },
        slip: ticketSlip({ ...aTicket(), copy }),
      }),
    );
    await Promise.all(tickets.flatMap((job) => [hub.job(job), hub.job(aJob())]));
    await expectSoon(() => machine.cuts()).toBe(6);
    const papers = countPapers(machine.commands);
    expect(papers).toHaveLength(6);
    expect(papers.every(({ whole, codes }) => whole && codes.length === 1)).toBe(true);
    expect(papers.filter(({ codes }) => codes[0] === "H99.19-261123-0004")).toHaveLength(3);
    expect(machine.mostAtOnce()).toBe(1);
  });

  it("carries no command in a name", async () => {
    anAgent();
    hub.show(view());
    await expectSoon(() => conditions()).toContain("ready");
    await hub.job(
      aJob({ slip: aReceipt("Bà\u001b@\u001dV\u0000 M\u0010\u0014\u0001\u0000\u0001ẫu\u001bp\u0000\u0019\u0019") }),
    );
    await expectSoon(() => told()).toMatchObject([{ result: { state: "printed" } }]);
    expect(machine.commands.filter(({ kind }) => kind === "unknown")).toEqual([]);
    expect(machine.commands.filter(({ kind }) => kind === "initialise")).toHaveLength(1);
    expect(machine.cuts()).toBe(1);
  });
});
