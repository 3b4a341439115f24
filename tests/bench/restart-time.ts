import type { Page } from "playwright-core";
import { openBrowser } from "../browser/browser.ts";
import { within } from "./clients.ts";
import { median, type Row, row } from "./figures.ts";
import { displayToken, kioskToken } from "./office.ts";
import { openSlowScreen } from "./painted.ts";
import { startHub } from "./servers.ts";

const kills = 9;
const patienceMs = 60_000;
const screens = [
  { name: "kiosk", token: kioskToken(0), width: 1_080, height: 1_920, touch: true },
  { name: "display", token: displayToken(0), width: 1_920, height: 1_080, touch: false },
] as const;

/**
 * From killing the hub without warning, and starting it again at once, to the first view that each screen gets from it: both in
 * one browser on a slow machine. The first time is not counted.
 */
export async function restartTime({ folder, say }: { folder: string; say: (line: string) => void }): Promise<Row[]> {
  let hub = await startHub(folder);
  const { port } = new URL(hub.url);
  const browser = await openBrowser();
  try {
    const watched: { name: string; view: () => Promise<number>; times: number[] }[] = [];
    for (const { name, token, ...size } of screens) {
      const { page } = await openSlowScreen(browser, size, { selector: "main", attribute: "class" });
      await page.goto(`${hub.url}/api/health`);
      await page.evaluate(([key, value]) => localStorage.setItem(key, value), [`mot-cua.${name}`, token] as const);
      const view = viewsOf(page, name);
      await Promise.all([view(), page.goto(`${hub.url}/${name}`)]);
      watched.push({ name, view, times: [] });
    }
    for (let kill = -1; kill < kills; kill += 1) {
      const killedAt = performance.now();
      await hub.kill();
      const views = watched.map(({ view }) => view());
      const [started, ...liveAt] = await Promise.all([startHub(folder, { PORT: port }), ...views]);
      hub = started;
      if (kill >= 0) for (const [index, { times }] of watched.entries()) times.push((liveAt[index] ?? 0) - killedAt);
    }
    return watched.flatMap(({ name, times }) => {
      say(`restart: ${name} live after ${times.map((ms) => ms.toFixed(0)).join(", ")} ms`);
      return [
        row({
          name: `hub killed and started again → ${name} live, median`,
          value: median(times),
          unit: "ms",
          reach: { of: "value", is: "atMost", bound: 3_000 },
        }),
        row({ name: `hub killed and started again → ${name} live, slowest`, value: Math.max(...times), unit: "ms" }),
      ];
    });
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** @returns asks for the next view of this name that the page is sent: when it came, by this process' clock */
function viewsOf(page: Page, name: string): () => Promise<number> {
  let heard = (_at: number) => {};
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      if (isView(String(payload), name)) heard(performance.now());
    }),
  );
  return () =>
    within(
      patienceMs,
      `a view of the ${name}`,
      new Promise((resolve) => {
        heard = resolve;
      }),
    );
}

/** Whether a packet of Socket.IO is a view of this name. */
function isView(packet: string, name: string): boolean {
  return packet.startsWith(`42["view"`) && packet.includes(`"name":"${name}"`);
}
