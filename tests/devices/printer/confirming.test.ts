import * as fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { HardwareId } from "#contract/ids.ts";
import { createBench } from "../../../devices/bench/bench.ts";
import type { Printer } from "../../../devices/driver.ts";
import { processId } from "../../../devices/printer/commands.ts";
import { createConfirming } from "../../../devices/printer/confirming.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { hear, nothingYet } from "../../../devices/printer/status.ts";
import { registry } from "../../../devices/registry.ts";
import { tcpTransport } from "../../../devices/transport/tcp.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { expectSoon } from "../../expect-soon.ts";
import { aTicket } from "../../printing/a-ticket.ts";
import { quick } from "../quick-times.ts";
import { confirmation, type Manners, ready, startTcpPrinter, type TcpPrinter } from "../tcp-printer.ts";

const render = createRender();
const slip = ticketSlip(aTicket());
const printed = { state: "printed", condition: "ready" };
const unconfirmed = { state: "failed", reason: "unconfirmed" };
let machine: TcpPrinter;
afterEach(() => machine?.close());

async function aPrinter(manners: Partial<Manners>, model = "epson-text" as const): Promise<Printer> {
  machine = await startTcpPrinter({ status: () => ready, ...manners });
  const transport = tcpTransport({ host: "127.0.0.1", port: machine.port, connectMs: quick.connect });
  return registry.printer[model](transport, { paper: "80mm", render, times: quick });
}

async function timed<Value>(work: Promise<Value>): Promise<{ value: Value; ms: number }> {
  const from = performance.now();
  const value = await work;
  return { value, ms: performance.now() - from };
}

describe("a printer that says itself when a paper is out", () => {
  it("is believed then and not sooner, though it says all the while that it is well", async () => {
    const printer = await aPrinter({ paperMs: 300 });
    const { value, ms } = await timed(printer.print(slip));
    expect(value).toEqual(printed);
    expect(ms).toBeGreaterThanOrEqual(290);
    expect(machine.commands.filter(({ kind }) => kind === "processId")).toHaveLength(1);
    expect(machine.commands.at(-1)).toMatchObject({ kind: "processId" });
  });

  it("is asked under another name each time", async () => {
    const printer = await aPrinter({});
    for (const _ of [1, 2, 3]) expect(await printer.print(slip)).toEqual(printed);
    const names = machine.commands.flatMap((command) => (command.kind === "processId" ? [command.id] : []));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^\d{4}$/);
  });

  it("is asked under names of another beginning by each agent: the word for a dead one's paper is not this one's", async () => {
    const [one, other] = [createConfirming(9_998), createConfirming(17)];
    expect([one, one, one].map(({ nextId }) => nextId())).toEqual(["9998", "9999", "0001"]);
    expect(other.nextId()).toBe("0017");
    const names = new Set<string>();
    for (let agents = 0; agents < 4; agents += 1) {
      await (await aPrinter({})).print(slip);
      for (const command of machine.commands) if (command.kind === "processId") names.add(command.id);
      await machine.close();
    }
    // Four times the same by chance: once in a trillion.
    expect(names.size).toBeGreaterThan(1);
  });

  it("leaves open what became of a paper when the cable is pulled before its word", async () => {
    const printer = await aPrinter({ paperMs: 60_000 });
    const result = printer.print(slip);
    await expectSoon(() => machine.commands.at(-1)?.kind).toBe("processId");
    machine.pull();
    expect(await result).toEqual(unconfirmed);
  });

  it("has printed a paper though the cable is pulled after its word", async () => {
    let said = false;
    const printer = await aPrinter({
      confirm(id) {
        said = true;
        return confirmation(id);
      },
      status() {
        // It is asked once more how it is: by then the cable is out.
        if (said) machine.pull();
        return said ? null : ready;
      },
    });
    expect(await printer.print(slip)).toEqual(printed);
    expect(said).toBe(true);
  });

  it("says what stopped it instead, when it runs out of paper in the middle", async () => {
    const printer = await aPrinter({ confirm: () => Uint8Array.of(0x18, 0x00, 0x0c, 0x0f) });
    const { value, ms } = await timed(printer.print(slip));
    expect(value).toEqual({ state: "failed", reason: "paperOut" });
    expect(ms).toBeLessThan(quick.finish);
  });

  it.each([
    ["another paper's word", (id: string) => confirmation(id === "9999" ? "0001" : "9999")],
    ["half a word", (id: string) => confirmation(id).subarray(0, 5)],
    ["a word with noise around it", (id: string) => Uint8Array.of(0xff, ...confirmation(id), 0x80)],
    ["noise", () => Uint8Array.from({ length: 40 }, (_, at) => (at * 73) & 0xff)],
    ["nothing", () => null],
  ])("that says %s is asked by DLE EOT, and not waited for so long again", async (_, confirm) => {
    const printer = await aPrinter({ confirm });
    const first = await timed(printer.print(slip));
    expect(first.value).toEqual(printed);
    expect(first.ms).toBeGreaterThanOrEqual(quick.finish - 10);
    const second = await timed(printer.print(slip));
    expect(second.value).toEqual(printed);
    expect(second.ms).toBeLessThan(first.ms);
  });

  it("that is silent once, and else gives its word, leaves open what became of that paper", async () => {
    let silent = false;
    const printer = await aPrinter({ confirm: (id) => (silent ? null : confirmation(id)) });
    expect(await printer.print(slip)).toEqual(printed);
    silent = true;
    expect(await printer.print(slip)).toEqual(unconfirmed);
    silent = false;
    expect(await printer.print(slip)).toEqual(printed);
  });

  it("that is too busy to say how it is beforehand is believed when it gives its word, and not before", async () => {
    let busy = false;
    let word: Manners["confirm"] = confirmation;
    const printer = await aPrinter({
      status: () => (busy ? null : ready),
      confirm: (id) => (word ? word(id) : null),
    });
    expect(await printer.check()).toBe("ready");
    busy = true;
    expect(await printer.print(slip)).toEqual(printed);
    word = () => null;
    expect(await printer.print(slip)).toEqual({ ...unconfirmed, condition: "stalled" });
  });

  it("that is silent in every way is stalled", async () => {
    let asked = false;
    const printer = await aPrinter({
      confirm() {
        asked = true;
        return null;
      },
      status: () => (asked ? null : ready),
    });
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "unconfirmed", condition: "stalled" });
  });

  it("is not asked where its profile does not say that it answers, nor where it is silent", async () => {
    machine = await startTcpPrinter({ status: () => null });
    const transport = tcpTransport({ host: "127.0.0.1", port: machine.port, connectMs: quick.connect });
    const options = { paper: "80mm", render, times: quick } as const;
    expect(await registry.printer["epson-text"](transport, options).print(slip)).toEqual(printed);
    expect(await registry.printer["escpos-text"](transport, options).print(slip)).toEqual(printed);
    expect(machine.commands.filter(({ kind }) => kind === "processId")).toEqual([]);
    expect(machine.cuts()).toBe(2);
  });
});

describe("the word that a paper is out", () => {
  it("is asked for and given in the bytes of the manual", () => {
    expect([...processId("0042")]).toEqual([0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30, 0x30, 0x30, 0x34, 0x32]);
    const word = Uint8Array.of(0x37, 0x22, 0x30, 0x30, 0x34, 0x32, 0x00);
    expect(hear(nothingYet, word).confirmed).toEqual(["0042"]);
  });

  it("is heard between answers and reports, however all of it is cut into pieces", () => {
    const answer = Uint8Array.of(0x12);
    const report = Uint8Array.of(0x10, 0x00, 0x03, 0x0f);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("answer", "report", "0001", "9A~ "), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 20 }),
        (parts, sizes) => {
          const bytes = parts.flatMap((part) => [
            ...(part === "answer" ? answer : part === "report" ? report : confirmation(part)),
          ]);
          let rest: Uint8Array = nothingYet;
          const heard: string[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            const told = hear(rest, Uint8Array.from(bytes.slice(at, at + size)));
            rest = told.rest;
            heard.push(...told.confirmed);
            at += size;
          }
          expect(heard).toEqual(parts.filter((part) => part.length === 4));
        },
      ),
    );
  });

  it("comes from the printer on the bench once the paper moved: not while it has none", async () => {
    const id = "printer-1" as HardwareId;
    const printer = {
      kind: "printer",
      id,
      name: "Máy in",
      model: "epson-text",
      paper: "80mm",
      connection: { kind: "virtual" },
    } as const;
    const office = { hardware: [printer], counters: [], rating: { levels: [], openSeconds: 60 } };
    const bench = createBench({ office: () => office, now: () => 1_000 });
    const channel = await bench.open(printer).open();
    const heard: number[] = [];
    channel.onBytes((bytes) => heard.push(...bytes));
    bench.act({ kind: "printerFault", printer: id, fault: "paperOut" });
    const paper = Uint8Array.of(0x1b, 0x40, 0x41, 0x0a, 0x1d, 0x56, 0x01, ...processId("0007"), 0x10, 0x04, 4);
    await channel.write(paper, 1_000);
    await expectSoon(() => heard).toEqual([0x7e]);
    expect(bench.view().printers[0]?.papers).toEqual([]);
    bench.act({ kind: "printerFault", printer: id, fault: "none" });
    await expectSoon(() => heard).toEqual([0x7e, ...confirmation("0007")]);
    expect(bench.view().printers[0]?.papers).toHaveLength(1);
  });
});
