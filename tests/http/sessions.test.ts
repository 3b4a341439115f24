import { Writable } from "node:stream";
import { levels } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createLog } from "../../server/log.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
beforeAll(async () => {
  office = await runOffice();
});
afterAll(() => office.stop());

const right = { username: "hoa", password: "motcua-2026" };
const signIn = (body: unknown) => office.http("POST", "/api/sessions", { body });
const problem = (code: string) =>
  expect.objectContaining({ code, sentence: { vi: expect.any(String), en: expect.any(String) } });

it("asking who is signed in before anybody is warns nobody, other refusals do", async () => {
  const lines: { level: number; code?: string; url?: string }[] = [];
  const stream = new Writable({
    write(chunk, _encoding, written) {
      lines.push(JSON.parse(String(chunk)));
      written();
    },
  });
  const watched = await runOffice({ log: createLog("info", stream) });
  try {
    await watched.http("GET", "/api/me");
    await watched.http("GET", "/api/accounts");
  } finally {
    await watched.stop();
  }
  const { info, warn } = levels.values;
  const refused = lines.filter(({ code }) => code === "notSignedIn").map(({ level, url }) => [level, url]);
  expect(refused).toEqual([
    [info, "/api/me"],
    [warn, "/api/accounts"],
  ]);
});

describe("signing in", () => {
  it("sets a cookie that scripts can not read and other sites can not send", async () => {
    const answered = await signIn(right);
    expect(answered.status).toBe(200);
    expect(answered.body).toEqual({
      account: expect.any(String),
      username: "hoa",
      name: "Nguyễn Thị Hoa",
      role: "officer",
      demonstration: true,
    });
    const [cookie, ...more] = answered.headers.getSetCookie();
    expect(more).toEqual([]);
    const [session, ...flags] = cookie?.split("; ") ?? [];
    expect(session).toMatch(/^mot-cua-session=[\w-]{43}$/);
    // Plain HTTP on the office's own network: `Secure` would lose the cookie there.
    expect(flags.sort()).toEqual(["HttpOnly", "Path=/", "SameSite=Strict"]);
  });

  it("does not mind capitals and blanks around the name", async () => {
    expect((await signIn({ ...right, username: " HOA " })).status).toBe(200);
  });

  it("says the same of a wrong password and of a name that nobody has", async () => {
    const wrong = await signIn({ username: "minh", password: "sai" });
    const nobody = await signIn({ username: "nobody", password: "sai" });
    expect(wrong.status).toBe(401);
    expect(wrong.body).toEqual(problem("wrongPassword"));
    expect(nobody).toMatchObject({ status: wrong.status, body: wrong.body });
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  it("ends for this session alone, and its cookie is taken back", async () => {
    const [one, two] = [await office.signIn("lan"), await office.signIn("lan")];
    const left = await office.http("DELETE", "/api/sessions", { cookie: one.cookie });
    expect(left.status).toBe(204);
    expect(left.headers.getSetCookie()[0]).toMatch(/^mot-cua-session=;.*Expires=Thu, 01 Jan 1970/);
    expect((await office.http("GET", "/api/me", { cookie: one.cookie })).body).toEqual(problem("notSignedIn"));
    expect((await office.http("GET", "/api/me", { cookie: two.cookie })).status).toBe(200);
    expect((await office.http("DELETE", "/api/sessions")).status).toBe(204);
  });

  it("makes who keeps guessing wait, whatever they guess, and nobody else", async () => {
    const statuses = [];
    for (let i = 0; i < 6; i++) statuses.push((await signIn({ username: "tuan", password: `sai ${i}` })).status);
    expect(statuses.slice(0, 3)).toEqual([401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
    const early = await signIn({ username: "tuan", password: "motcua-2026" });
    expect([early.status, early.body]).toEqual([429, problem("tooFast")]);
    expect((await signIn({ username: "huong", password: "motcua-2026" })).status).toBe(200);
  });
});

describe("a body that is not what was asked for", () => {
  const post = (body: string, type: string) =>
    fetch(`${office.url}/api/sessions`, { method: "POST", headers: { "content-type": type }, body });
  const json = JSON.stringify(right);

  it.each<[string, string, string, number]>([
    ["a form", "application/x-www-form-urlencoded", "username=hoa&password=motcua-2026", 415],
    ["JSON that says it is text, as a page of another site could send it", "text/plain", json, 415],
    ["XML", "application/xml", "<a/>", 415],
    ["half a JSON", "application/json", "{", 400],
    ["nothing", "application/json", "", 400],
    ["a list", "application/json", "[]", 400],
    ["a field too many", "application/json", JSON.stringify({ ...right, role: "admin" }), 400],
    ["a list for a name", "application/json", JSON.stringify({ ...right, username: ["hoa"] }), 400],
    ["a prototype", "application/json", `{"__proto__":{"role":"admin"},${json.slice(1)}`, 400],
    ["more than any body needs", "application/json", JSON.stringify({ ...right, password: "x".repeat(20_000) }), 413],
  ])("%s is refused", async (_what, type, body, status) => {
    const answered = await post(body, type);
    expect(answered.status).toBe(status);
    expect(await answered.json()).toEqual(problem("badMessage"));
    expect(answered.headers.getSetCookie()).toEqual([]);
  });
});

describe("a write from a page of another site", () => {
  const write = async (origin: string | null) => {
    const { cookie } = await office.signIn("mai");
    const headers: Record<string, string> = { cookie, ...(origin === null ? {} : { origin }) };
    const { status } = await fetch(`${office.url}/api/sessions`, { method: "DELETE", headers });
    const isStillIn = (await office.http("GET", "/api/me", { cookie })).status === 200;
    return { status, isStillIn };
  };

  it.each(["http://evil.example", "null", "http://127.0.0.1:1"])(
    "of %s is refused and does nothing",
    async (origin) => {
      expect(await write(origin)).toEqual({ status: 403, isStillIn: true });
    },
  );

  it("of the hub itself, and of a program that is no browser, is heard", async () => {
    expect(await write(office.url)).toEqual({ status: 204, isStillIn: false });
    expect(await write(null)).toEqual({ status: 204, isStillIn: false });
  });
});
