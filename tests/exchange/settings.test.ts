import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ExchangeSettings } from "#contract/exchange.ts";
import { createSecrets } from "../../server/exchange/secrets.ts";
import { aDesk } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { aFolder } from "../storage/folder.ts";
import { anExchange, aStandIn, drained, life, live, progressOf } from "./outside.ts";
import { aProvince } from "./province-settings.ts";

describe("the settings of the exchange", () => {
  const province = aProvince("https://lgsp.example.gov.vn/api");
  const webhook = {
    id: "a",
    url: "https://a.example",
    events: ["received"],
    include: [],
    keyId: "1",
    secret: "env:EXCHANGE_A",
  };
  const isSound = (change: object) =>
    ExchangeSettings.safeParse({ province: { ...province, ...change }, webhooks: [] }).success;

  it.each([
    ["https://lgsp.example.gov.vn/api", true],
    ["http://127.0.0.1:8081/api", true],
    ["http://localhost:8081", true],
    ["http://[::1]:8081/x", true],
    ["http://lgsp.example.gov.vn/api", false],
    ["http://127.0.0.1.example.gov.vn/", false],
    ["http://localhost@example.org/", false],
    ["https://user:password@example.org/", false],
    ["ftp://example.org/", false],
    ["javascript:alert(1)", false],
    ["", false],
  ])("take %j: %s", (url, sound) => {
    expect(isSound({ url })).toBe(sound);
    expect(ExchangeSettings.safeParse({ province: null, webhooks: [{ ...webhook, url }] }).success).toBe(sound);
  });

  it.each(["env:PATH", "env:EXCHANGE_", "file:personal-1.key", "file:../x.secret", "file:/etc/x.secret", "hunter2"])(
    "hold no secret, and name no other variable or file: %s is none",
    (secret) => expect(isSound({ secret })).toBe(false),
  );

  it("keep the province's name for the province", () => {
    const named = (id: string) =>
      ExchangeSettings.safeParse({ province: null, webhooks: [{ ...webhook, id }] }).success;
    expect([named("province"), named("province-2"), named("so-noi-vu")]).toEqual([false, true, true]);
  });
});

describe("a secret", () => {
  it("comes from the environment, or from a file that nobody else can read", () => {
    const folder = join(aFolder(), "keys");
    mkdirSync(folder);
    const file = join(folder, "province.secret");
    writeFileSync(file, "rất-là-bí-mật-đấy\n", { mode: 0o600 });
    const secrets = createSecrets({ EXCHANGE_A: "cũng-rất-bí-mật", EXCHANGE_SHORT: "ngắn" }, folder);
    expect(secrets("file:province.secret")).toEqual({ ok: true, secret: "rất-là-bí-mật-đấy" });
    expect(secrets("env:EXCHANGE_A")).toEqual({ ok: true, secret: "cũng-rất-bí-mật" });
    chmodSync(file, 0o640);
    for (const [reference, words] of [
      ["file:province.secret", "openSecret file:province.secret"],
      ["file:none.secret", "noSecret file:none.secret"],
      ["env:EXCHANGE_NONE", "noSecret env:EXCHANGE_NONE"],
      ["env:EXCHANGE_SHORT", "shortSecret env:EXCHANGE_SHORT"],
    ] as const) {
      const found = secrets(reference);
      expect(found).toEqual({ ok: false, words });
    }
  });
});

describe("receivers that come and go", () => {
  it("a new one gets no old steps; what a removed one has not had waits until somebody drops it", async () => {
    const names: string[] = [];
    const desk = await aDesk({ receivers: () => names });
    const standIn = await aStandIn();
    let settings: ExchangeSettings | null = null;
    const exchange = await anExchange(desk, () => settings);
    expect(exchange.receivers()).toEqual([]);
    const before = await live(desk, life.slice(0, 1));

    settings = { province: aProvince(standIn.url), webhooks: [] };
    await exchange.follow();
    names.push(...exchange.receivers());
    expect(names).toEqual(["province"]);
    const after = await live(desk, life.slice(0, 1));
    exchange.wake();
    await drained(desk);
    expect(progressOf(standIn, before.code)).toEqual([]);
    expect(progressOf(standIn, after.code)).toEqual([2]);

    standIn.behave(() => ({ kind: "status", status: 500 }));
    await live(desk, life.slice(0, 2));
    expect(await exchange.drop("province")).toBe(false);
    settings = null;
    await exchange.follow();
    expect((await exchange.view()).receivers).toMatchObject([
      { to: "province", host: null, state: { state: "removed" }, waiting: 2, sent: 1 },
    ]);
    expect(await exchange.drop("province")).toBe(true);
    expect(await exchange.drop("province")).toBe(false);
    expect((await exchange.view()).total).toBe(0);
  });

  it("follows a province that moved, without losing or repeating a step", async () => {
    const desk = await aDesk({ receivers: () => ["province"] });
    const [old, moved] = [await aStandIn(), await aStandIn()];
    let settings: ExchangeSettings = { province: aProvince(old.url), webhooks: [] };
    const exchange = await anExchange(desk, () => settings);
    const first = await live(desk, life.slice(0, 2));
    await drained(desk);
    await old.stop();
    const second = await live(desk, life.slice(0, 2));
    settings = { province: aProvince(moved.url), webhooks: [] };
    await exchange.follow();
    await drained(desk);
    expect([progressOf(old, first.code), progressOf(moved, first.code)]).toEqual([[2, 4], []]);
    expect(progressOf(moved, second.code)).toEqual([2, 4]);
    expect((await exchange.view()).receivers[0]).toMatchObject({ host: new URL(moved.url).host, sent: 4 });
    await soon(async () => expect((await exchange.view()).receivers[0]?.state.state).toBe("open"));
  });
});
