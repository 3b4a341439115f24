import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 30 } });
});
afterAll(() => office.stop());

describe("the headers of every answer", () => {
  it.each([
    "/",
    "/kiosk",
    "/display",
    "/counter",
    "/bench",
    "/look/look.css",
    "/api/health",
    "/api/me",
    "/api/nothing",
  ])("%s lets browsers run only what the hub serves, and nobody put it in a frame", async (path) => {
    const { headers } = await office.http("GET", path);
    const policy = Object.fromEntries(
      (headers.get("content-security-policy") ?? "").split(";").map((rule) => {
        const [name = "", ...values] = rule.trim().split(" ");
        return [name, values.join(" ")];
      }),
    );
    expect(policy).toMatchObject({
      "default-src": "'self'",
      "script-src": "'self'",
      "script-src-attr": "'none'",
      "connect-src": "'self'",
      "font-src": "'self'",
      "object-src": "'none'",
      // A page may show what it has fetched itself: a hall screen goes on while the hub is away.
      "img-src": "'self' data: blob:",
      "media-src": "'self' blob:",
      "frame-ancestors": "'none'",
      "base-uri": "'self'",
      "form-action": "'self'",
    });
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-powered-by")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBeNull();
    // Plain HTTP in the office's own network: a promise of TLS would lock its browsers out.
    expect(headers.get("strict-transport-security")).toBeNull();
    if (path.startsWith("/api/")) expect(headers.get("cache-control")).toBe("no-store");
  });

  it("the shared look and its fonts may be kept, each for as long as it holds", async () => {
    const font = "/look/fonts/be-vietnam-pro-vietnamese-400-normal.woff2";
    expect((await office.http("GET", font)).headers.get("cache-control")).toMatch(/immutable/);
    expect((await office.http("GET", "/look/look.css")).headers.get("cache-control")).not.toMatch(/immutable/);
  });
});

it("one address that asks too often is told to wait, with a code", async () => {
  let last = await office.http("GET", "/api/health");
  for (let i = 0; i < 40 && last.status === 200; i++) last = await office.http("GET", "/api/health");
  expect(last).toMatchObject({ status: 429, body: { code: "tooFast", sentence: { vi: expect.any(String) } } });
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
});
