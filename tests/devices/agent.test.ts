import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import type { CounterId, HardwareId, RatingLevelId, TicketId, TicketLabel, ZoneId } from "#contract/ids.ts";
import type { TicketJob } from "#contract/jobs.ts";
import type { Counter } from "#contract/office.ts";
import type { AgentView } from "#contract/views.ts";
import { type Agent, startAgent } from "../../devices/agent.ts";
import { type Bench, createBench } from "../../devices/bench/bench.ts";
import type { Log } from "../../devices/log.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket, both } from "../printing/a-ticket.ts";
import { quick } from "./quick-times.ts";
import { startTcpPrinter } from "./tcp-printer.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const virtual = { kind: "virtual" as const };
const counter = "quay-1" as CounterId;
const printer: Hardware = {
  kind: "printer",
  id: "printer-1" as HardwareId,
  name: "Máy in",
  model: "escpos-raster",
  paper: "80mm",
  connection: virtual,
};
const keypad: Hardware = {
  kind: "keypad",
  id: "keypad-1" as HardwareId,
  name: "Phím",
  model: "line-keypad",
  counter,
  connection: virtual,
};
const scanner: Hardware = {
  kind: "scanner",
  id: "scanner-1" as HardwareId,
  name: "Quét",
  model: "line-scanner",
  place: "kiosk",
  connection: virtual,
};
const board: Hardware = {
  kind: "board",
  id: "board-1" as HardwareId,
  name: "Bảng",
  model: "line-board",
  counter,
  connection: virtual,
};
const hardware = [printer, keypad, scanner, board];
const levels = ["a", "b", "c", "d"].map((id) => ({ id: id as RatingLevelId, name: both(id) }));

function view(change: Partial<AgentView> = {}, text: string | null = null, lit: string[] = []): AgentView {
  const shown = { label: text as TicketLabel | null, blinking: text !== null };
  return { hardware, counters: [{ counter, number: 1, board: shown, lit }], levels, ...change };
}

function aJob(change: Partial<TicketJob> = {}): TicketJob {
  return {
    kind: "printTicket",
    id: "dong-hai.2026-11-23.A025#1",
    ticket: "dong-hai.2026-11-23.A025" as TicketId,
    copy: 1,
    printer: printer.id,
    slip: ticketSlip(aTicket()),
    askedAt: Date.now(),
    ...change,
  };
}

const counters: Counter[] = [
  { id: counter, number: 1, zone: "a" as ZoneId, services: [], alsoServes: [], ownServicesFirst: true },
];
const log = { info: () => {}, warn: () => {} };
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aHub(port = 0): Promise<TinyHub> {
  const hub = await startTinyHub("right", port);
  ends.push(() => hub.close());
  return hub;
}

function anAgent(
  hub: TinyHub,
  token: string | (() => Promise<string>) = "right",
  told: Log = log,
): { agent: Agent; bench: Bench } {
  const office = { hardware, counters, rating: { levels, openSeconds: 60 } };
  const bench = createBench({ office: () => office, now: Date.now });
  const spool = mkdtempSync(join(tmpdir(), "spool-"));
  const agent = startAgent({ hub: hub.url, token, bench, spool, log: told, times: quick });
  ends.push(async () => {
    await agent.stop();
    rmSync(spool, { recursive: true });
  });
  return { agent, bench };
}

const printed = (hub: TinyHub) => hub.commands.filter(({ type }) => type === "reportPrint");
const papers = (bench: Bench) => bench.view().printers[0]?.papers ?? [];
const conditionOf = (hub: TinyHub, id: HardwareId) =>
  hub.readings.flatMap((one) => (one.kind === "condition" && one.hardware === id ? [one.condition] : []));

describe("the agent", () => {
  it("prints a job and reports it", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => conditionOf(hub, printer.id)).toEqual(["ready"]);
    await hub.job(aJob());
    await expectSoon(() => printed(hub)).toEqual([
      { type: "reportPrint", ticket: "dong-hai.2026-11-23.A025", copy: 1, result: { state: "printed" } },
    ]);
    expect(papers(bench)).toHaveLength(1);
    expect(papers(bench)[0]).toMatchObject({ width: 576 });
  });

  it("prints a job once however often it is sent, and reports it each time", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => hub.agents()).toBe(1);
    const job = aJob();
    await Promise.all([hub.job(job), hub.job(job), hub.job(job)]);
    await expectSoon(() => printed(hub).length).toBe(1);
    // Asked again while the first report is still being noted, it is told once; asked after that, once more.
    await expectSoon(async () => {
      await hub.job(job);
      return printed(hub).length;
    }).toBeGreaterThanOrEqual(2);
    expect(papers(bench)).toHaveLength(1);
  });

  it("prints a job that came before the list of printers", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    await expectSoon(() => hub.agents()).toBe(1);
    await hub.job(aJob());
    hub.show(view());
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "printed" } }]);
    expect(papers(bench)).toHaveLength(1);
  });

  it("does not print what is older than two minutes", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => conditionOf(hub, printer.id)).toEqual(["ready"]);
    await hub.job(aJob({ askedAt: Date.now() - 121_000 }));
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "failed", reason: "stalled" } }]);
    expect(papers(bench)).toHaveLength(0);
  });

  it("says at once what is wrong with the printer, and when it is well again", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => conditionOf(hub, printer.id)).toEqual(["ready"]);
    for (const fault of ["paperOut", "none", "offline", "none", "coverOpen"] as const) {
      bench.act({ kind: "printerFault", printer: printer.id, fault });
      await expectSoon(() => conditionOf(hub, printer.id).at(-1)).toBe(fault === "none" ? "ready" : fault);
    }
    await hub.job(aJob());
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "failed", reason: "coverOpen" } }]);
    bench.act({ kind: "printerFault", printer: printer.id, fault: "none" });
    await hub.job(aJob({ id: "dong-hai.2026-11-23.A025#2", copy: 2 }));
    await expectSoon(() => printed(hub).at(-1)).toMatchObject({ copy: 2, result: { state: "printed" } });
    expect(papers(bench)).toHaveLength(1);
  });

  it("fails a job for a printer that is not listed", async () => {
    const hub = await aHub();
    anAgent(hub);
    hub.show(view());
    await expectSoon(() => conditionOf(hub, printer.id)).toEqual(["ready"]);
    await hub.job(aJob({ printer: "printer-9" as HardwareId }));
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "failed", reason: "offline" } }]);
  });

  it("lights keys and boards as the hub wants, and tells what is pressed and scanned", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view({}, "A025", ["a", "b", "c", "d"]));
    await expectSoon(() => bench.view().keypads[0]?.keys.map(({ lit }) => lit)).toEqual([true, true, true, true]);
    await expectSoon(() => bench.view().boards[0]).toMatchObject({ text: "A025", blinking: true });
    expect(bench.act({ kind: "pressKey", keypad: keypad.id, key: 2 })).toBe(true);
    expect(bench.act({ kind: "scan", scanner: scanner.id, text: "dong-hai.2026-11-23.A025" })).toBe(true);
    await expectSoon(() => hub.readings).toContainEqual({ kind: "key", hardware: keypad.id, key: 2 });
    await expectSoon(() => hub.readings).toContainEqual({
      kind: "scan",
      hardware: scanner.id,
      text: "dong-hai.2026-11-23.A025",
    });
    hub.show(view());
    await expectSoon(() => bench.view().keypads[0]?.keys.some(({ lit }) => lit)).toBe(false);
    await expectSoon(() => bench.view().boards[0]?.text).toBe("");
  });

  it("follows the settings: what is gone is let go, what was changed is opened anew", async () => {
    const hub = await aHub();
    const { bench } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => conditionOf(hub, printer.id)).toEqual(["ready"]);
    const machine = await startTcpPrinter({ status: () => [0x12, 0x12, 0x12, 0x12] });
    ends.push(() => machine.close());
    const moved: Hardware = { ...printer, connection: { kind: "tcp", host: "127.0.0.1", port: machine.port } };
    hub.show(view({ hardware: [moved, keypad, board] }));
    await expectSoon(() => bench.act({ kind: "scan", scanner: scanner.id, text: "x" })).toBe(false);
    await hub.job(aJob());
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "printed" } }]);
    expect(machine.cuts()).toBe(1);
    expect(papers(bench)).toHaveLength(0);
  });

  it("prints and lights what it knows, beside what a newer hub lists and it has no driver for", async () => {
    const hub = await aHub();
    const said: object[] = [];
    const { bench } = anAgent(hub, "right", { info: () => {}, warn: (facts) => void said.push(facts) });
    const strange = { ...keypad, id: "of-tomorrow" as HardwareId, model: "keypad-of-tomorrow" } as unknown as Hardware;
    const another = { ...printer, id: "laser" as HardwareId, model: "laser" } as unknown as Hardware;
    await expectSoon(() => hub.agents()).toBe(1);
    hub.show(view({ hardware: [another, strange, printer, keypad, board] }, "A025"));
    await hub.job(aJob());
    await expectSoon(() => printed(hub)).toMatchObject([{ result: { state: "printed" } }]);
    await expectSoon(() => bench.view().boards[0]?.text).toBe("A025");
    hub.show(view({ hardware: [another, strange, printer, keypad, board] }, "A026"));
    await expectSoon(() => bench.view().boards[0]?.text).toBe("A026");
    expect(papers(bench)).toHaveLength(1);
    const unknown = said.filter((facts) => "hardware" in facts && facts.hardware === "of-tomorrow");
    expect(unknown.filter((facts) => "model" in facts)).toMatchObject([{ model: "keypad-of-tomorrow" }]);
    expect(conditionOf(hub, strange.id)).toEqual(["fault"]);
  });

  it("comes back to a hub that was restarted, and tells it every condition anew", async () => {
    const hub = await aHub();
    anAgent(hub);
    hub.show(view());
    await expectSoon(() => hub.readings.length).toBe(4);
    await hub.close();
    const again = await aHub(Number(new URL(hub.url).port));
    await expectSoon(() => again.readings.length).toBe(4);
    again.show(view());
    await again.job(aJob());
    await expectSoon(() => printed(again)).toMatchObject([{ result: { state: "printed" } }]);
  });

  it("knocks again after it was refused, with the token of that moment", async () => {
    const hub = await aHub();
    let token = "wrong";
    anAgent(hub, async () => token);
    await expectSoon(() => hub.tokens.length).toBeGreaterThan(1);
    token = "right";
    await expectSoon(() => hub.agents()).toBe(1);
  });

  it("leaves the place to a newer agent with the same token, and tries again much later", async () => {
    const hub = await aHub();
    anAgent(hub);
    await expectSoon(() => hub.agents()).toBe(1);
    const from = performance.now();
    hub.replace();
    await expectSoon(() => hub.tokens.length).toBe(2);
    expect(performance.now() - from).toBeGreaterThan(quick.replaced - 1);
  });

  it("stops at once, also while the hub is away", async () => {
    const hub = await aHub();
    const { agent } = anAgent(hub);
    hub.show(view());
    await expectSoon(() => hub.readings.length).toBe(4);
    await hub.close();
    const from = performance.now();
    await agent.stop();
    expect(performance.now() - from).toBeLessThan(1_500);
  });
});
