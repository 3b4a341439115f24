import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import type { Misbehaviour, StandIn } from "../../server/exchange/stand-in/server.ts";
import { aDesk, type Desk } from "../intake/desk.ts";
import { soon } from "../soon.ts";
import { an, anExchange, aStandIn, canaries, drained, life, lifeStatuses, live, progressOf, quick } from "./outside.ts";
import { aProvince } from "./province-settings.ts";

async function atWork(parts: Parameters<typeof aDesk>[0] = { receivers: () => ["province"] }) {
  const desk = await aDesk(parts);
  const standIn = await aStandIn();
  const settings = { province: aProvince(standIn.url), webhooks: [] };
  return { desk, standIn, settings };
}

/** Every third request goes wrong, also the retries. */
function everyThird(standIn: StandIn, wrong: Misbehaviour): () => number {
  let [asked, failed] = [0, 0];
  standIn.behave(() => {
    asked += 1;
    if (asked % 3 !== 0) return null;
    failed += 1;
    return wrong;
  });
  return () => failed;
}

const rows = async (desk: Desk) => (await desk.store.outboxWaiting(100)).rows;

describe("a province that fails", () => {
  const wrongs: Misbehaviour[] = [
    { kind: "status", status: 500 },
    { kind: "status", status: 503 },
    { kind: "status", status: 429 },
    { kind: "status", status: 302 },
    { kind: "garbage" },
    { kind: "expired" },
    { kind: "hangUp" },
    { kind: "slow", ms: 5_000 },
  ];
  it.each(wrongs.map((wrong) => ["status" in wrong ? `${wrong.kind} ${wrong.status}` : wrong.kind, wrong] as const))(
    "with %s still hears every step once by its key, and in order",
    async (_name, wrong) => {
      const { desk, standIn, settings } = await atWork();
      const failed = everyThird(standIn, wrong);
      const dossiers = [await live(desk), await live(desk)];
      await anExchange(desk, () => settings, { pace: { ...quick, timeoutMs: 60 } });
      await drained(desk);
      expect(failed()).toBeGreaterThan(5);
      for (const { code } of dossiers) expect(progressOf(standIn, code)).toEqual(lifeStatuses);
    },
    15_000,
  );

  it("repeats with the same key what it took without our hearing so", async () => {
    const { desk, standIn, settings } = await atWork();
    let lost = 0;
    standIn.behave(({ service }) => {
      if (service !== "CapNhatTienDoHoSoMC" || lost === 2) return null;
      lost += 1;
      return { kind: "hangUp" };
    });
    const { code } = await live(desk, life.slice(0, 2));
    await anExchange(desk, () => settings);
    await drained(desk);
    expect(progressOf(standIn, code)).toEqual([2, 4]);
    const [whole, step] = standIn.taken();
    expect([whole?.entry.repeats, step?.entry.repeats]).toEqual([2, 2]);
  });

  it("is left alone while it is away: one step tries the way, however many wait", async () => {
    const { desk, standIn, settings } = await atWork();
    for (let number = 0; number < 12; number += 1) await live(desk, life.slice(0, 1));
    const seen: string[] = [];
    standIn.behave(({ service, code }) => {
      seen.push(`${service} ${code}`);
      return { kind: "status", status: 502 };
    });
    const exchange = await anExchange(desk, () => settings, { pace: { ...quick, baseMs: 60_000, capMs: 60_000 } });
    await soon(async () => expect((await exchange.view()).receivers[0]?.state.state).toBe("paused"));
    exchange.wake();
    await soon(async () => expect((await rows(desk)).filter(({ attempts }) => attempts > 0)).toHaveLength(4));
    // The four that were under way together, which sign in once unless one of them is slow to begin; eight were never tried.
    expect(new Set(seen)).toEqual(new Set(["login "]));
    expect(seen.length).toBeLessThanOrEqual(4);
    expect((await exchange.view()).receivers[0]).toMatchObject({ waiting: 12, stuck: 0, sent: 0 });
    expect(exchange.events).toEqual([{ event: "away", to: "province", failures: 1 }]);

    standIn.behave(() => null);
    expect(await exchange.retry("province", null)).toBe(true);
    await drained(desk);
    expect(exchange.events.at(-1)).toEqual({ event: "back", to: "province" });
  });

  it("is tried by one step after each pause, never by all that wait", async () => {
    const { desk, standIn, settings } = await atWork();
    for (let number = 0; number < 12; number += 1) await live(desk, life.slice(0, 1));
    let asked = 0;
    standIn.behave(({ service }) => {
      if (service === "login") return null;
      asked += 1;
      return { kind: "status", status: 502 };
    });
    const exchange = await anExchange(desk, () => settings, { pace: { ...quick, capMs: 20 } });
    await soon(() => expect(exchange.events.length).toBeGreaterThan(9));
    await exchange.stop();
    // Four were under way when it went away; after that one for each pause, and one that was just asking.
    expect(asked).toBeLessThanOrEqual(4 + exchange.events.length);
  });

  it("that is not there at all is named by what the network said, and so is a wrong password", async () => {
    const { desk, settings } = await atWork();
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const address = closed.address();
    const port = typeof address === "object" ? address?.port : 0;
    closed.close();
    await live(desk, life.slice(0, 1));
    let province = aProvince(`http://127.0.0.1:${port}/api`);
    const exchange = await anExchange(desk, () => ({ province, webhooks: [] }));
    await soon(async () => expect((await rows(desk))[0]?.lastError).toBe("ECONNREFUSED"));
    province = { ...settings.province, secret: "env:EXCHANGE_HOOK" };
    await exchange.follow();
    await soon(async () => expect((await rows(desk))[0]?.lastError).toContain("signIn [01] Sai tên đăng nhập"));
    province = { ...settings.province, secret: "env:EXCHANGE_NOT_SET" };
    await exchange.follow();
    await soon(async () => expect((await rows(desk))[0]?.lastError).toBe("noSecret env:EXCHANGE_NOT_SET"));
    province = settings.province;
    await exchange.follow();
    await drained(desk);
  });
});

describe("a step that is refused", () => {
  it("is stuck with the province's words, holds up its own dossier only, and goes when it is sent again by hand", async () => {
    const { desk, standIn, settings } = await atWork();
    const [bad, good] = [await live(desk, life.slice(0, 3)), await live(desk, life.slice(0, 3))];
    const why = `Sai MaDoiTuong ${an.idNumber} của ${an.name.toUpperCase().normalize("NFD")}\n(${an.phone})`;
    standIn.behave(({ code }) => (code === bad.code ? { kind: "refused", words: why } : null));
    const exchange = await anExchange(desk, () => settings);
    await soon(() => expect(progressOf(standIn, good.code)).toEqual([2, 4, 5]));
    await soon(async () => expect((await exchange.view()).receivers[0]).toMatchObject({ stuck: 1, waiting: 3 }));
    const { notes, total } = await exchange.view();
    expect(total).toBe(3);
    expect(notes[0]).toMatchObject({ code: bad.code, event: "received", nextAt: null, attempts: 1 });
    expect(notes[0]?.lastError).toBe("[05] Sai MaDoiTuong ••• của ••• (•••)");
    for (const canary of canaries)
      expect(JSON.stringify([await exchange.view(), exchange.events])).not.toContain(canary);

    // By itself it is not tried again: not when woken, not when the others are.
    exchange.wake();
    await exchange.retry("province", null);
    await exchange.follow();
    expect((await exchange.view()).notes[0]).toMatchObject({ nextAt: null, attempts: 1 });
    expect(progressOf(standIn, bad.code)).toEqual([]);
    standIn.behave(() => null);
    expect(await exchange.retry("province", "no-such.1")).toBe(false);
    expect(await exchange.retry("province", notes[0]?.key ?? "")).toBe(true);
    await drained(desk);
    expect(progressOf(standIn, bad.code)).toEqual([2, 4, 5]);
  });

  it("stays stuck over a restart, and can be given up so that later steps go", async () => {
    const { desk, standIn, settings } = await atWork();
    const { code, id } = await live(desk, life.slice(0, 2));
    let refusing = true;
    standIn.behave(({ service }) =>
      refusing && service === "CapNhatTienDoHoSoMC" ? { kind: "refused", words: "Không nhận" } : null,
    );
    const before = await anExchange(desk, () => settings);
    await soon(async () => expect((await before.view()).receivers[0]?.stuck).toBe(1));
    await before.stop();
    refusing = false;
    const exchange = await anExchange(desk, () => settings);
    const { notes } = await exchange.view();
    expect(notes.map(({ event, nextAt }) => [event, nextAt === null])).toEqual([
      ["received", true],
      ["handlingStarted", false],
    ]);
    expect(await exchange.skip("province", `${id}.4`, false)).toBe(0);
    expect(await exchange.skip("province", notes[0]?.key ?? "", false)).toBe(1);
    await drained(desk);
    expect(progressOf(standIn, code)).toEqual([4]);
  });

  it("can be given up with all that wait behind it, and with nothing of other dossiers or receivers", async () => {
    const { desk, standIn, settings } = await atWork({ receivers: () => ["province", "so-noi-vu"] });
    const [bad, other] = [await live(desk, life.slice(0, 4)), await live(desk, life.slice(0, 2))];
    standIn.behave(({ service }) => (service === "login" ? null : { kind: "refused", words: "Không nhận" }));
    const exchange = await anExchange(desk, () => settings);
    await soon(async () => expect((await exchange.view()).receivers[0]?.stuck).toBe(2));
    const stuck = (await rows(desk)).find(({ dossier, to }) => dossier === bad.id && to === "province");
    expect(await exchange.skip("province", stuck?.key ?? "", true)).toBe(4);
    const left = (await rows(desk)).map(({ to, dossier }) => [to, dossier === bad.id ? "bad" : "other"].join(" "));
    expect(left.filter((one) => one === "so-noi-vu bad")).toHaveLength(4);
    expect(left.filter((one) => one === "province other")).toHaveLength(2);
    expect(left.filter((one) => one === "province bad")).toEqual([]);
    standIn.behave(() => null);
    const next = (await exchange.view()).notes.find(({ dossier }) => dossier === other.id);
    expect(await exchange.retry("province", next?.key ?? "")).toBe(true);
    await soon(() => expect(progressOf(standIn, other.code)).toEqual([2, 4]));
  });
});

describe("a clock that was changed", () => {
  it.each([
    ["back a day", -86_400_000],
    ["forward a day", 86_400_000],
  ])("%s holds up nothing", async (_how, change) => {
    const { desk, standIn, settings } = await atWork();
    const exchange = await anExchange(desk, () => settings);
    const first = await live(desk, life.slice(0, 2));
    await drained(desk);
    desk.clock.now += change;
    const second = await live(desk, life.slice(0, 2));
    exchange.wake();
    await drained(desk);
    await exchange.stop();
    // And after a restart with the clock still wrong.
    const third = await live(desk, life.slice(0, 2));
    await anExchange(desk, () => settings);
    await drained(desk);
    for (const { code } of [first, second, third]) expect(progressOf(standIn, code)).toEqual([2, 4]);
  });

  it("does not keep what failed waiting for a moment in the wrong future", async () => {
    const { desk, standIn, settings } = await atWork();
    standIn.behave(() => ({ kind: "status", status: 500 }));
    const { code } = await live(desk, life.slice(0, 1));
    desk.clock.now += 300 * 86_400_000;
    const wrong = await anExchange(desk, () => settings);
    await soon(async () => expect((await rows(desk))[0]?.attempts).toBeGreaterThan(0));
    await wrong.stop();
    desk.clock.now -= 300 * 86_400_000;
    standIn.behave(() => null);
    await anExchange(desk, () => settings);
    await drained(desk);
    expect(progressOf(standIn, code)).toEqual([2]);
  });
});
