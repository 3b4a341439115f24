import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Door, openDoor } from "../../devices/station/door.ts";
import { type KeptFiles, openKeptFiles } from "../../devices/station/kept-files.ts";
import { createPages, type Pages } from "../../devices/station/pages.ts";
import { createProxy } from "../../devices/station/proxy.ts";
import { createStationScans } from "../../devices/station/scans.ts";
import { keepPage, keepSounds } from "../../devices/station/shell.ts";

const quiet = { info: () => {}, warn: () => {} };
const page = '<script src="/assets/kiosk-1.js"></script><link href="/look/look.css">';
const files: Record<string, [type: string, body: string]> = {
  "/kiosk": ["text/html; charset=utf-8", page],
  "/assets/kiosk-1.js": ["text/javascript", 'import"./shared-2.js";const d=`/look/drum.svg`,l=["assets/later-3.js"]'],
  "/assets/shared-2.js": ["text/javascript", "export{}"],
  "/assets/later-3.js": ["text/javascript", "export{}"],
  "/look/look.css": ["text/css", "@font-face{src:url(fonts/text.woff2)}"],
  "/look/fonts/text.woff2": ["font/woff2", "type"],
  "/look/drum.svg": ["image/svg+xml", "<svg/>"],
  "/api/voice/clips": ["application/json", JSON.stringify({ clips: { "guide-vi/home": "v1" } })],
  "/voice/guide-vi/home?v=v1": ["audio/ogg", "sound"],
};

let hub: Server;
let hubUrl = "";
let heard: { method: string; url: string; host: string; origin: string; body: string }[] = [];
let isAway = false;
let door: Door;
let pages: Pages;
let kept: KeptFiles;
let folder = "";

beforeEach(async () => {
  heard = [];
  isAway = false;
  hub = createServer((asked, answer) => {
    let body = "";
    asked.on("data", (bytes) => {
      body += bytes;
    });
    asked.on("end", () => {
      const { method = "", url = "" } = asked;
      heard.push({ method, url, host: asked.headers.host ?? "", origin: asked.headers.origin ?? "", body });
      const [type, text] = files[url] ?? ["text/plain", "no such file"];
      answer.writeHead(files[url] ? 200 : 404, {
        "content-type": type,
        "content-security-policy": "default-src 'self'",
      });
      answer.end(text);
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  hubUrl = `http://127.0.0.1:${(hub.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), "station-door-"));
  kept = await openKeptFiles(folder, quiet);
  const scans = createStationScans({ now: () => 0, groups: () => [], onChange: () => {} });
  pages = createPages({ show: () => null, ask: async () => Promise.reject(new Error("away")), scans, now: () => 0 });
  door = await openDoor({
    port: 0,
    isAway: () => isAway,
    hub: () => hubUrl,
    proxy: createProxy(() => hubUrl),
    pages,
    files: kept,
  });
});
afterEach(async () => {
  await pages.close();
  await door.close();
  await stopHub();
  await rm(folder, { recursive: true, force: true });
});

async function stopHub(): Promise<void> {
  hub.closeAllConnections();
  await new Promise((resolve) => hub.close(resolve));
}

/** A request with these headers and no other; the status, or null when the line was cut. */
function asks(path: string, headers: Record<string, string>): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(door.url + path, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? null);
    });
    asked.on("error", () => resolve(null));
    asked.end();
  });
}

describe("the kiosk's page on its own machine", () => {
  it("is the hub's while that is there: everything goes through as it came, and comes to the hub from its own", async () => {
    const body = JSON.stringify({ role: "kiosk" });
    const headers = { origin: door.url, "content-type": "application/json" };
    const response = await fetch(`${door.url}/api/pairings?a=b`, { method: "POST", headers, body });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-security-policy")).toBe("default-src 'self'");
    const { host } = new URL(hubUrl);
    expect(heard).toEqual([{ method: "POST", url: "/api/pairings?a=b", host, origin: hubUrl, body }]);
  });

  it("is for this machine's own pages alone, whatever name leads here", async () => {
    const host = new URL(door.url).host;
    expect(await asks("/kiosk", { host })).toBe(200);
    expect(await asks("/kiosk", { host: host.replace("127.0.0.1", "localhost") })).toBe(200);
    expect(await asks("/kiosk", { host: "mot-cua.example.vn" })).toBe(403);
    expect(await asks("/kiosk", { host, origin: "https://example.vn" })).toBe(403);
    expect(heard).toHaveLength(2);
    for (const away of [false, true]) {
      isAway = away;
      const line = connect(Number(new URL(door.url).port), "127.0.0.1");
      line.write(`GET /ws/?EIO=4&transport=websocket HTTP/1.1\r\nhost: ${host}\r\norigin: https://example.vn\r\n`);
      line.write("connection: Upgrade\r\nupgrade: websocket\r\n\r\n");
      expect(await new Promise((resolve) => line.on("close", () => resolve(line.bytesRead)))).toBe(0);
    }
  });

  it("is kept with all it refers to, and comes from this machine when the hub does not answer, with the hub's own rules", async () => {
    await keepPage(kept, hubUrl, []);
    await keepSounds(kept, hubUrl);
    await stopHub();
    for (const [path, [type, text]] of Object.entries(files)) {
      const response = await fetch(door.url + path);
      expect([path, response.headers.get("content-type"), await response.text()]).toEqual([path, type, text]);
      expect(response.headers.get("content-security-policy")).toBe("default-src 'self'");
    }
    // Nothing else is there, and the page is not told that the hub is.
    expect(await asks("/api/health", { host: new URL(door.url).host })).toBeNull();
    isAway = true;
    expect(await asks("/api/health", { host: new URL(door.url).host })).toBe(200);
    expect(await asks("/api/me", { host: new URL(door.url).host })).toBeNull();
    hub = createServer();
    await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  });

  it("says what it is and what to do, in both languages, where it was never kept and the hub does not answer", async () => {
    await stopHub();
    for (const away of [false, true]) {
      isAway = away;
      const response = await fetch(`${door.url}/kiosk`, { headers: { accept: "text/html,*/*" } });
      expect([response.status, response.headers.get("cache-control")]).toEqual([503, "no-store"]);
      const said = await response.text();
      for (const part of [
        "Máy lấy số chưa dùng được",
        "This kiosk can not be used yet",
        hubUrl,
        'http-equiv="refresh"',
      ])
        expect(said).toContain(part);
      // What a script asks for is not answered by a page.
      expect(await asks("/api/me", { host: new URL(door.url).host })).toBeNull();
    }
    hub = createServer();
    await new Promise<void>((resolve) => hub.listen(0, "127.0.0.1", resolve));
  });

  it("stays as it was when a newer one can not be fetched as a whole, also after its machine was switched off", async () => {
    await keepPage(kept, hubUrl, []);
    delete files["/kiosk"];
    await expect(keepPage(kept, hubUrl, [])).rejects.toThrow("no /kiosk");
    files["/kiosk"] = ["text/html; charset=utf-8", page];
    const again = await openKeptFiles(folder, quiet);
    expect((await again.file("/kiosk"))?.body.toString()).toBe(page);
    expect((await again.file("/look/fonts/text.woff2"))?.body.toString()).toBe("type");
  });
});
