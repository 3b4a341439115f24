import { afterEach, describe, expect, it } from "vitest";
import type { Printer } from "../../devices/driver.ts";
import { createRender } from "../../devices/printer/render.ts";
import { registry } from "../../devices/registry.ts";
import { tcpTransport } from "../../devices/transport/tcp.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { quick } from "./quick-times.ts";
import { coverOpen, type Manners, paperOut, ready, startTcpPrinter, type TcpPrinter } from "./tcp-printer.ts";

const render = createRender();
const slip = ticketSlip(aTicket());
let machine: TcpPrinter | null = null;

afterEach(async () => {
  await machine?.close();
  machine = null;
});

async function aPrinter(
  manners: Manners,
  model: keyof typeof registry.printer = "escpos-raster",
): Promise<{ printer: Printer; machine: TcpPrinter }> {
  const started = await startTcpPrinter(manners);
  machine = started;
  const transport = tcpTransport({ host: "127.0.0.1", port: started.port, connectMs: quick.connect });
  return {
    machine: started,
    printer: registry.printer[model](transport, { paper: "80mm", render, times: quick }),
  };
}

describe("printing over TCP", () => {
  it("prints once, and says so, on a printer that tells its status", async () => {
    const { printer, machine } = await aPrinter({ status: () => ready });
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(machine.cuts()).toBe(1);
  });

  it("trusts a silent printer that took every byte and closed in order", async () => {
    const { printer, machine } = await aPrinter({ status: () => null });
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(machine.cuts()).toBe(1);
  });

  it("calls a paper printed only once a silent printer that takes its time has taken all of it", async () => {
    const { printer, machine } = await aPrinter({ status: () => null, bytesPerSecond: 100_000 }, "escpos-text");
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "ready" });
    expect(machine.papers()).toBe(1);
  });

  it("does not trust one that told its status before and says nothing now, though it takes every byte", async () => {
    let busy = false;
    const { printer } = await aPrinter({ status: () => (busy ? null : ready) });
    expect(await printer.check()).toBe("ready");
    busy = true;
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "unconfirmed", condition: "stalled" });
  });

  it("never sends a paper to a printer that has none", async () => {
    const { printer, machine } = await aPrinter({ status: () => paperOut });
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "paperOut" });
    expect(machine.commands).toEqual([]);
    expect(await printer.check()).toBe("paperOut");
  });

  it("sends nothing of a paper that could not be put on record", async () => {
    const { printer, machine } = await aPrinter({ status: () => ready });
    expect(await printer.print(slip, async () => false)).toEqual({ state: "failed", reason: "fault" });
    expect(machine.commands).toEqual([]);
  });

  it("asks for no record of a paper that is not going to begin", async () => {
    let records = 0;
    const { printer } = await aPrinter({ status: () => paperOut });
    const begin = async () => {
      records += 1;
      return true;
    };
    expect(await printer.print(slip, begin)).toEqual({ state: "failed", reason: "paperOut" });
    expect(records).toBe(0);
  });

  it("says that the cover is open", async () => {
    const { printer } = await aPrinter({ status: () => coverOpen });
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "coverOpen" });
  });

  it("does not call a paper printed during which the roll ended", async () => {
    const { printer } = await aPrinter({ status: () => (machine?.commands.length ? paperOut : ready) });
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "paperOut" });
  });

  it("prints while paper is low, and says that it is", async () => {
    const { printer } = await aPrinter({ status: () => [0x12, 0x12, 0x12, 0x1e] });
    expect(await printer.print(slip)).toEqual({ state: "printed", condition: "paperLow" });
  });

  it.each([5, 2_000, 20_000, 60_000])(
    "leaves open what became of a paper when the cable is pulled at byte %i",
    async (at) => {
      const { printer } = await aPrinter({ status: () => ready, pullAfter: at });
      const result = await printer.print(slip);
      // Pulled during the first question, nothing of the paper was sent.
      expect(result).toEqual({ state: "failed", reason: at < 12 ? "offline" : "unconfirmed" });
    },
  );

  it.each([
    ["that told its status before", ready],
    ["that never tells anything", null],
  ] as const)("gives up on a printer %s and stops taking bytes", async (_, status) => {
    const { printer } = await aPrinter({ status: () => status, stallAfter: 5_000 });
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "unconfirmed", condition: "stalled" });
  });

  it("gives up while writing when not even the operating system takes more", async () => {
    const { machine } = await aPrinter({ status: () => ready, stallAfter: 5_000 });
    const channel = await tcpTransport({ host: "127.0.0.1", port: machine.port, connectMs: quick.connect }).open();
    await expect(channel.write(new Uint8Array(64_000_000), 300)).rejects.toMatchObject({ code: "stalled" });
    channel.drop();
    await channel.closed;
    await expect(channel.write(Uint8Array.of(1), 300)).rejects.toMatchObject({ code: "unreachable" });
  });

  it("says at once that a printer is off", async () => {
    const { printer, machine } = await aPrinter({ status: () => ready });
    await machine.close();
    expect(await printer.print(slip)).toEqual({ state: "failed", reason: "offline" });
    expect(await printer.check()).toBe("offline");
  });

  it("never mixes two papers, nor a look between them", async () => {
    const { printer, machine } = await aPrinter({ status: () => ready });
    const results = await Promise.all([
      printer.print(slip),
      printer.check(),
      printer.print(slip),
      printer.check(),
      printer.print(slip),
    ]);
    expect(results.filter((result) => typeof result === "object" && result.state === "printed")).toHaveLength(3);
    expect(machine.mostAtOnce()).toBe(1);
    expect(machine.cuts()).toBe(3);
    expect(machine.commands.some(({ kind }) => kind === "unknown")).toBe(false);
  });
});
