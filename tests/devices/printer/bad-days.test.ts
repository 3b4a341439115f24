import { type AddressInfo, createServer, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createEscposReader } from "../../../devices/bench/escpos-reader.ts";
import type { PrinterModel } from "../../../devices/printer/profiles.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { registry } from "../../../devices/registry.ts";
import { tcpTransport } from "../../../devices/transport/tcp.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { aTicket } from "../../printing/a-ticket.ts";
import { quick } from "../quick-times.ts";
import { coverOpen, type Manners, paperOut, ready, startTcpPrinter } from "../tcp-printer.ts";

const render = createRender();
const slip = ticketSlip(aTicket());
/** Longest that one paper may take: a stall, a wait for the end, and closing. */
const bearable = quick.stall + quick.finish + 4 * quick.status + 500;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

function aPrinterAt(port: number, model: PrinterModel = "escpos-raster") {
  const transport = tcpTransport({ host: "127.0.0.1", port, connectMs: quick.connect });
  return registry.printer[model](transport, { paper: "80mm", render, times: quick });
}

/** A printer that does with each connection what it likes. */
async function aLiar(onConnection: (socket: Socket) => void): Promise<number> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("error", () => {});
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ends.push(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

async function timed<Value>(work: Promise<Value>): Promise<Value> {
  const from = performance.now();
  const value = await work;
  expect(performance.now() - from).toBeLessThan(bearable);
  return value;
}

describe("a printer that", () => {
  it("answers status with garbage counts as one that does not answer, and prints", async () => {
    let cuts = 0;
    const port = await aLiar((socket) => {
      const reader = createEscposReader();
      socket.on("data", (bytes) => {
        for (const { kind } of reader.read(bytes)) {
          if (kind === "status") socket.write(Uint8Array.of(0x16, 0xff, 0x80, 0x41));
          if (kind === "cut") cuts += 1;
        }
      });
    });
    const printer = aPrinterAt(port);
    expect(await printer.check()).toBe("ready");
    expect(await timed(printer.print(slip))).toEqual({ state: "printed", condition: "ready" });
    expect(cuts).toBe(1);
  });

  it("talks without end and without sense holds up nobody", async () => {
    const port = await aLiar((socket) => {
      const talk = setInterval(() => socket.write(Uint8Array.from({ length: 64 }, (_, at) => (at * 37) & 0xff)), 5);
      socket.on("close", () => clearInterval(talk));
      socket.resume();
    });
    const printer = aPrinterAt(port);
    expect(await timed(printer.check())).toBe("ready");
    expect(await timed(printer.print(slip))).toEqual({ state: "printed", condition: "ready" });
  });

  it("accepts and says and takes nothing is given up, each paper in its time", async () => {
    const port = await aLiar((socket) => void socket.pause());
    const printer = aPrinterAt(port);
    const given = { state: "failed", reason: "unconfirmed", condition: "stalled" };
    for (const _ of [1, 2]) expect(await timed(printer.print(slip))).toEqual(given);
  });

  it("answered before and does not any more is stalled, until it answers again", async () => {
    let status: ReturnType<Manners["status"]> = ready;
    const machine = await startTcpPrinter({ status: () => status });
    ends.push(() => machine.close());
    const printer = aPrinterAt(machine.port);
    expect(await printer.check()).toBe("ready");
    status = null;
    expect([await printer.check(), await printer.check(), await printer.check()]).toEqual([
      "ready",
      "ready",
      "stalled",
    ]);
    status = ready;
    expect(await printer.check()).toBe("ready");
  });

  it("closes in the middle of a picture leaves that open, and gets the next paper whole", async () => {
    let closing = true;
    const kinds: string[] = [];
    const port = await aLiar((socket) => {
      const reader = createEscposReader();
      let taken = 0;
      socket.on("data", (bytes) => {
        taken += bytes.length;
        if (closing && taken > 10_000) return void socket.end();
        for (const { kind, ...command } of reader.read(bytes)) {
          if (kind === "status") socket.write(Uint8Array.of(0x12));
          else if (!closing) kinds.push("byte" in command ? `${kind} ${command.byte}` : kind);
        }
      });
    });
    const printer = aPrinterAt(port);
    expect(await timed(printer.print(slip))).toEqual({ state: "failed", reason: "unconfirmed" });
    closing = false;
    expect(await timed(printer.print(slip))).toEqual({ state: "printed", condition: "ready" });
    expect([kinds.at(0), kinds.at(-1)]).toEqual(["initialise", "cut"]);
    expect(kinds.some((kind) => kind.startsWith("unknown"))).toBe(false);
  });

  it("takes a byte now and then is given up in time", async () => {
    const port = await aLiar((socket) => {
      socket.pause();
      const sip = setInterval(() => socket.read(1), 20);
      socket.on("close", () => clearInterval(sip));
    });
    expect(await timed(aPrinterAt(port).print(slip))).toMatchObject({ state: "failed" });
  });

  it("lies about its paper is believed, and nothing waits for it", async () => {
    const machine = await startTcpPrinter({ status: () => paperOut });
    ends.push(() => machine.close());
    const printer = aPrinterAt(machine.port);
    for (const _ of [1, 2, 3])
      expect(await timed(printer.print(slip))).toEqual({ state: "failed", reason: "paperOut" });
    expect(machine.commands).toEqual([]);
  });

  it("says something wrong once is not believed", async () => {
    let asked = 0;
    const machine = await startTcpPrinter({
      status: () => {
        asked += 1;
        return asked === 1 ? coverOpen : ready;
      },
    });
    ends.push(() => machine.close());
    expect(await aPrinterAt(machine.port).check()).toBe("ready");
  });

  it("answers late is not taken at another question's word", async () => {
    const port = await aLiar((socket) => {
      const reader = createEscposReader();
      socket.on("data", (bytes) => {
        for (const command of reader.read(bytes)) {
          if (command.kind !== "status") continue;
          // Paper is near its end: bits that mean a jam where errors are asked for.
          const answer = Uint8Array.of(command.which === 4 ? 0x1e : 0x12);
          setTimeout(() => socket.write(answer), command.which === 4 ? quick.status * 1.5 : 0);
        }
      });
    });
    const printer = aPrinterAt(port);
    expect([await printer.check(), await printer.check()]).toEqual(["ready", "ready"]);
    expect(await timed(printer.print(slip))).toMatchObject({ state: "printed" });
  });

  it("reports by itself what stopped it is not waited for", async () => {
    let reporting = false;
    const port = await aLiar((socket) => {
      const reader = createEscposReader();
      socket.on("data", (bytes) => {
        for (const command of reader.read(bytes)) {
          if (command.kind === "status" && !reporting) socket.write(Uint8Array.of(0x12));
          if (command.kind !== "reports" || !command.on) continue;
          reporting = true;
          // The cutter is stuck; questions are not answered any more.
          socket.write(Uint8Array.of(0x18, 0x08, 0x00, 0x0f));
        }
      });
    });
    const from = performance.now();
    expect(await aPrinterAt(port, "epson-text").print(slip)).toEqual({ state: "failed", reason: "jam" });
    expect(performance.now() - from).toBeLessThan(quick.finish + quick.status);
  });
});
