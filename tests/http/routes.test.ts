import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { unversioned } from "../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

const nobodysId = "00000000-0000-4000-8000-000000000000";
/** What stands for a part of an address that is no such id. */
const samples: Record<string, string> = {
  code: "9.999999",
  ticket: "dong-hai.2026-11-23.A001",
  kind: "receipt",
  language: "tyz",
};
/** What has to stand behind an address. */
const queries: Record<string, string> = {
  "GET /api/dossiers": "?list=open",
  "GET /api/booking/slots": "?service=civil-status",
  "GET /api/bookings/slots": "?service=civil-status",
  "GET /api/bookings": "?day=2026-11-23",
};
/** Somebody at home. */
const wish = {
  id: nobodysId,
  browser: "A".repeat(24),
  service: "civil-status",
  procedure: null,
  language: "vi",
};
/** A body that fits, so that only who asks matters. What it names is not there. */
const bodies: Record<string, unknown> = {
  "POST /api/accounts": { username: "hoa", name: "Trùng tên", role: "officer", password: "một mật khẩu" },
  "PATCH /api/accounts/:account": {},
  "POST /api/catalogue/procedures": { procedure: unversioned(aProcedure({})), basedOn: 99 },
  "POST /api/catalogue/imports/:id/apply": { missing: "keep" },
  "POST /api/dossiers": {
    command: nobodysId,
    opening: { id: nobodysId, ticket: null, procedure: "9.999999", useCard: false },
  },
  "POST /api/dossiers/search": { text: "Nguyễn Thị Mẫu" },
  "POST /api/dossiers/:id/unmask": { reason: "đối chiếu" },
  "POST /api/dossiers/:id/erasure": { reason: "theo yêu cầu" },
  "POST /api/subjects/export": { idNumber: "034085001234", reason: "đơn số 12/2026" },
  "POST /api/dossiers/:id/card": {
    command: nobodysId,
    revision: 0,
    ticket: "dong-hai.2026-11-23.A001",
    as: "applicant",
  },
  "POST /api/dossiers/:id/steps": { id: nobodysId, revision: 0, command: { type: "receive" } },
  "POST /api/exchange/retry": { to: "nobody", key: null },
  "POST /api/exchange/skip": { to: "nobody", key: "0.1", later: false },
  "POST /api/phone/:code/left": { id: nobodysId },
  "POST /api/phone/:code/stay": { id: nobodysId },
  "POST /api/phone/:code/late": { id: nobodysId },
  "POST /api/phone/:code/rating": { id: nobodysId, level: "satisfied" },
  "POST /api/phone/:code/push": {
    subscription: {
      endpoint: "https://fcm.googleapis.com/fcm/send/x",
      keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) },
    },
    language: "vi",
  },
  "POST /api/dossiers/:id/papers/receipt/print": {},
  "POST /api/kiosk/prints": { procedure: "9.999999", language: "vi" },
  "POST /api/status": { code: "H99.19-261123-0042", lastFour: "0017" },
  "POST /api/playlist/unshown": { files: [] },
  "PATCH /api/settings/screens": { version: "another", change: {} },
  "PATCH /api/settings/hardware": {
    version: "another",
    deed: { do: "remove", id: "none" },
    kiosks: [],
    evenIfUsed: false,
  },
  "POST /api/hardware/:id/test": {},
  "PATCH /api/settings/booking": { version: "another", settings: { remote: null, appointments: null } },
  "POST /api/booking/number": wish,
  "POST /api/booking/appointment": { ...wish, at: 0, idNumber: null },
  "POST /api/booking/appointments/:link/move": { id: nobodysId, at: 0 },
  "POST /api/booking/appointments/:link/cancel": { id: nobodysId },
  // The right address would be this hub's own.
  "POST /api/agents/proof": { url: "http://192.0.2.1:8080", nonce: "n".repeat(32), proof: "p".repeat(43) },
  "POST /api/devices": { code: "000000", name: "x", zones: [], counter: null, printer: null },
};

/** Route × who asks, by hand. 0 nobody, O officer, S supervisor, A administrator: what each is answered. */
const byHand: Record<string, { 0: number; O: number; S: number; A: number }> = {
  "GET /api/words/:language": { 0: 404, O: 404, S: 404, A: 404 },
  "GET /api/voice/clips": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/health": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/me": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/accounts": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/accounts": { 0: 401, O: 403, S: 403, A: 409 },
  "PATCH /api/accounts/:account": { 0: 401, O: 403, S: 403, A: 204 },
  "GET /api/accounts/:account/photo": { 0: 401, O: 204, S: 204, A: 204 },
  // Nothing was sent, which is no picture.
  "PUT /api/accounts/:account/photo": { 0: 401, O: 403, S: 403, A: 400 },
  "DELETE /api/accounts/:account/photo": { 0: 401, O: 403, S: 403, A: 204 },
  "GET /api/devices": { 0: 401, O: 403, S: 200, A: 200 },
  "POST /api/devices": { 0: 401, O: 403, S: 403, A: 404 },
  "DELETE /api/devices/:device": { 0: 401, O: 403, S: 403, A: 204 },
  "POST /api/agents/proof": { 0: 403, O: 403, S: 403, A: 403 },
  "GET /api/catalogue": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/catalogue/coverage": { 0: 401, O: 403, S: 200, A: 200 },
  "GET /api/catalogue/export": { 0: 401, O: 403, S: 200, A: 200 },
  "GET /api/catalogue/procedures/:code": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/catalogue/procedures": { 0: 401, O: 403, S: 403, A: 409 },
  // No file was sent, nor its name.
  "POST /api/catalogue/imports": { 0: 401, O: 403, S: 403, A: 400 },
  "GET /api/catalogue/imports/:id": { 0: 401, O: 403, S: 403, A: 404 },
  "POST /api/catalogue/imports/:id/apply": { 0: 401, O: 403, S: 403, A: 404 },
  // No such dossier; no period was asked for.
  "GET /api/dossiers/:id/papers/:kind": { 0: 401, O: 404, S: 404, A: 404 },
  // Nobody of them sits at a counter with a printer.
  "GET /api/printer": { 0: 401, O: 200, S: 200, A: 200 },
  "POST /api/dossiers/:id/papers/receipt/print": { 0: 401, O: 409, S: 409, A: 409 },
  "GET /api/prints/:id": { 0: 401, O: 404, S: 404, A: 404 },
  // Kiosks only, by their token.
  "POST /api/kiosk/prints": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/kiosk/prints/:id": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/register.pdf": { 0: 401, O: 403, S: 400, A: 400 },
  "GET /api/register.xlsx": { 0: 401, O: 403, S: 400, A: 400 },
  "GET /api/exchange": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/exchange/retry": { 0: 401, O: 403, S: 403, A: 404 },
  "POST /api/exchange/skip": { 0: 401, O: 403, S: 403, A: 404 },
  "DELETE /api/exchange/receivers/:to": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/dossiers": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/dossiers/counts": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/dossiers/pressing": { 0: 401, O: 403, S: 200, A: 200 },
  "POST /api/dossiers/:id/erasure": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/personal-data": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/subjects/export": { 0: 401, O: 403, S: 403, A: 200 },
  "POST /api/dossiers/search": { 0: 401, O: 200, S: 200, A: 200 },
  // There is no such procedure.
  "POST /api/dossiers": { 0: 401, O: 409, S: 409, A: 409 },
  "GET /api/dossiers/:id": { 0: 401, O: 404, S: 404, A: 404 },
  "GET /api/dossiers/:id/province": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/unmask": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/card": { 0: 401, O: 404, S: 404, A: 404 },
  "POST /api/dossiers/:id/steps": { 0: 401, O: 404, S: 404, A: 404 },
  "GET /api/tickets/:ticket/visitor": { 0: 401, O: 200, S: 200, A: 200 },
  // Whoever holds a code and one fact may ask.
  "POST /api/status": { 0: 404, O: 404, S: 404, A: 404 },
  // No ticket has this code.
  "GET /api/phone/:code": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/left": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/stay": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/late": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/rating": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/phone/:code/push": { 0: 404, O: 404, S: 404, A: 404 },
  // Nothing is offered here to anybody at home, and no appointment has this link.
  "GET /api/booking/offer": { 0: 200, O: 200, S: 200, A: 200 },
  "GET /api/booking/slots": { 0: 200, O: 200, S: 200, A: 200 },
  "POST /api/booking/number": { 0: 409, O: 409, S: 409, A: 409 },
  "POST /api/booking/appointment": { 0: 409, O: 409, S: 409, A: 409 },
  "GET /api/booking/appointments/:link": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/booking/appointments/:link/move": { 0: 404, O: 404, S: 404, A: 404 },
  "POST /api/booking/appointments/:link/cancel": { 0: 404, O: 404, S: 404, A: 404 },
  "GET /api/bookings/slots": { 0: 401, O: 200, S: 200, A: 200 },
  "GET /api/bookings": { 0: 401, O: 200, S: 200, A: 200 },
  // No list was sent.
  "POST /api/bookings/list": { 0: 401, O: 403, S: 403, A: 400 },
  "GET /api/settings/booking": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/booking": { 0: 401, O: 403, S: 403, A: 409 },
  // No file was sent.
  "POST /api/settings/days-off": { 0: 401, O: 403, S: 403, A: 400 },
  // No file was sent.
  "POST /api/media": { 0: 401, O: 403, S: 403, A: 400 },
  // Hall screens only, by their token.
  "POST /api/playlist/unshown": { 0: 401, O: 401, S: 401, A: 401 },
  "GET /api/settings/screens": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/screens": { 0: 401, O: 403, S: 403, A: 409 },
  "GET /api/settings/hardware": { 0: 401, O: 403, S: 403, A: 200 },
  "PATCH /api/settings/hardware": { 0: 401, O: 403, S: 403, A: 409 },
  "POST /api/hardware/:id/test": { 0: 401, O: 403, S: 403, A: 404 },
  "GET /api/settings": { 0: 401, O: 403, S: 200, A: 200 },
};
/** Open to all by nature: this is how one comes in, and goes. */
const open = ["POST /api/sessions", "DELETE /api/sessions", "POST /api/pairings", "POST /api/pairings/state"];

const OpenApi = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ responses: z.record(z.string(), z.unknown()), requestBody: z.unknown().optional() }),
    ),
  ),
});

let office: OfficeUnderTest;
const cookies: Record<string, string | undefined> = {};
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 10_000 } });
  cookies.O = (await office.signIn("hoa")).cookie;
  cookies.S = (await office.signIn("ha")).cookie;
  cookies.A = (await office.signIn("khanh")).cookie;
});
afterAll(() => office.stop());

const ask = (route: string, cookie: string | undefined) => {
  const [method = "", path = ""] = route.split(" ");
  const body = bodies[route];
  return office.http(
    method,
    path.replace(/:(\w+)/g, (_, part: string) => samples[part] ?? nobodysId) + (queries[route] ?? ""),
    {
      ...(body === undefined ? {} : { body }),
      ...(cookie === undefined ? {} : { cookie }),
    },
  );
};

async function described(): Promise<Map<string, { responses: object; body: boolean }>> {
  const { paths } = OpenApi.parse((await office.http("GET", "/api/docs/json")).body);
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { responses, requestBody }]) => [
        `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`,
        { responses, body: requestBody !== undefined },
      ]),
    ),
  );
}

describe("who is answered what", () => {
  const cells = Object.entries(byHand).flatMap(([route, row]) =>
    Object.entries(row).map(([who, status]) => ({ route, who, status })),
  );
  it.each(cells)("$route by $who: $status", async ({ route, who, status }) => {
    const answered = await ask(route, cookies[who]);
    expect(answered.status).toBe(status);
    const code = { 401: "notSignedIn", 403: "notAllowed" }[status];
    if (code) expect(answered.body).toMatchObject({ code });
  });

  it("a cookie that was made up is nobody's", async () => {
    for (const cookie of ["mot-cua-session=made-up", "mot-cua-session=", "mot-cua-session=%", `${cookies.A}x`]) {
      expect((await ask("GET /api/accounts", cookie)).status).toBe(401);
    }
  });

  it("a demonstration's last administrator may go, but nobody shuts themselves out", async () => {
    const me = (await office.http("GET", "/api/me", { cookie: cookies.A ?? "" })).body as { account: string };
    const answered = await office.http("PATCH", `/api/accounts/${me.account}`, {
      cookie: cookies.A ?? "",
      body: { disabled: true },
    });
    expect(answered).toMatchObject({ status: 409, body: { code: "notAllowed" } });
  });

  it("an address that is not there is a 404 with a code", async () => {
    for (const path of [
      "/api/nothing",
      "/nothing",
      "/api/health/x",
      "/look/../package.json",
      "/look/%2e%2e%2fhttp/app.ts",
    ]) {
      expect(await office.http("GET", path)).toMatchObject({ status: 404, body: { code: "notFound" } });
    }
    expect((await office.http("PUT", "/api/accounts", { body: {} })).status).toBe(404);
    expect(await office.http("DELETE", "/api/devices/not-an-id", { cookie: cookies.A ?? "" })).toMatchObject({
      status: 400,
    });
  });
});

describe("the OpenAPI", () => {
  it("names every route, and this test every route of it", async () => {
    expect([...(await described()).keys()].sort()).toEqual([...Object.keys(byHand), ...open].sort());
  });

  it("names every route that the sources register", async () => {
    const folder = new URL("../../server/http/", import.meta.url);
    const sources = readdirSync(folder, { encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const registered = sources.flatMap((file) =>
      [
        ...readFileSync(new URL(file, folder), "utf8").matchAll(/app\.(get|post|put|patch|delete)\(\s*"(\/api[^"]*)"/g),
      ].map(([, method, path]) => `${method?.toUpperCase()} ${path}`),
    );
    expect(registered.length).toBeGreaterThan(10);
    const paths = await described();
    expect(registered.filter((route) => !paths.has(route))).toEqual([]);
  });

  it("says what each route takes and answers, refusals included", async () => {
    for (const [route, { responses, body }] of await described()) {
      const codes = Object.keys(responses);
      expect(codes, route).toContain("4XX");
      expect(
        codes.some((code) => code.startsWith("2")),
        route,
      ).toBe(true);
      expect(body, route).toBe(/^(POST|PATCH)/.test(route));
    }
  });

  it("is served as a page too", async () => {
    const page = await office.http("GET", "/api/docs/static/index.html");
    expect(page).toMatchObject({ status: 200, body: expect.stringContaining("swagger-ui") });
  });
});
