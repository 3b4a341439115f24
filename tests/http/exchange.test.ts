import { randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { CatalogueProcedure } from "#contract/catalogue.ts";
import type { PublicCatalogue } from "#contract/catalogue-import.ts";
import type { Dossier } from "#contract/dossier.ts";
import type { ExchangeView } from "#contract/exchange.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { StandIn } from "../../server/exchange/stand-in/server.ts";
import { startStandIn } from "../../server/exchange/stand-in/server.ts";
import { aProvince, password } from "../exchange/province-settings.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let province: StandIn;
let officer = "";
let admin = "";
let logged = "";
const log = pino(
  { level: "debug" },
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

const applicant = {
  kind: "citizen" as const,
  name: "Trịnh Thị Ánh Nguyệt",
  idNumber: "001190000017",
  birth: "1990-01-15",
  address: "Thôn Bí Mật",
  phone: "0912345678",
  email: null,
};

const post = (path: string, body: unknown, cookie = officer) => office.http("POST", path, { body, cookie });

/** A draft with every required paper, received at a counter. */
async function receive(): Promise<Dossier> {
  const q = encodeURIComponent("1.001193");
  const { procedures } = (await office.http("GET", `/api/catalogue?q=${q}`)).body as PublicCatalogue;
  const [procedure] = procedures as CatalogueProcedure[];
  if (!procedure) throw new Error("the demonstration has lost 1.001193");
  const id = randomUUID();
  const opening = { id, ticket: null, procedure: procedure.code, useCard: false };
  const opened = await post("/api/dossiers", { command: randomUUID(), opening });
  const step = async (revision: number, command: unknown) =>
    (await post(`/api/dossiers/${id}/steps`, { id: randomUUID(), revision, command })).body as {
      ok: boolean;
      sheet: { dossier: Dossier };
    };
  const { intake } = (opened.body as { sheet: { dossier: Dossier } }).sheet.dossier;
  const papers = procedure.components.map(({ id: component, original, certified, copy }) => {
    return { component, count: { original, certified, copy } };
  });
  await step(1, { type: "saveIntake", intake: { ...intake, applicants: [applicant], papers } });
  const { ok, sheet } = await step(2, { type: "receive" });
  expect(ok).toBe(true);
  return sheet.dossier;
}

const view = async () => (await office.http("GET", "/api/exchange", { cookie: admin })).body as ExchangeView;

describe("the exchange of a running office", () => {
  it("of a demonstration tells a province of its own, out of the box", async () => {
    const { code } = await receive();
    await vi.waitFor(async () => expect((await view()).standIn).toHaveLength(2));
    const { receivers, notes, standIn } = await view();
    expect(standIn).toMatchObject([
      { service: "CapNhatTienDoHoSoMC", code, status: 2 },
      { service: "DongBoHoSoMC", code, status: 2 },
    ]);
    expect(receivers).toMatchObject([{ to: "province", waiting: 0, stuck: 0, sent: 1, state: { state: "open" } }]);
    expect(notes).toEqual([]);
  });

  it("follows its settings, lists what is stuck with the province's words, and sends it again when asked", async () => {
    const words = `Không nhận ${applicant.name} ${applicant.idNumber}`;
    province.behave(({ service }) => (service === "login" ? null : { kind: "refused", words }));
    const saved = await office
      .settings()
      .save({ ...demonstrationOffice, exchange: { province: aProvince(province.url), webhooks: [] } });
    expect(saved).toEqual({ ok: true });
    await vi.waitFor(async () => expect((await view()).standIn).toBeNull());

    const { code } = await receive();
    await vi.waitFor(async () => expect((await view()).notes[0]?.nextAt).toBeNull(), { timeout: 5_000 });
    const [note] = (await view()).notes;
    expect(note).toMatchObject({ code, event: "received", lastError: "[05] Không nhận ••• •••" });
    expect((await post("/api/exchange/retry", { to: note?.to, key: note?.key }, officer)).status).toBe(403);
    province.behave(() => null);
    expect((await post("/api/exchange/retry", { to: note?.to, key: note?.key }, admin)).status).toBe(204);
    await vi.waitFor(async () => expect((await view()).total).toBe(0));
    expect(province.taken().map(({ entry }) => entry.code)).toEqual([code, code]);

    await vi.waitFor(() => expect(logged).toContain("sent again by hand"));
    expect(logged).toContain("is stuck");
    for (const canary of [applicant.name, "Nguyệt", applicant.idNumber, applicant.phone, "Bí Mật", password])
      expect(logged).not.toContain(canary);
  });

  it("goes on where it was after a restart", async () => {
    province.behave(() => ({ kind: "status", status: 503 }));
    const { code } = await receive();
    await vi.waitFor(async () => expect((await view()).receivers[0]?.waiting).toBe(1));
    await office.restart();
    province.behave(() => null);
    await vi.waitFor(() => expect(province.taken().at(-1)?.entry).toMatchObject({ code, status: 2 }), {
      timeout: 10_000,
    });
  });
});
