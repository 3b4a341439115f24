import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PublicStatus } from "#contract/dossier-views.ts";
import { sayStatus } from "#contract/status-words.ts";
import { askerOf } from "../../server/http/asker.ts";
import { createLog } from "../../server/log.ts";
import { aDossier } from "../browser/dossiers.ts";
import { mau } from "../dossier/identify/people.ts";
import { officeClock } from "../office-clock.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

let office: OfficeUnderTest;
let logged = "";
let code: string;
function keepLog(line: string): void {
  logged += line;
}
beforeAll(async () => {
  office = await runOffice({
    config: { trustedProxies: ["127.0.0.1"], requestsPerMinute: 10_000 },
    log: createLog("trace", { write: keepLog }),
  });
  const { cookie } = await office.signIn("hoa");
  ({ code } = await aDossier(office, cookie, "supplementAsked"));
});
afterAll(() => office.stop());

/** As a proxy in front passes it on. */
async function ask(from: string, question: { code: string; lastFour: string }) {
  const response = await fetch(`${office.url}/api/status`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-forwarded-for": from },
    body: JSON.stringify(question),
  });
  return { status: response.status, retry: response.headers.get("retry-after"), body: await response.json() };
}

async function send(from: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${office.url}/tra-cuu`, {
    method: "POST",
    headers: { "x-forwarded-for": from, ...headers },
    body: new URLSearchParams(fields),
  });
  return { status: response.status, headers: response.headers, page: await response.text() };
}

const right = () => ({ code, lastFour: "0017" });

describe("how a dossier stands, over HTTP", () => {
  it("is told to who holds its code and one fact, and nothing personal with it", async () => {
    const { status, body } = await ask("203.0.113.1", right());
    expect(status).toBe(200);
    expect(body).toMatchObject({ code, state: "supplementAsked", lacks: ["Bản sao giấy khai sinh của con"] });
    for (const secret of [mau.name, mau.number, mau.address]) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it("is not told apart by which of the two is wrong", async () => {
    const wrongFact = await ask("203.0.113.2", { code, lastFour: "9999" });
    const wrongCode = await ask("203.0.113.2", { code: "H99.19-261122-9999", lastFour: "0017" });
    expect(wrongFact).toMatchObject({ status: 404, body: { code: "noSuchStatus" } });
    expect(wrongCode).toEqual(wrongFact);
  });

  it("is refused to who guessed too often, by the address behind the proxy, and says when to try again", async () => {
    const guess = (at: number) => ask("203.0.113.3", { code: `H99.19-261122-8${100 + at}`, lastFour: "0017" });
    for (let at = 0; at < 15; at += 1) expect((await guess(at)).status).toBe(404);
    const blocked = await ask("203.0.113.3", right());
    expect(blocked).toMatchObject({ status: 429, body: { code: "guessedTooOften" } });
    const seconds = Number(blocked.retry);
    expect(seconds).toBeGreaterThan(800);
    expect(seconds).toBeLessThanOrEqual(900);
    expect(Date.parse(blocked.body.detail)).toBeGreaterThan(officeClock.now());
    expect((await ask("203.0.113.4", right())).status).toBe(200);
  });

  it("leaves no code, no fact and no name in the log, but that somebody guessed", () => {
    expect(logged).toContain("guessed");
    for (const secret of [code, code.slice(0, -2), "0017", mau.number, "Thị Mẫu"]) expect(logged).not.toContain(secret);
  });
});

describe("the page a receipt links", () => {
  it("has the code filled in, is small, and keeps nothing", async () => {
    const response = await fetch(`${office.url}/tra-cuu?ma=${code}`);
    const page = await response.text();
    expect(page).toContain(`value="${code}"`);
    expect(page).toContain(`/tra-cuu?lang=en&amp;ma=${code}`);
    expect(page).toMatch(/id="four"[^>]* autofocus/);
    expect(page).not.toContain("<script");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const style = await (await fetch(`${office.url}/look/status.css`)).text();
    expect(page.length + style.length).toBeLessThan(20_000);
  });

  it("shows a dossier from a plain form, small letters and spaces too, in both languages", async () => {
    const vi = await send("203.0.113.10", { code: ` ${code.toLowerCase()} `, lastFour: "0017", lang: "vi" });
    expect(vi.status).toBe(200);
    expect(vi.page).toContain("Hồ sơ cần bổ sung giấy tờ");
    expect(vi.page).toContain("Bản sao giấy khai sinh của con");
    const en = await send("203.0.113.10", { ...right(), lang: "en" });
    expect(en.page).toContain("The dossier needs more papers");
  });

  it("says the same of a wrong code, a wrong fact and nonsense, and what was typed does no harm", async () => {
    const pages = await Promise.all(
      [
        { code, lastFour: "9999" },
        { code: "H99.19-261122-7777", lastFour: "0017" },
        { code: '"><script>', lastFour: "x" },
      ].map((fields) => send("203.0.113.11", fields)),
    );
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404]);
    for (const { page } of pages) {
      expect(page).toContain("Không tìm thấy hồ sơ khớp với mã và 4 số này.");
      expect(page).not.toContain("<script");
    }
  });

  it("says plainly that somebody guessed too often, and when to come back", async () => {
    for (let at = 0; at < 15; at += 1)
      await send("203.0.113.12", { code: `H99.19-261122-6${100 + at}`, lastFour: "0017" });
    const { status, page, headers } = await send("203.0.113.12", right());
    expect(status).toBe(429);
    expect(headers.get("retry-after")).not.toBeNull();
    expect(page).toMatch(/Có thể thử lại sau \d\d:\d\d, /);
  });

  it("takes no form of another site, nor a long one", async () => {
    expect((await send("203.0.113.13", right(), { origin: "https://example.org" })).status).toBe(403);
    expect((await send("203.0.113.13", { ...right(), lang: "x".repeat(2_000) })).status).toBe(413);
    const json = await office.http("POST", "/api/status", { body: "code=1" });
    expect(json.status).toBe(400);
  });
});

describe("who asks", () => {
  it.each([
    ["203.0.113.7", "203.0.113.7"],
    ["::ffff:203.0.113.7", "203.0.113.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ])("%s is counted as %s", (address, asker) => {
    expect(askerOf(address)).toBe(asker);
  });
});

describe("the words of a state", () => {
  const status: PublicStatus = {
    code: "H99.19-261123-0001" as PublicStatus["code"],
    procedure: "1.004222" as PublicStatus["procedure"],
    title: { vi: "x", en: "x" },
    state: "handling",
    receivedAt: Date.UTC(2026, 10, 23, 1),
    due: Date.UTC(2026, 10, 27, 9),
    lacks: [],
    extended: false,
    late: false,
    agency: null,
    collect: "counter",
  };

  it("say when it is due, in the office's own time", () => {
    expect(sayStatus(status, "vi").text).toEqual(["Hẹn trả kết quả: 16:00, thứ Sáu 27/11/2026."]);
    expect(sayStatus(status, "en").text).toEqual(["The result is due 16:00, Friday 27/11/2026."]);
  });

  it("say honestly that it is late, and what happens next", () => {
    const late = sayStatus({ ...status, late: true }, "vi");
    expect(late.tone).toBe("act");
    expect(late.text.join(" ")).toMatch(/quá hẹn \(16:00, thứ Sáu 27\/11\/2026\).*xin lỗi.*ngày hẹn mới/);
  });

  it("say where it is, that the date was moved, and how the result comes", () => {
    expect(sayStatus({ ...status, agency: "Sở Tư pháp", extended: true }, "vi").text).toHaveLength(3);
    expect(sayStatus({ ...status, due: null }, "en").text).toEqual(["This dossier has no due date yet."]);
    const ready = { ...status, state: "resultReady" as const };
    expect(sayStatus(ready, "vi").text).not.toEqual(sayStatus({ ...ready, collect: "post" }, "vi").text);
  });
});
