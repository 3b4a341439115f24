import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LineState } from "#contract/bench.ts";
import type { Hardware } from "#contract/hardware.ts";
import { CounterId, HardwareId, RatingLevelId, TicketLabel } from "#contract/ids.ts";
import type { AgentView } from "#contract/views.ts";
import { startAgent } from "../../devices/agent.ts";
import { type Bench, createBench } from "../../devices/bench/bench.ts";
import { createRender } from "../../devices/printer/render.ts";
import { registry } from "../../devices/registry.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket, both } from "../printing/a-ticket.ts";
import { quick } from "./quick-times.ts";
import { startTinyHub, type TinyHub } from "./tiny-hub.ts";

const counter = CounterId.parse("quay-1");
const common = (id: string) => ({ id: HardwareId.parse(id), name: id, connection: { kind: "virtual" } as const });
const printer: Hardware = { ...common("printer"), kind: "printer", model: "epson-text", paper: "80mm" };
const hardware: Hardware[] = [
  printer,
  { ...common("keypad"), kind: "keypad", model: "line-keypad", counter },
  { ...common("callpad"), kind: "callpad", model: "line-callpad", counter },
  { ...common("scanner"), kind: "scanner", model: "line-scanner", place: "kiosk" },
  { ...common("board"), kind: "board", model: "line-board", counter },
];
const levels = ["a", "b", "c", "d"].map((id) => ({ id: RatingLevelId.parse(id), name: both(id) }));
const ends: (() => Promise<void> | void)[] = [];
let bench: Bench;
let hub: TinyHub;

function view(text: string, lit: readonly string[]): AgentView {
  const board = { label: TicketLabel.parse(text), blinking: true };
  return { hardware, counters: [{ counter, number: 1, board, lit: lit.map((id) => RatingLevelId.parse(id)) }], levels };
}

beforeEach(async () => {
  const office = {
    hardware,
    counters: [{ id: counter, number: 1, name: both("Quầy 1"), zone: null, services: [] }],
    rating: { levels, openSeconds: 60 },
  };
  bench = createBench({ office: () => office as never, now: Date.now });
  hub = await startTinyHub("right");
  const spool = mkdtempSync(join(tmpdir(), "spool-"));
  const log = { info: () => {}, warn: () => {} };
  const agent = startAgent({ hub: hub.url, token: "right", bench, spool, log, times: quick });
  ends.push(
    () => rmSync(spool, { recursive: true }),
    () => hub.close(),
    () => agent.stop(),
  );
  hub.show(view("A025", ["a", "b", "c", "d"]));
  for (const { id } of hardware) await expectSoon(() => conditionOf(id)).toBe("ready");
});
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

const conditionOf = (id: string) =>
  hub.readings.flatMap((one) => (one.kind === "condition" && one.hardware === id ? [one.condition] : [])).at(-1);
const line = (id: string, state: LineState) => bench.act({ kind: "line", device: HardwareId.parse(id), line: state });
const lamps = () => bench.view().keypads[0]?.keys.filter(({ lit }) => lit).length;
const face = () => bench.view().boards[0];

describe("a cable on the bench", () => {
  it.each(["keypad", "callpad", "scanner", "board"])(
    "of a %s: pulled it is away, plugged in it is back",
    async (id) => {
      expect(line(id, "pulled")).toBe(true);
      await expectSoon(() => conditionOf(id)).toBe("offline");
      expect(line(id, "good")).toBe(true);
      await expectSoon(() => conditionOf(id)).toBe("ready");
    },
  );

  it("takes the lamps with it, and brings them back", async () => {
    await expectSoon(lamps).toBe(4);
    line("keypad", "pulled");
    expect(lamps()).toBe(0);
    expect(bench.act({ kind: "pressKey", keypad: HardwareId.parse("keypad"), key: 1 })).toBe(false);
    line("keypad", "good");
    await expectSoon(lamps).toBe(4);
  });

  it("leaves a board with what it showed, which is put right when it is plugged in", async () => {
    await expectSoon(() => face()?.text).toBe("A025");
    line("board", "pulled");
    await expectSoon(() => conditionOf("board")).toBe("offline");
    hub.show(view("A026", []));
    await expectSoon(lamps).toBe(0);
    expect(face()).toMatchObject({ text: "A025", line: "pulled" });
    line("board", "good");
    await expectSoon(() => face()?.text).toBe("A026");
  });

  it("with noise on it makes a board show nothing wrong, and a scan nothing that was scanned", async () => {
    line("board", "noise");
    line("scanner", "noise");
    const shown = new Set<string>();
    const watch = setInterval(() => shown.add(face()?.text ?? ""), 5);
    hub.show(view("A027", []));
    const scans = () => hub.readings.flatMap((one) => (one.kind === "scan" ? [one.text] : []));
    for (let scan = 0; scan < 5; scan += 1) {
      bench.act({ kind: "scan", scanner: HardwareId.parse("scanner"), text: "dong-hai.2026-11-23.A025" });
    }
    await expectSoon(lamps).toBe(0);
    line("board", "good");
    line("scanner", "good");
    await expectSoon(() => face()?.text).toBe("A027");
    clearInterval(watch);
    bench.act({ kind: "scan", scanner: HardwareId.parse("scanner"), text: "the end" });
    await expectSoon(() => scans().at(-1)).toContain("the end");
    expect([...shown].filter((text) => text !== "A025" && text !== "A027")).toEqual([]);
    expect(scans()).not.toContain("dong-hai.2026-11-23.A025");
  });

  it("of a printer, pulled in the middle of a paper, leaves open what became of it", async () => {
    const driver = registry.printer["escpos-raster"](bench.open(printer), {
      paper: "80mm",
      render: createRender(),
      times: quick,
    });
    bench.act({ kind: "printerFault", printer: printer.id, fault: "slow" });
    const began = Promise.withResolvers<void>();
    const result = driver.print(ticketSlip(aTicket()), async () => {
      began.resolve();
      return true;
    });
    await began.promise;
    bench.act({ kind: "printerFault", printer: printer.id, fault: "pulled" });
    expect(await result).toMatchObject({ state: "failed" });
    expect(await driver.print(ticketSlip(aTicket()))).toEqual({ state: "failed", reason: "offline" });
    await expectSoon(() => conditionOf("printer")).toBe("offline");
    bench.act({ kind: "printerFault", printer: printer.id, fault: "none" });
    await expectSoon(() => conditionOf("printer")).toBe("ready");
    expect(await driver.print(ticketSlip(aTicket()))).toEqual({ state: "printed", condition: "ready" });
  });

  it("of a printer is no business of this hand, nor is what is not there", () => {
    expect(line("printer", "pulled")).toBe(false);
    expect(line("nothing", "pulled")).toBe(false);
  });
});
