import { setTimeout as pause } from "node:timers/promises";
import type { OutcomeId } from "#contract/ids.ts";
import { openBrowser } from "../browser/browser.ts";
import { command, openOfficer } from "./clients.ts";
import { percentile, type Row, row } from "./figures.ts";
import { benchCounter } from "./fill.ts";
import { displayToken, office } from "./office.ts";
import { openSlowScreen, painting } from "./painted.ts";
import { startHub } from "./servers.ts";

const calls = 60;
const warmUp = 3;
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
    await page.goto(`${hub.url}/display`);
    await page.locator("[data-voice]").waitFor({ state: "attached" });
    const officer = await openOfficer(hub.url);
    const counter = benchCounter;
    await command(officer, { type: "openCounter", counter });
    const times: number[] = [];
    for (let call = -warmUp; call < calls; call += 1) {
      await pause(quietMs);
      const sentAt = performance.timeOrigin + performance.now();
      const [painted, { ticket }] = await Promise.all([
        painting(page, null),
        command(officer, { type: "callNext", counter }),
      ]);
      if (painted.what !== ticket?.label) throw new Error(`${painted.what} was painted, and ${ticket?.label} called`);
      if (call >= 0) times.push(painted.since1970 - sentAt);
      await command(officer, { type: "startServing", counter });
      await command(officer, { type: "finish", counter, outcome: office.outcomes[0]?.id as OutcomeId });
    }
    officer.close();
    say(`paint: p50 ${percentile(times, 50).toFixed(0)} ms, p99 ${percentile(times, 99).toFixed(0)} ms`);
    const reach = { of: "value", is: "atMost", bound: 100 } as const;
    return [
      row({ name: "call → painted at 1080p, p50", value: percentile(times, 50), unit: "ms" }),
      row({ name: "call → painted at 1080p, p99", value: percentile(times, 99), unit: "ms", reach }),
    ];
  } finally {
    await browser.close();
    await hub.stop();
  }
}
