import { describe, expect, it } from "vitest";
import type { ExchangeSettings } from "#contract/exchange.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { aDesk, said } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { an, anExchange, aStandIn, drained, life, live, progressOf, quick } from "./outside.ts";
import { aProvince } from "./province-settings.ts";

/** An office whose codes come from the province. */
async function atWork(ownCodeWhenAway: boolean) {
  const desk = await aDesk({ receivers: () => ["province"] });
  const standIn = await aStandIn({ now: () => desk.clock.now });
  const province = aProvince(standIn.url, { codesFrom: "province", ownCodeWhenAway, codesAhead: 4 });
  const exchange: ExchangeSettings = { province, webhooks: [] };
  desk.settings.office = { ...demonstrationOffice, exchange };
  const { id } = demonstrationOffice;
  return { desk, standIn, settings: exchange, id, inStock: (day: string) => desk.store.codesInStock(id, day as never) };
}

const monday = "2026-11-23";
const tuesday = "2026-11-24";
const receive = { type: "receive" } as const;

describe("codes from the province", () => {
  it("lie ahead for the day, are used once each in their order, and are fetched anew before they run out", async () => {
    const { desk, standIn, settings, inStock } = await atWork(false);
    const exchange = await anExchange(desk, () => settings);
    await soon(async () => expect(await inStock(monday)).toBe(4));
    const codes: (string | null)[] = [];
    for (let number = 0; number < 9; number += 1) {
      codes.push((await live(desk, life.slice(0, 1))).code);
      exchange.wake();
      await soon(async () => expect(await inStock(monday)).toBeGreaterThan(2));
    }
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes[0]).toBe("H99.19-261123-10001");
    await drained(desk);
    expect(progressOf(standIn, codes[8] ?? null)).toEqual([2]);
    expect((await exchange.view()).codes).toMatchObject({ ahead: 4 });
  });

  it("cost the counter no waiting: a province that hangs is not asked while a dossier is received", async () => {
    const { desk, standIn, settings, inStock } = await atWork(false);
    const exchange = await anExchange(desk, () => settings, { pace: { ...quick, timeoutMs: 60_000 } });
    await soon(async () => expect(await inStock(monday)).toBe(4));
    standIn.behave(() => ({ kind: "slow", ms: 60_000 }));
    const draft = await desk.draft(an);
    const began = performance.now();
    expect(said(await desk.ask(draft.id, draft.revision, receive))).toBe("received");
    // Whoever asked it would wait for a minute.
    expect(performance.now() - began).toBeLessThan(5_000);
    await exchange.stop();
  });

  it("that ran out are refused in plain words and nothing is changed; a code typed by hand is taken", async () => {
    const { desk } = await atWork(false);
    const draft = await desk.draft(an);
    const reply = await desk.ask(draft.id, draft.revision, receive);
    expect(reply).toMatchObject({ ok: false, refusal: { code: "noCodeInStock" }, sheet: { dossier: { code: null } } });
    const given = await desk.draft(an, { givenCode: "000.00.19.H29-261123-0777" });
    expect(said(await desk.ask(given.id, given.revision, receive))).toBe("received");
    expect((await desk.store.dossier(demonstrationOffice.id, given.id))?.code).toBe("000.00.19.H29-261123-0777");
  });

  it("that do not come are seen by the administrator, with the reason, until they come", async () => {
    const { desk, standIn, settings } = await atWork(false);
    standIn.behave(({ service }) =>
      service === "CapMaHoSo" ? { kind: "refused", words: "Đơn vị chưa đăng ký" } : null,
    );
    const exchange = await anExchange(desk, () => settings);
    const codes = async () => (await exchange.view()).codes;
    await soon(async () => expect(await codes()).toMatchObject({ lastError: "[05] Đơn vị chưa đăng ký" }));
    standIn.behave(() => null);
    await soon(async () => expect(await codes()).toEqual({ inStock: 4, ahead: 4, lastError: null }));
  });

  it("that ran out give way to the office's own where the settings allow it", async () => {
    const { desk } = await atWork(true);
    expect((await live(desk, life.slice(0, 1))).code).toBe("H99.19-261123-0001");
  });

  it("of yesterday are not used today", async () => {
    const { desk, settings, inStock } = await atWork(false);
    const exchange = await anExchange(desk, () => settings);
    await soon(async () => expect(await inStock(monday)).toBe(4));
    desk.clock.now += 86_400_000;
    exchange.wake();
    await soon(async () => expect(await inStock(tuesday)).toBe(4));
    expect(await inStock(monday)).toBe(0);
    expect((await live(desk, life.slice(0, 1))).code).toMatch(/^H99\.19-261124-/);
  });

  it("come each once however many receive at once", async () => {
    const { desk, settings, inStock } = await atWork(true);
    const exchange = await anExchange(desk, () => settings);
    await soon(async () => expect(await inStock(monday)).toBe(4));
    await exchange.stop();
    const drafts = await Promise.all(Array.from({ length: 10 }, () => desk.draft(an)));
    await Promise.all(drafts.map(({ id, revision }) => desk.ask(id, revision, receive)));
    const codes = await Promise.all(
      drafts.map(async ({ id }) => (await desk.store.dossier(demonstrationOffice.id, id))?.code),
    );
    expect(new Set(codes).size).toBe(10);
    expect(codes.filter((code) => /-1000\d$/.test(code ?? ""))).toHaveLength(4);
  });
});
