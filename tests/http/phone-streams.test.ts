import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import { createStreams, type Streams } from "../../server/http/phone-streams.ts";
import { soon } from "../devices/soon.ts";

const pulseMs = 300;

let streams: Streams;
let server: Server;
/** Sends a view to each open page, in the order they came. */
let send: ((view: string) => void)[] = [];
let left = 0;

beforeEach(async () => {
  send = [];
  left = 0;
  streams = createStreams(pulseMs);
  server = createServer((asked, answer) => {
    streams.open(asked.url as TicketId, answer, (tell) => {
      send.push(tell);
      return () => {
        left += 1;
      };
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(async () => {
  streams.stop();
  server.closeAllConnections();
  server.close();
  await once(server, "close");
});

/** A page: what it heard, and when. */
async function page(ticket: string) {
  const heard: { what: "pulse" | "view"; at: number }[] = [];
  const request = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${ticket}`);
  const [response] = await once(request, "response");
  response.setEncoding("utf8");
  response.on("data", (text: string) => {
    if (text.includes("event: pulse")) heard.push({ what: "pulse", at: performance.now() });
    else if (text.includes("data:")) heard.push({ what: "view", at: performance.now() });
  });
  response.on("error", () => undefined);
  return { heard, close: () => request.destroy() };
}

describe("the streams of phones", () => {
  it("say something to each page again and again, and no pulse to those that have just been sent a view", async () => {
    const [quiet, busy] = [await page("a"), await page("b")];
    // A view every half a pulse, for five of them.
    for (let sent = 0; sent < 10; sent += 1) {
      const before = busy.heard.length;
      send[1]?.("{}");
      await soon(() => busy.heard.length > before).toBe(true);
      const from = performance.now();
      await soon(() => performance.now() - from > pulseMs / 2).toBe(true);
    }
    const pulses = (one: typeof quiet) => one.heard.filter(({ what }) => what === "pulse").length;
    await soon(() => pulses(quiet) >= 5).toBe(true);
    expect(pulses(busy)).toBeLessThan(pulses(quiet));
  });

  it("pulse each of hundreds of pages, and let go of those that close", async () => {
    const pages = await Promise.all(Array.from({ length: 300 }, (_, index) => page(String(index))));
    await soon(() => pages.every(({ heard }) => heard.length >= 2)).toBe(true);
    for (const each of pages) each.close();
    await soon(() => left).toBe(300);
    expect(streams.hasRoom("x" as TicketId)).toBe(true);
  });
});
