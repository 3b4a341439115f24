import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import type { CounterId, HardwareId } from "#contract/ids.ts";
import { createBench } from "../../devices/bench/bench.ts";
import { createRender } from "../../devices/printer/render.ts";
import { registry } from "../../devices/registry.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { expectSoon } from "../expect-soon.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { isBlack } from "./pictures.ts";
import { quick } from "./quick-times.ts";

const printer: Hardware = {
  kind: "printer",
  id: "printer-1" as HardwareId,
  name: "Máy in",
  model: "escpos-raster",
  paper: "80mm",
  connection: { kind: "virtual" },
};
const render = createRender();

function aBench(hardware: Hardware[] = [printer]) {
  const office = { hardware, counters: [], rating: { levels: [], openSeconds: 60 } };
  return createBench({ office: () => office, now: () => 1_000 });
}
const driver = (bench: ReturnType<typeof aBench>) =>
  registry.printer["escpos-raster"](bench.open(printer), { paper: "80mm", render, times: quick });

describe("the bench", () => {
  it("shows the paper dot for dot, as a picture any browser reads", async () => {
    const bench = aBench();
    const slip = ticketSlip(aTicket());
    await driver(bench).print(slip);
    const drawn = await render(slip, "80mm");
    const [paper] = bench.view().printers[0]?.papers ?? [];
    const picture = PNG.sync.read(Buffer.from(paper?.png.split(",")[1] ?? "", "base64"));
    expect([picture.width, paper?.width, paper?.height]).toEqual([576, 576, picture.height]);
    let wrong = 0;
    for (let y = 0; y < picture.height; y += 1) {
      for (let x = 0; x < picture.width; x += 1) {
        const black = y < drawn.height && isBlack(drawn, x, y);
        if ((picture.data[(y * picture.width + x) * 4] === 0) !== black) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
    expect(picture.height).toBeGreaterThan(drawn.height);
  });

  it("says on whose desk a printer stands, for what would bring a paper there is another thing", () => {
    const onDesk = { ...printer, id: "printer-2" as HardwareId, counter: "counter-9" as CounterId };
    expect(
      aBench([printer, onDesk])
        .view()
        .printers.map(({ desk }) => desk),
    ).toEqual([null, { counter: "counter-9", number: null }]);
  });

  it("keeps the last twenty papers, newest first", async () => {
    const bench = aBench();
    const one = driver(bench);
    const slip = { blocks: [{ kind: "rule" as const }] };
    for (let paper = 0; paper < 22; paper += 1) await one.print(slip);
    const ids = bench.view().printers[0]?.papers.map(({ id }) => Number(id)) ?? [];
    expect(ids).toHaveLength(20);
    expect([ids[0], ids.at(-1)]).toEqual([22, 3]);
  });

  it("tells of a burst of changes at once", async () => {
    const bench = aBench();
    let told = 0;
    bench.onChange(() => {
      told += 1;
    });
    for (const fault of ["paperOut", "coverOpen", "none"] as const) {
      bench.act({ kind: "printerFault", printer: printer.id, fault });
    }
    await expectSoon(() => told).toBe(1);
  });

  it("refuses hands on what is not there, not virtual, or not listened to", () => {
    const real: Hardware = {
      kind: "keypad",
      id: "keypad-1" as HardwareId,
      name: "Phím",
      model: "line-keypad",
      counter: "quay-1" as CounterId,
      connection: { kind: "tcp", host: "127.0.0.1", port: 1 },
    };
    const bench = aBench([real, { ...real, id: "keypad-2" as HardwareId, connection: { kind: "virtual" } }]);
    expect(bench.act({ kind: "pressKey", keypad: real.id, key: 1 })).toBe(false);
    expect(bench.act({ kind: "pressKey", keypad: "keypad-2" as HardwareId, key: 1 })).toBe(false);
    expect(bench.act({ kind: "printerFault", printer: printer.id, fault: "paperOut" })).toBe(false);
  });
});
