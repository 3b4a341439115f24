import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import type { PrinterFault } from "#contract/bench.ts";
import type { Hardware } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import { createBench } from "../../../devices/bench/bench.ts";
import type { Channel, Transport } from "../../../devices/driver.ts";
import type { PrinterModel } from "../../../devices/printer/profiles.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { statusQuery } from "../../../devices/printer/status.ts";
import { registry } from "../../../devices/registry.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { expectSoon } from "../../expect-soon.ts";
import { aTicket } from "../../printing/a-ticket.ts";
import { quick } from "../quick-times.ts";
import { models } from "./on-paper.ts";

const render = createRender();
const slip = ticketSlip(aTicket());

function aBench(model: PrinterModel = "escpos-raster") {
  const printer: Hardware = {
    kind: "printer",
    id: "printer-1" as HardwareId,
    name: "Máy in",
    model,
    paper: "80mm",
    connection: { kind: "virtual" },
  };
  const office = { hardware: [printer], counters: [], rating: { levels: [], openSeconds: 60 } };
  const bench = createBench({ office: () => office, now: () => 1_000 });
  let writes = 0;
  const way: Transport = {
    async open() {
      const channel = await bench.open(printer).open();
      const write: Channel["write"] = (bytes, patienceMs) => {
        writes += 1;
        return channel.write(bytes, patienceMs);
      };
      return { ...channel, write };
    },
  };
  return {
    way,
    driver: registry.printer[model](way, { paper: "80mm", render, times: quick }),
    writes: () => writes,
    break: (fault: PrinterFault) => bench.act({ kind: "printerFault", printer: printer.id, fault }),
    face: () => bench.view().printers[0],
    papers: () => bench.view().printers[0]?.papers ?? [],
  };
}

describe("a printer on the bench", () => {
  it.each(models)("shows the papers of %s", async (model) => {
    const bench = aBench(model);
    expect(await bench.driver.print(slip)).toMatchObject({ state: "printed" });
    await expectSoon(() => bench.papers().length).toBe(1);
    const [paper] = bench.papers();
    const picture = PNG.sync.read(Buffer.from(paper?.png.split(",")[1] ?? "", "base64"));
    expect([picture.width, picture.height]).toEqual([paper?.width, paper?.height]);
    const black = picture.data.filter((value, at) => at % 4 === 0 && value === 0).length;
    expect(black / (picture.width * picture.height)).toBeGreaterThan(0.03);
  });

  it.each([
    ["paperLow", "paperLow"],
    ["paperOut", "paperOut"],
    ["coverOpen", "coverOpen"],
    ["jam", "jam"],
    ["offline", "offline"],
    ["none", "ready"],
    ["slow", "ready"],
  ] as const)("told %s tells %s in bytes", async (fault, condition) => {
    for (const model of ["escpos-raster", "epson-text"] as const) {
      const bench = aBench(model);
      bench.break(fault);
      expect(bench.face()?.fault).toBe(fault);
      expect(await bench.driver.check()).toBe(condition);
    }
  });

  it("prints while paper is low", async () => {
    const bench = aBench();
    bench.break("paperLow");
    expect(await bench.driver.print(slip)).toEqual({ state: "printed", condition: "paperLow" });
    expect(bench.papers()).toHaveLength(1);
  });

  it("keeps what it was sent when its cutter jams in a paper, and prints it when that is cleared", async () => {
    const bench = aBench("escpos-raster");
    bench.break("slow");
    const result = bench.driver.print(slip);
    await expectSoon(() => bench.writes()).toBeGreaterThan(6);
    bench.break("jam");
    expect(await result).toEqual({ state: "failed", reason: "jam" });
    expect(bench.papers()).toHaveLength(0);
    bench.break("none");
    expect(bench.papers()).toHaveLength(1);
  });

  it("lets half a paper fall before the next one: nobody holds a slip with another's number above their own", async () => {
    const clean = aBench();
    await clean.driver.print(slip);
    const bench = aBench();
    bench.break("slow");
    const half = bench.driver.print(slip);
    await expectSoon(() => bench.writes()).toBeGreaterThan(14);
    bench.break("pulled");
    expect(await half).toMatchObject({ state: "failed", reason: "unconfirmed" });
    bench.break("none");
    expect(await bench.driver.print(slip)).toMatchObject({ state: "printed" });
    const [whole, scrap] = bench.papers();
    expect(whole?.png).toBe(clean.papers()[0]?.png);
    expect(scrap?.height).toBeLessThan(whole?.height ?? 0);
  });

  it("begins behind a scrap where whoever printed before was killed in a paper, and behind none otherwise", async () => {
    const bench = aBench();
    bench.break("slow");
    const channel = await bench.way.open();
    const head = Uint8Array.of(0x1b, 0x40, ...new TextEncoder().encode("A007"), 0x0a);
    await channel.write(head, quick.stall);
    channel.drop();
    bench.break("none");
    expect(await bench.driver.print(slip, async () => true, true)).toMatchObject({ state: "printed" });
    await expectSoon(() => bench.papers()).toHaveLength(2);
    expect(await bench.driver.print(slip)).toMatchObject({ state: "printed" });
    await expectSoon(() => bench.papers()).toHaveLength(3);
    const [last, first] = bench.papers();
    expect(first?.png).toBe(last?.png);
  });

  it("takes its time when it is slow, and prints all the same", async () => {
    const bench = aBench("escpos-raster");
    bench.break("slow");
    const from = performance.now();
    expect(await bench.driver.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(performance.now() - from).toBeGreaterThan(1_000);
    expect(bench.papers()).toHaveLength(1);
  });

  it("in noise holds up nobody, and prints well once that is over", async () => {
    const bench = aBench();
    bench.break("noise");
    for (const _ of [1, 2, 3]) {
      const from = performance.now();
      await bench.driver.print(slip);
      expect(performance.now() - from).toBeLessThan(quick.stall + quick.finish + 1_000);
    }
    const spoilt = bench.papers()[0]?.png;
    bench.break("none");
    const before = bench.papers().length;
    expect(await bench.driver.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(bench.papers()).toHaveLength(before + 1);
    // The noise was on the paper, and is not any more.
    expect(spoilt).not.toBe(bench.papers()[0]?.png);
  });

  it("in noise answers rubbish to what it is asked", async () => {
    const bench = aBench();
    const heard = async () => {
      const channel = await bench.way.open();
      const bytes: number[] = [];
      channel.onBytes((some) => bytes.push(...some));
      for (let time = 0; time < 20; time += 1) await channel.write(statusQuery(1), quick.stall);
      await expectSoon(() => bytes.length).toBeGreaterThanOrEqual(20);
      channel.drop();
      return bytes;
    };
    expect(await heard()).toEqual(Array(20).fill(0x12));
    bench.break("noise");
    expect((await heard()).filter((byte) => byte === 0x12).length).toBeLessThan(5);
  });
});
