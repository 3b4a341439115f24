import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import { issue, said } from "../realtime/parts.ts";
import { openBrowser } from "./browser.ts";
import { dropShortClips } from "./short-clips.ts";
import { afterSaying } from "./voice-said.ts";
import { runZonedOffice, type ZonedOffice } from "./zoned-office.ts";

const perZone = 10;

let hall: ZonedOffice;
let browser: Browser;

beforeAll(async () => {
  hall = await runZonedOffice(3, perZone);
  await dropShortClips(hall.office.dataDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await hall?.office.stop();
});

async function openZone(zone: ZoneId): Promise<Page> {
  const token = await hall.pairScreen(zone);
  const context = await browser.newContext({ viewport: { width: 1_280, height: 720 }, reducedMotion: "reduce" });
  await context.addInitScript((known) => localStorage.setItem("mot-cua.display", known), token);
  const page = await context.newPage();
  await page.goto(`${hall.office.url}/display`);
  await page.locator('[data-voice="speaking"]').waitFor();
  return page;
}

it("thirty calls at once in three zones are each said once, in their order, and none over another", async () => {
  const pages = await Promise.all(hall.zones.map(openZone));
  for (let person = 0; person < 3 * perZone; person++) await hall.admin.client.send(issue());
  const called = await Promise.all(
    hall.counters.map(async ({ id, number, zone, line }) => {
      const reply = await line.client.send({ type: "callNext", counter: id });
      return { zone, number, label: said(reply), seq: reply.ok ? reply.answer.seq : 0 };
    }),
  );
  expect(new Set(called.map(({ label }) => label)).size).toBe(3 * perZone);

  for (const [at, page] of pages.entries()) {
    const spoken = await afterSaying(page, perZone, 60_000);
    const mine = called.filter(({ zone }) => zone === hall.zones[at]).sort((one, other) => one.seq - other.seq);
    expect(spoken.map(({ label }) => label)).toEqual(mine.map(({ label }) => label));
    for (const [turn, call] of spoken.entries()) {
      expect(call.to).toBeGreaterThan(call.from);
      expect(call.from).toBeGreaterThanOrEqual(spoken[turn - 1]?.to ?? 0);
      // While others wait each sentence is said once; the last has time for both.
      expect(call.transcript).toHaveLength(turn === perZone - 1 ? 3 : 2);
    }
  }
}, 120_000);
