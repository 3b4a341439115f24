import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HallScreensNow } from "#contract/hall-screens.ts";
import { MediaTaken } from "#contract/media.ts";
import { mostImageBytes, mostVideoBytes } from "#contract/media-limits.ts";
import type { OfficerView } from "#contract/views.ts";
import { aPng } from "../auth/pictures.ts";
import { expectSoon } from "../expect-soon.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { anMp4, anSvg, noFile } from "../storage/media-files.ts";

let office: OfficeUnderTest;
let admin = "";
beforeAll(async () => {
  office = await runOffice({ config: { requestsPerMinute: 10_000 } });
  admin = (await office.signIn("khanh")).cookie;
});
afterAll(() => office.stop());

async function send(body: Uint8Array<ArrayBuffer>, cookie = admin) {
  const headers = { "content-type": "application/octet-stream", ...(cookie ? { cookie } : {}) };
  const response = await fetch(`${office.url}/api/media`, { method: "POST", headers, body });
  return { status: response.status, body: await response.json() };
}

async function now(): Promise<HallScreensNow> {
  return HallScreensNow.parse((await office.http("GET", "/api/settings/screens", { cookie: admin })).body);
}

async function change(wanted: object, version?: string) {
  const body = { version: version ?? (await now()).version, change: wanted };
  return office.http("PATCH", "/api/settings/screens", { body, cookie: admin });
}

const always = { zones: [], weekdays: [], fromDay: null, toDay: null, from: null, to: null };

describe("a picture or a video", () => {
  it("is taken in, and served by its kind, for ever, in parts, and as nothing else", async () => {
    const video = anMp4(5_000);
    const taken = MediaTaken.parse((await send(video)).body);
    expect(taken).toMatchObject({ kind: "video", bytes: 5_000 });
    const whole = await fetch(`${office.url}/media/${taken.file}`);
    expect(whole.status).toBe(200);
    expect(whole.headers.get("content-type")).toBe("video/mp4");
    expect(whole.headers.get("x-content-type-options")).toBe("nosniff");
    expect(whole.headers.get("cache-control")).toMatch(/max-age=31536000.*immutable/);
    expect(Buffer.from(await whole.arrayBuffer()).equals(video)).toBe(true);
    const part = await fetch(`${office.url}/media/${taken.file}`, { headers: { range: "bytes=100-199" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe("bytes 100-199/5000");
    expect(Buffer.from(await part.arrayBuffer()).equals(video.subarray(100, 200))).toBe(true);
    const behind = await fetch(`${office.url}/media/${taken.file}`, { headers: { range: "bytes=9000-" } });
    expect(behind.status).toBe(416);
  });

  it("is refused with a sentence for what it is, or for who sends it", async () => {
    expect(await send(new Uint8Array(anSvg))).toMatchObject({ status: 415, body: { code: "mediaKind" } });
    const damaged = new Uint8Array(aPng(40, 20).slice(0, 70));
    expect(await send(damaged)).toMatchObject({ status: 415, body: { code: "mediaDamaged" } });
    expect((await send(anMp4(), "")).status).toBe(401);
    const { cookie } = await office.signIn("hoa");
    expect((await send(anMp4(), cookie)).status).toBe(403);
    const elsewhere = await fetch(`${office.url}/api/media`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", cookie: admin, origin: "https://evil.example" },
      body: anMp4(),
    });
    expect(elsewhere.status).toBe(403);
  });

  it("that is too large is said to be so to whoever still sends it, and the line is not cut under the answer", async () => {
    const picture = new Uint8Array(mostImageBytes + 8_000_000);
    picture.set(aPng(40, 20));
    expect(await send(picture)).toMatchObject({ status: 413, body: { code: "mediaTooLarge" } });
    // A video that says beforehand how large it is need not be sent first.
    const length = String(mostVideoBytes + 1);
    const headers = { "content-type": "application/octet-stream", "content-length": length, cookie: admin };
    const answered = Promise.withResolvers<string>();
    const sending = request(`${office.url}/api/media`, { method: "POST", headers }, (response) => {
      let text = "";
      response.on("data", (part) => {
        text += part;
      });
      response.on("end", () => answered.resolve(JSON.parse(text).code));
    });
    sending.on("error", answered.reject);
    sending.write(anMp4(50_000));
    expect(await answered.promise).toBe("mediaTooLarge");
    sending.off("error", answered.reject).on("error", () => undefined);
    sending.destroy();
  });

  it.each(["../hall.db", "..%2fhall.db", `${"a".repeat(64)}.svg`, noFile])("is never %s", async (name) => {
    expect((await fetch(`${office.url}/media/${name}`)).status).toBeGreaterThanOrEqual(400);
  });

  it("that is cut off on the way leaves nothing", async () => {
    const folder = join(office.dataDir, "media");
    const before = readdirSync(folder);
    const headers = { "content-type": "application/octet-stream", "content-length": "1000000", cookie: admin };
    const sending = request(`${office.url}/api/media`, { method: "POST", headers });
    sending.on("error", () => undefined);
    sending.write(anMp4(50_000));
    await expectSoon(() => readdirSync(folder).some((name) => name.endsWith(".part"))).toBe(true);
    sending.destroy();
    await expectSoon(() => readdirSync(folder)).toEqual(before);
  });
});

describe("what administrators set of the screens", () => {
  it("is kept in the settings file and sent to every screen", async () => {
    const { client } = await office.pairDevice("display");
    const views: unknown[] = [];
    client.onView("office", (view) => views.push(view));
    const { file } = MediaTaken.parse((await send(anMp4(2_000))).body);
    const playlist = [{ ...always, kind: "video", id: "fair", name: "Ngày hội", file, sound: false }];
    const ticker = [{ vi: "Chiều nay nghỉ.", en: "Closed this afternoon." }];
    expect((await change({ playlist, ticker })).status).toBe(200);
    expect(office.settings().office()).toMatchObject({ playlist, ticker });
    await expectSoon(() => views.at(-1)).toMatchObject({ playlist, ticker });
  });

  it("changes only what was asked, and nothing upon what somebody else has changed meanwhile", async () => {
    const before = await now();
    const place = { vi: "Xã Mới", en: "Mới Commune" };
    expect((await change({ place })).body).toMatchObject({ screens: { ...before.screens, place } });
    expect(await change({ ticker: [] }, before.version)).toMatchObject({
      status: 409,
      body: { code: "settingsChanged" },
    });
    expect((await now()).screens.ticker).toEqual(before.screens.ticker);
  });

  it("is refused with its faults, and with a file that is not there", async () => {
    const before = await now();
    const item = { ...always, kind: "image", id: "one", name: "Ảnh", file: noFile, seconds: 15 };
    expect(await change({ playlist: [item] })).toMatchObject({ status: 400, body: { code: "noSuchMedia" } });
    const notice = { ...always, kind: "notice", id: "n", title: { vi: "a", en: "a" }, text: null, seconds: 15 };
    const elsewhere = await change({ playlist: [{ ...notice, zones: ["no-such-zone"] }] });
    expect(elsewhere).toMatchObject({ status: 400, body: { code: "badSettings" } });
    expect(JSON.stringify(elsewhere.body)).toContain("no-such-zone");
    expect((await change({ look: { lacquer: "#ff9900", emblem: null } })).status).toBe(400);
    expect(await now()).toEqual(before);
  });
});

describe("the look", () => {
  it("is in the style sheet that all pages share, and the emblem where it always was", async () => {
    const css = async () => String((await office.http("GET", "/look/look.css")).body);
    const usual = await office.http("GET", "/look/emblem.svg");
    expect(usual.headers.get("content-type")).toMatch("image/svg+xml");
    const { file } = MediaTaken.parse((await send(new Uint8Array(aPng(40, 20)))).body);
    expect((await change({ look: { lacquer: "#0a4a75", emblem: file } })).status).toBe(200);
    expect(await css()).toMatch(/--lacquer: #0a4a75; --lacquer-deep: #083859;/);
    const own = await office.http("GET", "/look/emblem.svg");
    expect(own.headers.get("content-type")).toBe("image/png");
    expect(own.headers.get("cache-control")).toBe("no-cache");
    expect((await change({ look: { lacquer: "#8c1c13", emblem: null } })).status).toBe(200);
    expect(await css()).not.toContain("#0a4a75");
    expect((await css()).match(/@font-face/g)).toHaveLength(8);
  });
});

describe("what a hall screen passes over", () => {
  it("is told to staff by name, by a screen only", async () => {
    const { file } = MediaTaken.parse((await send(anMp4(3_000))).body);
    await change({ playlist: [{ ...always, kind: "video", id: "broken", name: "Phim cũ", file, sound: false }] });
    const { client } = await office.signIn("hoa");
    const views: OfficerView[] = [];
    client.onView("officer", (view) => views.push(view));
    const { token, client: screen } = await office.pairDevice("display");
    // A screen tells once its line is up.
    await new Promise((resolve) => screen.onView("display", resolve));
    const tell = (files: object[], proof = token) =>
      fetch(`${office.url}/api/playlist/unshown`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${proof}` },
        body: JSON.stringify({ files }),
      });
    expect((await tell([{ file, why: "broken" }])).status).toBe(204);
    await expectSoon(() => views.at(-1)?.unshown).toMatchObject([{ item: "broken", name: "Phim cũ", why: "broken" }]);
    expect((await tell([])).status).toBe(204);
    await expectSoon(() => views.at(-1)?.unshown).toEqual([]);
    const { token: kiosk } = await office.pairDevice("kiosk");
    expect((await tell([], kiosk)).status).toBe(401);
    expect((await tell([], "nobody")).status).toBe(401);
  });
});
