import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { HardwareId, TicketId } from "#contract/ids.ts";
import type { PrintJob } from "#contract/jobs.ts";
import { startAgent } from "../../devices/agent.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { quick } from "./quick-times.ts";
import { type Manners, ready, startTcpPrinter } from "./tcp-printer.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aPrinter(id: string, port: number): Hardware {
  const connection = { kind: "tcp" as const, host: "127.0.0.1", port };
  return { kind: "printer", id: HardwareId.parse(id), name: id, model: "escpos-raster", paper: "80mm", connection };
}

function aJob(label: string, printer: string): PrintJob {
  const ticket = TicketId.parse(`dong-hai.2026-11-23.${label}`);
  const common = { kind: "printTicket", copy: 1, slip: ticketSlip(aTicket()), askedAt: Date.now() } as const;
  return { ...common, id: `${ticket}#1`, ticket, printer: HardwareId.parse(printer) };
}

const reportsOf = (hub: TinyHub) =>
  hub.commands.flatMap((one) =>
    one.type === "reportPrint" ? [`${one.ticket.split(".").at(-1)} ${Object.values(one.result).join(" ")}`] : [],
  );

describe("an office with a printer that stalls", () => {
  it("goes on with the others, keeps what became of its papers, tells staff, and prints again when it wakes", async () => {
    const manners: Manners = { status: () => ready, stallAfter: 5_000 };
    const [sick, well] = [await startTcpPrinter(manners), await startTcpPrinter({ status: () => ready })];
    const hub = await startTinyHub("right");
    const spool = mkdtempSync(join(tmpdir(), "spool-"));
    const log = { info: () => {}, warn: () => {} };
    const agent = startAgent({ hub: hub.url, token: "right", bench: null, spool, log, times: quick });
    ends.push(
      () => rmSync(spool, { recursive: true }),
      () => hub.close(),
      () => sick.close(),
      () => well.close(),
      () => agent.stop(),
    );
    hub.show({ hardware: [aPrinter("sick", sick.port), aPrinter("well", well.port)], counters: [], levels: [] });
    const conditionsOf = (id: string) =>
      hub.readings.flatMap((one) => (one.kind === "condition" && one.hardware === id ? [one.condition] : []));
    await expectSoon(() => [conditionsOf("sick").at(-1), conditionsOf("well").at(-1)]).toEqual(["ready", "ready"]);
    const stateOf = (label: string) =>
      readFileSync(join(spool, "jobs.jsonl"), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as { ticket: string; state: string; report?: { reason?: string } })
        .filter(({ ticket }) => ticket.endsWith(label))
        .at(-1);

    await hub.job(aJob("A001", "sick"));
    await expectSoon(() => stateOf("A001")?.state).toBe("printing");
    for (const label of ["A002", "A003", "A004"]) await hub.job(aJob(label, "well"));
    await expectSoon(() => reportsOf(hub).slice(0, 3)).toEqual(["A002 printed", "A003 printed", "A004 printed"]);
    expect(well.cuts()).toBe(3);

    await expectSoon(() => reportsOf(hub).slice(3)).toEqual(["A001 failed unconfirmed"]);
    expect(stateOf("A001")).toMatchObject({ report: { state: "failed", reason: "unconfirmed" } });
    expect(conditionsOf("sick")).toContain("stalled");
    expect(conditionsOf("well").every((condition) => condition === "ready")).toBe(true);

    delete manners.stallAfter;
    await expectSoon(() => conditionsOf("sick").at(-1)).toBe("ready");
    await hub.job(aJob("A005", "sick"));
    await expectSoon(() => reportsOf(hub).at(-1)).toBe("A005 printed");
    // What it may have of the other falls first.
    expect(sick.cuts()).toBe(2);
    expect(sick.commands.filter(({ kind }) => kind === "unknown")).toEqual([]);
  });
});
