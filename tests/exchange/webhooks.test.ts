import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { ExchangeEvent, type WebhookSettings } from "#contract/exchange.ts";
import { replayWindowSeconds } from "../../server/exchange/webhook/sign.ts";
import { aDesk } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { an, anExchange, canaries, drained, life, live, webhookSecret } from "./outside.ts";

interface Heard {
  headers: IncomingHttpHeaders;
  body: string;
}

/** Somebody's server, which knows nothing of us but the documentation. */
async function aListener(answer: (heard: Heard) => { status: number; location?: string } = () => ({ status: 204 })) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const one = { headers: request.headers, body };
      heard.push(one);
      const { status, location } = answer(one);
      response.writeHead(status, location ? { location } : {}).end(`lạ quá: ${body}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

const aWebhook = (url: string, change: Partial<WebhookSettings> = {}): WebhookSettings => ({
  id: "so-noi-vu",
  url,
  events: [...ExchangeEvent.options],
  include: [],
  keyId: "2026-1",
  secret: "env:EXCHANGE_HOOK",
  ...change,
});

/** As the documentation tells receivers to do it. */
function isGenuine({ headers, body }: Heard, now: number): boolean {
  const time = String(headers["mot-cua-time"]);
  const expected = createHmac("sha256", webhookSecret).update(`${time}.${body}`).digest("hex");
  return (
    headers["mot-cua-signature"] === `v1=${expected}` && Math.abs(now / 1_000 - Number(time)) <= replayWindowSeconds
  );
}

describe("a webhook", () => {
  it("hears the steps it asked for, in order, signed, and nothing personal", async () => {
    const desk = await aDesk({ receivers: () => ["so-noi-vu"] });
    const { heard, url } = await aListener();
    const webhook = aWebhook(url, { events: ["received", "supplementAsked", "resultReturned"] });
    const exchange = await anExchange(desk, () => ({ province: null, webhooks: [webhook] }));
    const { id, code } = await live(desk);
    await drained(desk);
    const bodies = heard.map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ event, state, portalStatus }) => [event, state, portalStatus])).toEqual([
      ["received", "received", 2],
      ["supplementAsked", "supplementAsked", 5],
      ["resultReturned", "returned", 10],
    ]);
    expect(Object.keys(bodies[0])).toEqual([
      "id",
      "event",
      "at",
      "office",
      "code",
      "procedure",
      "state",
      "portalStatus",
      "receivedAt",
      "due",
    ]);
    expect(bodies[0]).toMatchObject({ id: `${id}.3`, code, office: "dong-hai", procedure: { code: "1.001193" } });
    expect(heard.map(({ headers }) => headers["idempotency-key"])).toEqual(bodies.map(({ id: key }) => key));
    for (const one of heard) {
      expect(isGenuine(one, desk.clock.now)).toBe(true);
      expect(isGenuine({ ...one, body: one.body.replace("received", "refused ") }, desk.clock.now)).toBe(false);
      expect(isGenuine(one, desk.clock.now + (replayWindowSeconds + 60) * 1_000)).toBe(false);
      expect(one.headers["mot-cua-key"]).toBe("2026-1");
    }
    const said = JSON.stringify([heard, exchange.events, await exchange.view()]);
    for (const canary of [...canaries, webhookSecret]) expect(said).not.toContain(canary);
  });

  it("hears of people only what the office's settings say", async () => {
    const desk = await aDesk({ receivers: () => ["so-noi-vu"] });
    const { heard, url } = await aListener();
    const webhook = aWebhook(url, { include: ["applicants"] });
    await anExchange(desk, () => ({ province: null, webhooks: [webhook] }));
    await live(desk, life.slice(0, 1));
    await drained(desk);
    expect(JSON.parse(heard[0]?.body ?? "")).toMatchObject({ applicants: [an.name] });
    for (const canary of [an.idNumber, an.phone, an.email, "Bí Mật"]) expect(heard[0]?.body).not.toContain(canary);
  });

  it("is not followed where it redirects to", async () => {
    const desk = await aDesk({ receivers: () => ["so-noi-vu"] });
    const other = await aListener();
    const { heard, url } = await aListener(() => ({ status: 307, location: other.url }));
    const exchange = await anExchange(desk, () => ({ province: null, webhooks: [aWebhook(url)] }));
    await live(desk, life.slice(0, 1));
    await soon(() => expect(heard.length).toBeGreaterThan(1));
    await soon(async () => expect((await exchange.view()).notes[0]?.lastError).toBe("HTTP 307"));
    expect(other.heard).toEqual([]);
  });

  it.each([400, 422])("that answers %i has the step stuck, without its words", async (status) => {
    const desk = await aDesk({ receivers: () => ["so-noi-vu"] });
    const { url } = await aListener(() => ({ status }));
    const exchange = await anExchange(desk, () => ({
      province: null,
      webhooks: [aWebhook(url, { include: ["applicants"] })],
    }));
    await live(desk, life.slice(0, 1));
    await soon(async () => expect((await exchange.view()).receivers[0]).toMatchObject({ stuck: 1 }));
    expect((await exchange.view()).notes[0]?.lastError).toBe(`HTTP ${status}`);
    expect(exchange.events).toMatchObject([{ event: "stuck", to: "so-noi-vu" }]);
  });

  it("that is away holds up nobody else", async () => {
    const desk = await aDesk({ receivers: () => ["so-noi-vu", "so-tu-phap"] });
    const away = await aListener(() => ({ status: 500 }));
    const here = await aListener();
    const webhooks = [aWebhook(away.url), aWebhook(here.url, { id: "so-tu-phap" })];
    const exchange = await anExchange(desk, () => ({ province: null, webhooks }));
    await live(desk);
    const fared = async () => (await exchange.view()).receivers.map(({ to, waiting }) => [to, waiting]);
    const other = [
      ["so-noi-vu", 6],
      ["so-tu-phap", 0],
    ];
    await soon(async () => expect(await fared()).toEqual(other));
    expect(here.heard).toHaveLength(6);
  });
});
