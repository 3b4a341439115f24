import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExchangeView } from "#contract/exchange.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { StandIn } from "../../server/exchange/stand-in/server.ts";
import { startStandIn } from "../../server/exchange/stand-in/server.ts";
import { createLog } from "../../server/log.ts";
import { applicant, receiveAt } from "../exchange/counter.ts";
import { aProvince, password } from "../exchange/province-settings.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { soon } from "../soon.ts";

let office: OfficeUnderTest;
let province: StandIn;
let officer = "";
let admin = "";
let logged = "";
const log = createLog(
  "debug",
  new Writable({
    write(chunk, _encoding, done) {
      logged += String(chunk);
      done();
    },
  }),
);
beforeAll(async () => {
  process.env.EXCHANGE_PROVINCE = password;
  province = await startStandIn({ user: "xa", password, port: 0, now: Date.now, sessionMs: 60_000 });
  office = await runOffice({ log });
  officer = (await office.signIn("huong")).cookie;
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(async () => {
  delete process.env.EXCHANGE_PROVINCE;
  await office.stop();
  await province.stop();
});

const post = (path: string, body: unknown, cookie = officer) => office.http("POST", path, { body, cookie });

const view = async () => (await office.http("GET", "/api/exchange", { cookie: admin })).body as ExchangeView;

describe("the exchange of a running office", () => {
  it("of a demonstration tells a province of its own, out of the box", async () => {
    const { id, code } = await receiveAt(office, officer);
    await soon(async () => expect((await view()).standIn).toHaveLength(2));
    const { receivers, notes, standIn } = await view();
    expect(standIn).toMatchObject([
      { service: "CapNhatTienDoHoSoMC", code, status: 2 },
      { service: "DongBoHoSoMC", code, status: 2 },
    ]);
    expect(receivers).toMatchObject([{ to: "province", waiting: 0, stuck: 0, sent: 1, state: { state: "open" } }]);
    expect(notes).toEqual([]);
    const ask = (dossier: string) => office.http("GET", `/api/dossiers/${dossier}/province`, { cookie: officer });
    expect((await ask(id)).body).toEqual({ state: "known", status: 2 });
    const opening = { id: randomUUID(), ticket: null, procedure: "1.001193", useCard: false };
    await post("/api/dossiers", { command: randomUUID(), opening });
    expect((await ask(opening.id)).body).toEqual({ state: "none" });
  });

  it("follows its settings, lists what is stuck with the province's words, and sends it again when asked", async () => {
    const words = `Không nhận ${applicant.name} ${applicant.idNumber}`;
    province.behave(({ service }) => (service === "login" ? null : { kind: "refused", words }));
    const saved = await office
      .settings()
      .save({ ...demonstrationOffice, exchange: { province: aProvince(province.url), webhooks: [] } });
    expect(saved).toEqual({ ok: true });
    await soon(async () => expect((await view()).standIn).toBeNull());

    const { code } = await receiveAt(office, officer);
    await soon(async () => expect((await view()).notes[0]?.nextAt).toBeNull());
    const [note] = (await view()).notes;
    expect(note).toMatchObject({ code, event: "received", lastError: "[05] Không nhận ••• •••" });
    expect((await post("/api/exchange/retry", { to: note?.to, key: note?.key }, officer)).status).toBe(403);
    province.behave(() => null);
    expect((await post("/api/exchange/retry", { to: note?.to, key: note?.key }, admin)).status).toBe(204);
    await soon(async () => expect((await view()).total).toBe(0));
    expect(province.taken().map(({ entry }) => entry.code)).toEqual([code, code]);

    await soon(() => expect(logged).toContain("sent again by hand"));
    expect(logged).toContain("is stuck");
    for (const canary of [applicant.name, "Nguyệt", applicant.idNumber, applicant.phone, "Bí Mật", password])
      expect(logged).not.toContain(canary);
  });

  it("has no province any more once the demonstration is over, and what it did not hear can be dropped", async () => {
    const other = await runOffice();
    const cookie = (await other.signIn("khanh")).cookie;
    const look = async (asker: string) =>
      (await other.http("GET", "/api/exchange", { cookie: asker })).body as ExchangeView;
    expect((await look(cookie)).receivers).toHaveLength(1);
    const own = { username: "quan-tri", name: "Quản trị", role: "admin", password: "một mật khẩu thật dài" };
    expect((await other.http("POST", "/api/accounts", { cookie, body: own })).status).toBeLessThan(300);
    const { cookie: mine } = await other.signIn(own.username, own.password);
    expect(await look(mine)).toMatchObject({ receivers: [], notes: [], codes: null, standIn: null });
    await other.stop();
  });

  it("goes on where it was after a restart", async () => {
    province.behave(() => ({ kind: "status", status: 503 }));
    const { code } = await receiveAt(office, officer);
    await soon(async () => expect((await view()).receivers[0]?.waiting).toBe(1));
    await office.restart();
    province.behave(() => null);
    await soon(() => expect(province.taken().at(-1)?.entry).toMatchObject({ code, status: 2 }));
  });
});
