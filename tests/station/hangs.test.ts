import { createServer } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Command } from "#contract/commands.ts";
import { ServiceId } from "#contract/ids.ts";
import { type AwayOffice, asked, type PageLine, runAwayOffice } from "./away-office.ts";

let office: AwayOffice;
let page: PageLine;

beforeAll(async () => {
  office = await runAwayOffice(1, { strangeMs: 1_000 });
  page = office.page(0);
}, 60_000);
afterAll(() => office?.stop());

const waits = (what: () => unknown) => expect.poll(what, { timeout: 30_000, interval: 20 });
const said = (words: string) =>
  office.stations[0]?.station.said.filter(({ message }) => message?.includes(words)).length ?? 0;
const service = ServiceId.parse("civil-status");
const issue: Command = {
  type: "issueTicket",
  service,
  procedure: null,
  priority: null,
  appointment: null,
  language: "vi",
};

it("a hub that hangs with all its lines open is away too, and back when it goes on", { timeout: 60_000 }, async () => {
  await waits(() => page.seen.kiosk?.printer?.condition).toBe("ready");
  // Of today and of tomorrow.
  await waits(() => said("numbers to give")).toBe(2);
  const goOn = office.hub.freeze();
  try {
    await waits(() => page.seen.kiosk?.away).toBeDefined();
    expect(await asked(page, issue)).toMatchObject({ label: "X001" });
  } finally {
    goOn();
  }
  await waits(() => page.seen.kiosk?.away).toBeUndefined();
  // Where it takes this machine long to let the agent in, the page is back before it.
  await waits(() => page.seen.kiosk?.given[0]).toMatchObject({ label: "X001", print: { state: "printed" } });
  await waits(() => page.seen.kiosk?.waiting).toBe(1);
});

it("a wish on its way while the hub is restarted ends in one number, whoever grants it", {
  timeout: 60_000,
}, async () => {
  const before = said("the hub is away");
  await office.hub.kill();
  const wish = asked(page, issue);
  await office.hub.start();
  const reply = await wish;
  // A station that went away just before the hub was back may have been asked or not.
  const mayBe = said("the hub is away") > before ? ["A001", "X002"] : ["A001"];
  expect(mayBe).toContain(reply.label);
  await waits(() => page.seen.kiosk?.waiting).toBe(2);
});

it("a hub that answers and lets the kiosk's agent in no more has its page back, and the numbers wait to be told", {
  timeout: 60_000,
}, async () => {
  await office.hub.kill();
  await waits(() => page.seen.kiosk?.away).toBeDefined();
  const { label } = await asked(page, issue);
  const stranger = createServer((_asked, answer) => answer.end("somebody else"));
  await new Promise<void>((resolve) => stranger.listen(Number(new URL(office.hub.url).port), "127.0.0.1", resolve));
  const station = office.stations[0]?.station.url;
  const health = () => fetch(`${station}/api/health`).then((answer) => answer.text());
  await waits(health).toBe("somebody else");
  stranger.closeAllConnections();
  await new Promise((resolve) => stranger.close(resolve));

  await office.hub.start();
  await waits(() => page.seen.kiosk?.away).toBeUndefined();
  // The page may be back before the agent has told it.
  await waits(() => page.seen.kiosk?.given[0]?.label).toBe(label);
});
