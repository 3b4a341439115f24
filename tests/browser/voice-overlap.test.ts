import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CounterId, ZoneId } from "#contract/ids.ts";
import { issue, viewWhere } from "../realtime/parts.ts";
import { openBrowser } from "./browser.ts";
import { dropShortClips } from "./short-clips.ts";
import { afterSaying, beginning, type SaidAloud, saidBy } from "./voice-said.ts";
import { runZonedOffice, type ZonedOffice } from "./zoned-office.ts";

let hall: ZonedOffice;
let browser: Browser;
let both: Page;
beforeAll(async () => {
  [hall, browser] = await Promise.all([runZonedOffice(2, 1), openBrowser()]);
  await dropShortClips(hall.office.dataDir);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hall?.office.stop();
});

async function openScreen(zones: ZoneId[]): Promise<Page> {
  const token = await hall.pairScreen(...zones);
  const context = await browser.newContext({ viewport: { width: 1_280, height: 720 }, reducedMotion: "reduce" });
  await context.addInitScript((known) => localStorage.setItem("mot-cua.display", known), token);
  const page = await context.newPage();
  await page.goto(`${hall.office.url}/display`);
  return page;
}
const inState = (page: Page, state: string) => page.locator(`[data-voice="${state}"]`).waitFor({ timeout: 30_000 });

const timesOf = (said: readonly SaidAloud[]) => said.map(({ times }) => times);

function expectApart(said: readonly SaidAloud[]): void {
  const inOrder = said.toSorted((one, other) => one.from - other.from);
  for (const [at, { from }] of inOrder.entries()) expect(from).toBeGreaterThanOrEqual(inOrder[at - 1]?.to ?? 0);
}

it("nobody talks into a call: not the screen that comes while another speaks, nor the one that takes over from a lost line", async () => {
  const [one, other] = hall.zones as [ZoneId, ZoneId];
  const [first] = hall.counters;
  const recall = () => first?.line.client.send({ type: "recall", counter: first.id as CounterId });
  await hall.admin.client.send(issue());
  both = await openScreen([one, other]);
  await inState(both, "speaking");
  const begun = await beginning(both);
  await first?.line.client.send({ type: "callNext", counter: first.id });
  await begun();

  // Its own screen is the zone's voice from now on: for the next call.
  const own = await openScreen([one]);
  const spare = await openScreen([one]);
  await inState(own, "speaking");
  await inState(spare, "standby");
  expect(timesOf(await afterSaying(both, 1))).toEqual([1]);
  const ownBegun = await beginning(own);
  await recall();
  await ownBegun();

  await own.context().setOffline(true);
  await recall();
  const taken = await afterSaying(spare, 1);
  const said = await afterSaying(own, 1);
  expect([timesOf(said), timesOf(taken)]).toEqual([[2], [3]]);
  expectApart([...(await afterSaying(both, 1)), ...said, ...taken]);
}, 60_000);

it("a screen that can not get its sounds leaves the voice to one that has them, and staff are told", async () => {
  const [, zone] = hall.zones as [ZoneId, ZoneId];
  const token = await hall.pairScreen(zone);
  const context = await browser.newContext({ viewport: { width: 1_280, height: 720 }, reducedMotion: "reduce" });
  await context.addInitScript((known) => localStorage.setItem("mot-cua.display", known), token);
  const page = await context.newPage();
  await page.route("**/api/voice/clips**", (route) => route.abort());
  await page.goto(`${hall.office.url}/display`);
  const { silentScreens } = await viewWhere(hall.admin.client, "officer", (view) => view.silentScreens.length > 0);
  expect(silentScreens).toMatchObject([{ zones: [zone], why: "lacking" }]);
  await inState(page, "loading");
  await hall.admin.client.send(issue());
  const [, second] = hall.counters;
  await second?.line.client.send({ type: "callNext", counter: second.id });
  const [call] = (await afterSaying(both, 2)).slice(1);
  expect(call?.label).toBe("A002");
  expect(await saidBy(page)).toEqual([]);
}, 60_000);
