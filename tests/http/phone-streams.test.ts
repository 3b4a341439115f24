import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { TicketId } from "#contract/ids.ts";
import type { EpochMs } from "#contract/text.ts";
import { createStreams, type Streams } from "../../server/http/phone-streams.ts";
import { expectSoon } from "../expect-soon.ts";

const pulseMs = 300;
/** The office's clock, which stands. */
const officeTime = 1_795_313_797_000 as EpochMs;

let streams: Streams;
let server: Server;
/** Sends a view to each open page, in the order they came. */
let send: ((view: string) => void)[] = [];
let left = 0;

beforeEach(async () => {
  send = [];
  left = 0;
  streams = createStreams(() => officeTime, pulseMs);
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

/** A page, and what it hears. */
async function page(ticket: string) {
  const heard: ("pulse" | "view")[] = [];
  const request = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${ticket}`);
  const [response] = await once(request, "response");
  response.setEncoding("utf8");
  response.on("data", (text: string) => {
    if (text.includes("event: pulse")) heard.push("pulse");
    else if (text.includes("data:")) heard.push("view");
  });
  response.on("error", () => undefined);
  return { heard, close: () => request.destroy() };
}

describe("the streams of phones", () => {
  it("say something to each page again and again, and no pulse to those that have just been sent a view", async () => {
    const [quiet, busy] = [await page("a"), await page("b")];
    const pulses = (one: typeof quiet) => one.heard.filter((what) => what === "pulse").length;
    // One view after the other, each as soon as the last one has come, until the other page has had its pulses.
    while (pulses(quiet) < 5) {
      const before = busy.heard.length;
      send[1]?.("{}");
      await expectSoon(() => busy.heard.length > before).toBe(true);
    }
    expect(pulses(busy)).toBeLessThan(pulses(quiet) / 2);
  });

  it("pulse each of hundreds of pages, and let go of those that close", async () => {
    const pages = await Promise.all(Array.from({ length: 300 }, (_, index) => page(String(index))));
    await expectSoon(() => pages.every(({ heard }) => heard.length >= 2)).toBe(true);
    for (const each of pages) each.close();
    await expectSoon(() => left).toBe(300);
    expect(streams.hasRoom("x" as TicketId)).toBe(true);
  });
});
