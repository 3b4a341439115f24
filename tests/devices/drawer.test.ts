import { afterEach, expect, it } from "vitest";
import { Hardware } from "#contract/hardware.ts";
import { type Attached, attach } from "../../devices/attach.ts";
import { createRender } from "../../devices/printer/render.ts";
import { createTransports } from "../../devices/transports.ts";
import { ticketSlip } from "../../server/printing/ticket-slip.ts";
import { aTicket } from "../printing/a-ticket.ts";
import { quick } from "./quick-times.ts";
import { ready, startTcpPrinter } from "./tcp-printer.ts";

const render = createRender();
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function aPrinter(drawer: { drawer?: boolean }) {
  const machine = await startTcpPrinter({ status: () => ready });
  const hardware = Hardware.parse({
    kind: "printer",
    id: "p1",
    name: "Máy in quầy 1",
    model: "epson-text",
    paper: "80mm",
    counter: "counter-1",
    connection: { kind: "tcp", host: "127.0.0.1", port: machine.port },
    ...drawer,
  });
  const nothing = () => {};
  const piece: Attached = attach(hardware, {
    transport: createTransports({ bench: null, times: quick })(hardware),
    render,
    times: quick,
    random: Math.random,
    ...{ onCondition: nothing, onKey: nothing, onDarkKey: nothing, onPad: nothing, onScan: nothing },
  });
  ends.push(
    () => machine.close(),
    () => piece.detach(),
  );
  const print = async () => {
    if (piece.kind !== "printer") throw new Error("no printer");
    expect(await piece.print(ticketSlip(aTicket()), async () => true)).toMatchObject({ state: "printed" });
    return machine.commands.map(({ kind }) => kind).filter((kind) => kind === "cut" || kind === "drawer");
  };
  return { print };
}

it("a cash drawer stays shut unless the settings say otherwise", async () => {
  const { print } = await aPrinter({});
  expect(await print()).toEqual(["cut"]);
});

it("a cash drawer opens once with each paper where the settings say so", async () => {
  const { print } = await aPrinter({ drawer: true });
  await print();
  expect(await print()).toEqual(["cut", "drawer", "cut", "drawer"]);
});
