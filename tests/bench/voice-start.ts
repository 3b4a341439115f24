import { setTimeout as pause } from "node:timers/promises";
import type { OutcomeId } from "#contract/ids.ts";
import { openBrowser, openScreen } from "../browser/browser.ts";
import { dropShortClips } from "../browser/short-clips.ts";
import { afterSaying } from "../browser/voice-said.ts";
import { command, openOfficer } from "./clients.ts";
import { percentile, type Row, row } from "./figures.ts";
import { benchCounter } from "./fill.ts";
import { displayToken, office } from "./office.ts";
import { startHub } from "./servers.ts";

const calls = 30;
const warmUp = 3;
/** Between the end of one visit and the next call: people do not press faster, and the screen shows the first in that time. */
const quietMs = 500;
/** The PC of a hall screen is a small one. */
const slower = 4;

/** From the hub's call to the first sound of it at a hall screen at 1080p, in a browser slowed down four times. */
export async function voiceStart({ folder, say }: { folder: string; say: (line: string) => void }): Promise<Row[]> {
  await dropShortClips(folder);
  const hub = await startHub(folder);
  const browser = await openBrowser();
  try {
    const { page, context } = await openScreen(browser, `${hub.url}/api/health`, 1_920, 1_080);
    await page.evaluate((token) => localStorage.setItem("mot-cua.display", token), displayToken(0));
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(`${hub.url}/display`);
    await page.locator('[data-voice="speaking"]').waitFor({ timeout: 60_000 });
    const officer = await openOfficer(hub.url);
    const counter = benchCounter;
    await command(officer, { type: "openCounter", counter });
    for (let call = 1; call <= warmUp + calls; call += 1) {
      await pause(quietMs);
      await command(officer, { type: "callNext", counter });
      await afterSaying(page, call, 60_000);
      await command(officer, { type: "startServing", counter });
      await command(officer, { type: "finish", counter, outcome: office.outcomes[0]?.id as OutcomeId });
    }
    const said = (await afterSaying(page, warmUp + calls)).slice(warmUp);
    const times = said.map(({ from, calledAt }) => from - calledAt);
    officer.close();
    say(`voice: p50 ${percentile(times, 50).toFixed(0)} ms, p99 ${percentile(times, 99).toFixed(0)} ms`);
    const reach = { of: "value", is: "atMost", bound: 500 } as const;
    return [
      row({ name: "call → voice, p50", value: percentile(times, 50), unit: "ms" }),
      row({ name: "call → voice, p99", value: percentile(times, 99), unit: "ms", reach }),
    ];
  } finally {
    await browser.close();
    await hub.stop();
  }
}
