import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { bodies, byHand, nobodysId, openToAll, queries, samples } from "./who-may.ts";

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
    expect([...(await described()).keys()].sort()).toEqual([...Object.keys(byHand), ...openToAll].sort());
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
