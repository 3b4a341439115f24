import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { OutcomeId } from "#contract/ids.ts";
import { openBrowser } from "../browser/browser.ts";
import { type Client, command, openOfficer } from "./clients.ts";
import { percentile, type Row, row } from "./figures.ts";
import { benchCounter as counter } from "./fill.ts";
import { displayToken, office } from "./office.ts";
import { forgetPainted, openSlowScreen, painting } from "./painted.ts";
import { startHub } from "./servers.ts";

const calls = 60;
const warmUp = 3;
/** Calls at a screen that was loaded a moment ago, and how often it is. */
const first = { calls: 4, loads: 5 };
/** The screen is at rest when the next call comes, as in life. */
const quietMs = 400;
const wall = { width: 1_920, height: 1_080, touch: false };

/** From sending a call to the frame of a hall screen that shows its number, at 1080p in a browser slowed down. */
export async function displayPaint({ folder, say }: { folder: string; say: (line: string) => void }): Promise<Row[]> {
  const hub = await startHub(folder);
  const browser = await openBrowser();
  try {
    const number = { selector: '[data-testid="current-number"]', attribute: null };
    const { page } = await openSlowScreen(browser, wall, number);
    await page.goto(`${hub.url}/api/health`);
    await page.evaluate((token) => localStorage.setItem("mot-cua.display", token), displayToken(0));
    const officer = await openOfficer(hub.url);
    await command(officer, { type: "openCounter", counter });
    const fresh: number[] = [];
    for (let load = 0; load < first.loads; load += 1) {
      await page.goto(`${hub.url}/display`);
      await page.locator("[data-voice]").waitFor({ state: "attached" });
      for (let call = 0; call < first.calls; call += 1) fresh.push(await callToPainted(page, officer));
    }
    await page.locator('[data-voice="speaking"]').waitFor();
    for (let call = 0; call < warmUp; call += 1) await callToPainted(page, officer);
    const times: number[] = [];
    for (let call = 0; call < calls; call += 1) times.push(await callToPainted(page, officer));
    officer.close();
    say(`paint: p50 ${percentile(times, 50).toFixed(0)} ms, p99 ${percentile(times, 99).toFixed(0)} ms`);
    const reach = { of: "value", is: "atMost", bound: 100 } as const;
    return [
      row({ name: "call → painted at 1080p, p50", value: percentile(times, 50), unit: "ms" }),
      row({ name: "call → painted at 1080p, p99", value: percentile(times, 99), unit: "ms", reach }),
      row({ name: "call → painted at 1080p, just loaded, p50", value: percentile(fresh, 50), unit: "ms" }),
      row({ name: "call → painted at 1080p, just loaded, slowest", value: Math.max(...fresh), unit: "ms" }),
    ];
  } finally {
    await browser.close();
    await hub.stop();
  }
}

/** Calls the next number, and serves it; resolves with the ms until it was painted. */
async function callToPainted(page: Page, officer: Client): Promise<number> {
  await pause(quietMs);
  await forgetPainted(page);
  const sentAt = performance.timeOrigin + performance.now();
  const [painted, { ticket }] = await Promise.all([
    painting(page, null),
    command(officer, { type: "callNext", counter }),
  ]);
  if (painted.what !== ticket?.label) throw new Error(`${painted.what} was painted, and ${ticket?.label} called`);
  await command(officer, { type: "startServing", counter });
  await command(officer, { type: "finish", counter, outcome: office.outcomes[0]?.id as OutcomeId });
  return painted.since1970 - sentAt;
}
