import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Connection, Hardware } from "#contract/hardware.ts";
import type { HardwareId } from "#contract/ids.ts";
import type { PrinterCommand } from "../../../devices/bench/escpos-reader.ts";
import { createEscposReader } from "../../../devices/bench/escpos-reader.ts";
import { createPaperRoll, linesOn } from "../../../devices/bench/paper-roll.ts";
import { createPrintHead } from "../../../devices/bench/print-head.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { registry } from "../../../devices/registry.ts";
import { createTransports } from "../../../devices/transports.ts";
import { expectSoon } from "../../expect-soon.ts";
import { quick } from "../quick-times.ts";
import { ready, startTcpPrinter } from "../tcp-printer.ts";
import { text } from "./on-paper.ts";
import { aNode } from "./pty-node.ts";

const render = createRender();
const ends: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Two entries of the settings with one address, as after a change of its settings or by mistake. */
function twoDrivers(connection: Connection) {
  const transportOf = createTransports({ bench: null, times: { ...quick, stall: 5_000, finish: 5_000 } });
  return ["one", "two"].map((id) => {
    const hardware: Hardware = {
      kind: "printer",
      id: id as HardwareId,
      name: id,
      model: "epson-text",
      paper: "80mm",
      connection,
    };
    return registry.printer["epson-text"](transportOf(hardware), { paper: "80mm", render, times: quick });
  });
}

/** Two hundred lines that all say whose they are: several pieces of what a channel takes at once. */
const slip = (name: string) => ({
  blocks: Array.from({ length: 200 }, (_, line) => text(`${name} dòng ${line} của phiếu này`)),
});
const linesOf = (name: string) => Array.from({ length: 200 }, (_, line) => `${name} dòng ${line} của phiếu này`);

function papersOf(commands: readonly PrinterCommand[]): string[][] {
  const roll = createPaperRoll(() => 576);
  const head = createPrintHead(roll, () => 576);
  const papers: string[][] = [];
  for (const command of commands) {
    head(command);
    const paper = command.kind === "cut" ? roll.cut() : null;
    if (paper) papers.push(linesOn(paper));
  }
  return papers;
}

async function printFour(connection: Connection): Promise<string[]> {
  const [one, two] = twoDrivers(connection);
  const jobs = [
    { printer: one, name: "Ất" },
    { printer: two, name: "Bính" },
    { printer: one, name: "Đinh" },
    { printer: two, name: "Mậu" },
  ];
  const results = await Promise.all(
    jobs.flatMap(({ printer, name }) => [printer?.print(slip(name)), printer?.check()]),
  );
  expect(results.filter((result) => typeof result === "object" && result.state === "printed")).toHaveLength(4);
  return jobs.map(({ name }) => name);
}

describe("two papers for one printer", () => {
  it("never mix over TCP, from two drivers at once", async () => {
    const machine = await startTcpPrinter({ status: () => ready });
    ends.push(() => machine.close());
    const names = await printFour({ kind: "tcp", host: "127.0.0.1", port: machine.port });
    expect(machine.mostAtOnce()).toBe(1);
    expect(papersOf(machine.commands).toSorted()).toEqual(names.map(linesOf).toSorted());
  });

  it("never mix on a device node, from two drivers at once", async () => {
    const machine = await startTcpPrinter({ status: () => ready });
    ends.push(() => machine.close());
    const node = await aNode(machine.port);
    ends.push(() => node.remove());
    const names = await printFour({ kind: "usb", path: node.path });
    await expectSoon(() => machine.cuts()).toBe(4);
    expect(papersOf(machine.commands).toSorted()).toEqual(names.map(linesOf).toSorted());
  });

  it("never mix in a file, from two drivers at once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "one-file-"));
    ends.push(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "papers");
    const names = await printFour({ kind: "file", path });
    expect(papersOf(createEscposReader().read(readFileSync(path))).toSorted()).toEqual(names.map(linesOf).toSorted());
  });

  it("do not wait for ever: a printer that nobody leaves is offline to the next", async () => {
    const machine = await startTcpPrinter({ status: () => ready });
    ends.push(() => machine.close());
    const transportOf = createTransports({ bench: null, times: { ...quick, stall: 50, finish: 50 } });
    const connection = { kind: "tcp" as const, host: "127.0.0.1", port: machine.port };
    const hardware: Hardware = {
      kind: "printer",
      id: "p" as HardwareId,
      name: "p",
      model: "escpos-raster",
      paper: "80mm",
      connection,
    };
    const held = await transportOf(hardware).open();
    await expect(transportOf(hardware).open()).rejects.toMatchObject({ code: "unreachable" });
    held.drop();
    await held.closed;
    const next = await transportOf(hardware).open();
    next.drop();
  });
});
