import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Connection, Hardware } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import { createEscposReader } from "../../../devices/bench/escpos-reader.ts";
import type { PrinterModel } from "../../../devices/printer/profiles.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { registry } from "../../../devices/registry.ts";
import { createTransports } from "../../../devices/transports.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { expectSoon } from "../../expect-soon.ts";
import { aTicket } from "../../printing/a-ticket.ts";
import { quick } from "../quick-times.ts";
import { coverOpen, type Manners, ready, startTcpPrinter } from "../tcp-printer.ts";
import { bytesFor } from "./on-paper.ts";
import { aNode, type Node } from "./pty-node.ts";

const render = createRender();
const slip = ticketSlip(aTicket());
const folder = mkdtempSync(join(tmpdir(), "printer-"));
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aPrinter(connection: Connection, model: PrinterModel = "escpos-raster", times = quick) {
  const transportOf = createTransports({ bench: null, times });
  const hardware: Hardware = {
    kind: "printer",
    id: "p" as HardwareId,
    name: "Máy in",
    model,
    paper: "80mm",
    connection,
  };
  return registry.printer[model](transportOf(hardware), { paper: "80mm", render, times });
}

/** A printer of these manners behind a device node. */
async function aMachine(manners: Manners) {
  const machine = await startTcpPrinter(manners);
  const node: Node = await aNode(machine.port);
  ends.push(() => machine.close());
  ends.push(() => node.remove());
  return { machine, node, usb: { kind: "usb" as const, path: node.path } };
}

const aFile = (name: string): string => {
  const path = join(folder, name);
  ends.push(() => rmSync(path, { force: true }));
  return path;
};

describe("a printer's device node", () => {
  it("takes a paper, and says how the printer is where the node can be read", async () => {
    let status = ready;
    const { machine, usb } = await aMachine({ status: () => status });
    const printer = aPrinter(usb);
    expect(await printer.check()).toBe("ready");
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(machine.cuts()).toBe(1);
    status = coverOpen;
    expect(await printer.check()).toBe("coverOpen");
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "coverOpen" });
    expect(machine.cuts()).toBe(1);
  });

  it("takes a paper of a printer that never answers", async () => {
    const { machine, usb } = await aMachine({ status: () => null });
    const printer = aPrinter(usb, "epson-text");
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    await expectSoon(() => machine.cuts()).toBe(1);
  });

  it("holds up nobody when printers stop taking, and no thread of the process", async () => {
    const long = { blocks: Array.from({ length: 40 }, () => slip.blocks).flat() };
    // As many as there are threads for files: were each write to hold one, nothing could be read any more.
    const machines = await Promise.all(
      Array.from({ length: 4 }, () => aMachine({ status: () => ready, stallAfter: 20_000 })),
    );
    let over = 0;
    const results = machines.map(({ usb }) =>
      // Silent in the beginning for want of time, it would be believed for what the cable holds.
      aPrinter(usb, "escpos-raster", { ...quick, stall: 3_000, status: 3_000 })
        .print(long)
        .finally(() => {
          over += 1;
        }),
    );
    await Promise.all(machines.map(({ machine }) => expectSoon(() => machine.hasStalled()).toBe(true)));
    for (let turn = 0; turn < 20; turn += 1) await readFile("/dev/null");
    expect(over).toBe(0);
    for (const result of results)
      expect(await result).toEqual({ state: "failed", reason: "unconfirmed", condition: "stalled" });
  });

  it("says what a paper was worth when the cable is pulled in it, and prints the next when it is back", async () => {
    const { machine, node, usb } = await aMachine({ status: () => ready });
    const printer = aPrinter(usb);
    const long = { blocks: Array.from({ length: 10 }, () => slip.blocks).flat() };
    const result = printer.print(long);
    await expectSoon(() => machine.commands.length).toBeGreaterThan(2);
    await node.pull();
    expect(await result).toMatchObject({ state: "failed", reason: "unconfirmed" });
    expect(await printer.check()).toBe("offline");
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "offline" });
    await node.plugIn();
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
  });

  it("starts a paper on its own after one that was cut short in the middle of its picture", async () => {
    const { machine, usb } = await aMachine({ status: () => ready });
    const half = await bytesFor(slip, { model: "escpos-raster", paper: "80mm" });
    writeFileSync(usb.path, half.subarray(0, 9_000));
    expect(await aPrinter(usb).print(slip)).toEqual({ state: "printed", condition: "ready" });
    await expectSoon(() => machine.cuts()).toBe(1);
    // One band of the first, filled up with white; then all of the second.
    const kinds = machine.commands.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "initialise")).toHaveLength(2);
    expect(kinds).not.toContain("unknown");
  });

  it("is offline while there is none", async () => {
    const printer = aPrinter({ kind: "usb", path: join(folder, "lp9") });
    expect(await printer.check()).toBe("offline");
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "offline" });
  });

  it("is offline where the system's own node stands in its place: it would take every paper and print none", async () => {
    const printer = aPrinter({ kind: "usb", path: "/dev/null" });
    expect(await printer.check()).toBe("offline");
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "offline" });
  });

  it("is offline where a file stands in its place, of which no byte is overwritten", async () => {
    const path = aFile("hall.db");
    writeFileSync(path, "SQLite format 3");
    const printer = aPrinter({ kind: "usb", path });
    expect(await printer.check()).toBe("offline");
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "offline" });
    expect(readFileSync(path, "utf8")).toBe("SQLite format 3");
  });
});

describe("a file", () => {
  it("gets paper after paper added, and no questions", async () => {
    const path = aFile("papers.bin");
    const printer = aPrinter({ kind: "file", path });
    expect(await printer.check()).toBe("ready");
    expect(statSync(path).size).toBe(0);
    for (const _ of [1, 2]) expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(await printer.check()).toBe("ready");
    const once = await bytesFor(slip, { model: "escpos-raster", paper: "80mm" });
    expect(Buffer.compare(readFileSync(path), Buffer.concat([once, once]))).toBe(0);
  });

  it("is offline where it can not be made", async () => {
    expect(await aPrinter({ kind: "file", path: join(folder, "no", "such", "folder") }).check()).toBe("offline");
  });

  it("may be a pipe: offline while nobody reads it, stalled while its reader sleeps", async () => {
    const path = aFile("pipe");
    execFileSync("mkfifo", [path]);
    const printer = aPrinter({ kind: "file", path });
    expect(await printer.check()).toBe("offline");
    const read: Buffer[] = [];
    const reader = createReadStream(path);
    reader.on("data", (bytes) => read.push(Buffer.from(bytes)));
    ends.push(() => void reader.destroy());
    await expectSoon(() => printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    await expectSoon(
      () =>
        createEscposReader()
          .read(Buffer.concat(read))
          .filter(({ kind }) => kind === "cut").length,
    ).toBe(1);
  });

  it("that is full says so in time", async () => {
    expect(await aPrinter({ kind: "file", path: "/dev/full" }).print(slip)).toEqual({
      state: "failed",
      reason: "unconfirmed",
      condition: "stalled",
    });
  });
});
