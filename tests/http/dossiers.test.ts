import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { DossierCommand, Intake } from "#contract/dossier.ts";
import {
  DossierCounts,
  DossierFound,
  DossierLine,
  DossierReply,
  DossierSheet,
  ErasureReply,
  PressingOf,
  SubjectExport,
  Visitor,
} from "#contract/dossier-views.ts";
import { createLog } from "../../server/log.ts";
import { aParty } from "../dossier/retention/people.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

const lines: string[] = [];
let office: OfficeUnderTest;
let [officer, other, supervisor, admin] = ["", "", "", ""];
beforeAll(async () => {
  const log = createLog("debug", { write: (line: string) => void lines.push(line) });
  office = await runOffice({ config: { requestsPerMinute: 100_000 }, log });
  const cookie = async (name: string) => (await office.signIn(name)).cookie;
  [officer, other, supervisor, admin] = [
    await cookie("hoa"),
    await cookie("huong"),
    await cookie("ha"),
    await cookie("khanh"),
  ];
});
afterAll(() => office.stop());

const an = aParty("034085001234", "Nguyễn Thị Thử");
/** A residence confirmation: one paper, and no fee to settle. */
const procedure = "1.004222";

async function call(method: string, path: string, body?: unknown, cookie = officer) {
  return office.http(method, path, { cookie, ...(body === undefined ? {} : { body }) });
}

async function opened(): Promise<DossierSheet> {
  const opening = { id: randomUUID(), ticket: null, procedure, useCard: false };
  return sheetOf((await call("POST", "/api/dossiers", { command: randomUUID(), opening })).body);
}

function sheetOf(body: unknown): DossierSheet {
  const reply = DossierReply.parse(body);
  if (!reply.ok) throw new Error(`refused: ${reply.refusal.code} ${reply.refusal.detail ?? ""}`);
  return reply.sheet;
}

const step = (id: string, revision: number, command: DossierCommand | object, cookie = officer) =>
  call("POST", `/api/dossiers/${id}/steps`, { id: randomUUID(), revision, command }, cookie);

/** Everything asked for is there. */
function complete({ dossier: { intake }, checklist }: DossierSheet): Intake {
  const papers = checklist.map(({ component, asked }) => ({ component, count: asked }));
  return { ...intake, applicants: [an], papers, fee: { ...intake.fee, state: "exempt" }, notifyPhone: "0987654321" };
}

async function received(): Promise<DossierSheet> {
  const sheet = await opened();
  const { id } = sheet.dossier;
  await step(id, 1, { type: "saveIntake", intake: complete(sheet) });
  return sheetOf((await step(id, 2, { type: "receive" })).body);
}

describe("a dossier over HTTP", () => {
  it("is opened, saved, received and found, and every answer has the shape that is told", async () => {
    const sheet = await received();
    expect(sheet.dossier.code).toMatch(/^H99\.19-\d{6}-\d{4}$/);
    const { id, code } = sheet.dossier;
    const get = async (path: string, cookie = officer) => (await call("GET", path, undefined, cookie)).body;
    expect(DossierSheet.parse(await get(`/api/dossiers/${id}`, other)).masked).toBe(true);
    const seen = (await call("POST", `/api/dossiers/${id}/unmask`, { reason: "gọi điện" })).body;
    expect(DossierSheet.parse(seen).dossier.intake.applicants).toEqual([an]);
    const open = z.array(DossierLine).parse(await get("/api/dossiers?list=open"));
    expect(open.map((line) => line.id)).toContain(id);
    expect(DossierCounts.parse(await get("/api/dossiers/counts")).open).toBe(open.length);
    const found = DossierFound.parse((await call("POST", "/api/dossiers/search", { text: "thu nguyen" })).body);
    expect(found).toMatchObject({ by: "name", lines: [{ code, applicant: "Nguyễn T•• T••" }] });
    Visitor.parse(await get("/api/tickets/dong-hai.2026-11-23.A001/visitor"));
    z.array(PressingOf).parse(await get("/api/dossiers/pressing", supervisor));
  });

  it("that changed meanwhile comes back with its refusal, so that nothing typed is lost", async () => {
    const sheet = await opened();
    const { id } = sheet.dossier;
    expect((await step(id, 1, { type: "saveIntake", intake: complete(sheet) })).status).toBe(200);
    const late = await step(id, 1, { type: "saveIntake", intake: { ...complete(sheet), summary: "khác" } }, other);
    expect(late.status).toBe(409);
    expect(DossierReply.parse(late.body)).toMatchObject({
      ok: false,
      refusal: { code: "dossierChanged", sentence: { vi: expect.stringContaining("người khác") } },
      sheet: { masked: true, dossier: { revision: 2 } },
    });
    const masked = DossierSheet.parse((await call("GET", `/api/dossiers/${id}`, undefined, other)).body);
    const back = await step(id, 2, { type: "saveIntake", intake: masked.dossier.intake }, other);
    expect([back.status, DossierReply.parse(back.body)]).toMatchObject([409, { refusal: { code: "maskedText" } }]);
  });

  it("that is not there is a 404, in the shape of the route", async () => {
    const nobody = randomUUID();
    const answered = await step(nobody, 1, { type: "receive" });
    expect([answered.status, DossierReply.parse(answered.body)]).toMatchObject([
      404,
      { refusal: { code: "noSuchDossier" }, sheet: null },
    ]);
    for (const [method, path, body] of [
      ["GET", `/api/dossiers/${nobody}`, undefined],
      ["POST", `/api/dossiers/${nobody}/unmask`, { reason: "gọi điện" }],
    ] as const)
      expect(await call(method, path, body)).toMatchObject({ status: 404, body: { code: "notFound" } });
  });

  it.each<[string, string, unknown]>([
    ["no list", "GET /api/dossiers?list=everything", undefined],
    ["a list without end", "GET /api/dossiers?list=open&limit=501", undefined],
    ["nothing to look for", "POST /api/dossiers/search", { text: "  " }],
    ["no reason", "POST /api/dossiers/00000000-0000-4000-8000-000000000000/unmask", { reason: "x" }],
    ["an id that is none", "GET /api/dossiers/1", undefined],
    [
      "a step that there is not",
      "POST /api/dossiers/00000000-0000-4000-8000-000000000000/steps",
      { id: randomUUID(), revision: 1, command: { type: "burn" } },
    ],
    [
      "a field too many",
      "POST /api/dossiers/00000000-0000-4000-8000-000000000000/steps",
      { id: randomUUID(), revision: 1, command: { type: "receive", force: true } },
    ],
    [
      "a revision below zero",
      "POST /api/dossiers/00000000-0000-4000-8000-000000000000/steps",
      { id: randomUUID(), revision: -1, command: { type: "receive" } },
    ],
    ["a stranger's fact", "POST /api/subjects/export", { idNumber: "034085001234" }],
  ])("is not asked for with %s", async (_what, route, body) => {
    const [method = "", path = ""] = route.split(" ");
    expect(await call(method, path, body, admin)).toMatchObject({ status: 400, body: { code: "badMessage" } });
  });

  it("holds fifty people with long papers, and not a book", async () => {
    const sheet = await opened();
    const { id } = sheet.dossier;
    const people = Array.from({ length: 50 }, (_, at) => ({
      ...an,
      idNumber: `0340850012${String(at).padStart(2, "0")}`,
      address: "Đ".repeat(300),
    }));
    const saved = await step(id, 1, { type: "saveIntake", intake: { ...complete(sheet), applicants: people } });
    expect(saved.status).toBe(200);
    const tooMany = { ...complete(sheet), applicants: [...people, an] };
    expect((await step(id, 2, { type: "saveIntake", intake: tooMany })).status).toBe(400);
    const book = { ...complete(sheet), summary: "x".repeat(300_000) };
    expect((await step(id, 2, { type: "saveIntake", intake: book })).status).toBe(413);
  });
});

describe("what a person may ask about their own data", () => {
  it("is all of it, and that what has ended be erased", async () => {
    const { dossier } = await received();
    const asked = { idNumber: "034 085 001 234", reason: "đơn số 12/2026" };
    const found = SubjectExport.parse((await call("POST", "/api/subjects/export", asked, admin)).body);
    expect(found.dossiers.find(({ id }) => id === dossier.id)).toMatchObject({
      code: dossier.code,
      written: [{ data: an }],
    });
    const erase = () => call("POST", `/api/dossiers/${dossier.id}/erasure`, { reason: "theo yêu cầu" }, admin);
    const early = await erase();
    expect([early.status, ErasureReply.parse(early.body)]).toMatchObject([409, { refusal: { code: "notEnded" } }]);
    await step(dossier.id, dossier.revision, { type: "withdraw", reason: "người dân rút" });
    expect(await erase()).toMatchObject({ status: 200, body: { ok: true } });
    expect((await call("GET", `/api/dossiers/${dossier.id}`)).status).toBe(404);
    expect((await erase()).status).toBe(404);
  });
});

it("writes nothing of anybody into the log, at its most talkative", () => {
  const log = lines.join("");
  expect(log).toContain("a dossier was erased");
  for (const text of [an.name, an.idNumber, an.phone, an.email, "0987654321", "thu nguyen", "đơn số"])
    expect([text, log.includes(String(text))]).toEqual([text, false]);
});
