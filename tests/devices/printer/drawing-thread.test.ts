import { afterEach, describe, expect, it } from "vitest";
import type { TicketLabel } from "#contract/ids.ts";
import { createDrawingThread, type DrawingThread } from "../../../devices/printer/drawing-thread.ts";
import { createRender } from "../../../devices/printer/render.ts";
import { ticketSlip } from "../../../server/printing/ticket-slip.ts";
import { expectSoon } from "../../expect-soon.ts";
import { aTicket } from "../../printing/a-ticket.ts";

const slip = ticketSlip(aTicket());
function scriptOf(text: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

/** Ends on a wide paper, and answers a narrow one with a white dot line. */
const brittle = scriptOf(`
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ id, paper }) => {
    if (paper === "80mm") process.exit(3);
    parentPort.postMessage({ id, picture: { width: 8, height: 1, data: Uint8Array.of(0) } });
  });
`);

describe("papers drawn in a thread of their own", () => {
  let thread: DrawingThread;
  let lost: string[] = [];
  const begin = (script?: URL) => {
    lost = [];
    thread = createDrawingThread({ onLost: ({ message }) => lost.push(message), ...(script && { script }) });
    thread.begin();
  };
  afterEach(() => thread.end());

  it("have the dots of those drawn here, also when several are asked for at once", async () => {
    begin();
    const here = createRender();
    const [narrow, wide] = await Promise.all([thread.render(slip, "58mm"), thread.render(slip, "80mm")]);
    expect(narrow).toEqual(await here(slip, "58mm"));
    expect(wide).toEqual(await here(slip, "80mm"));
  });

  it("leave whoever asked no more than the picture: their pixels are another heap's to collect", async () => {
    begin();
    const { data } = await thread.render(slip, "80mm");
    const grown: number[] = [];
    for (let index = 0; index < 20; index += 1) {
      const before = process.memoryUsage().external;
      await thread.render(ticketSlip(aTicket({ label: `A${100 + index}` as TicketLabel })), "80mm");
      grown.push(process.memoryUsage().external - before);
    }
    // The half of them: where something was collected in between, less is left.
    const usual = grown.sort((one, other) => one - other)[grown.length / 2];
    expect(usual).toBeLessThan(2 * data.length);
  });

  it("tell of one that can not be drawn, and go on", async () => {
    begin();
    await expect(thread.render(slip, { width: -8, margin: 0, wide: false })).rejects.toThrow();
    expect((await thread.render(slip, "80mm")).width).toBe(576);
  });

  it("throw when the thread ends, and the next one begins it anew", async () => {
    begin(brittle);
    await expect(thread.render(slip, "80mm")).rejects.toThrow("the thread that draws papers has ended");
    expect(lost).toEqual(["the thread that draws papers has ended"]);
    expect(await thread.render(slip, "58mm")).toEqual({ width: 8, height: 1, data: Uint8Array.of(0) });
  });

  it("are not the first to tell of a thread that ended at rest: that is told at once, and the next paper begins it anew", async () => {
    begin(scriptOf('import("node:fs").then(({ readFileSync }) => readFileSync("/no/such/fonts"))'));
    await expectSoon(() => lost).toEqual([expect.stringContaining("no such file or directory")]);
    await expect(thread.render(slip, "58mm")).rejects.toThrow("no such file or directory");
    expect(lost).toHaveLength(2);
  });

  it("throw when whoever asked stops, and that is no loss", async () => {
    begin();
    const asked = expect(thread.render(slip, "80mm")).rejects.toThrow();
    await thread.end();
    await asked;
    expect(lost).toEqual([]);
  });
});
