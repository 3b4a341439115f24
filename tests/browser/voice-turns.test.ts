import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from "vitest";
import type { CounterId } from "#contract/ids.ts";
import { issue, viewWhere } from "../realtime/parts.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { dropShortClips } from "./short-clips.ts";
import { afterSaying, beginning, saidBy } from "./voice-said.ts";

// Calls are said aloud in real time.
vi.setConfig({ testTimeout: 60_000 });

const counter = "counter-1" as CounterId;

let office: OfficeUnderTest;
let officer: Line;
let head: Line & { cookie: string };

beforeAll(async () => {
  office = await runOffice({ screens: "built", config: { requestsPerMinute: 10_000 } });
  await dropShortClips(office.dataDir);
  const { client: kiosk } = await office.pairDevice("kiosk");
  await kiosk.send(issue());
  officer = await office.signIn("hoa");
  head = await office.signIn("khanh");
  await officer.client.send({ type: "openCounter", counter });
  await officer.client.send({ type: "callNext", counter });
});
afterAll(() => office?.stop());

async function aBrowser(sound: "allowed" | "heldBack"): Promise<Browser> {
  const browser = await openBrowser(sound);
  onTestFinished(() => browser.close());
  return browser;
}

async function openDisplay(browser: Browser, state: string): Promise<Page> {
  const { page } = await openScreen(browser, `${office.url}/display`, 1_280, 720);
  await page.locator(`[data-voice="${state}"]`).waitFor();
  return page;
}

const recall = () => officer.client.send({ type: "recall", counter });

it("one screen of a zone speaks; when it goes the next takes over, once the call it had begun can have ended", async () => {
  const browser = await aBrowser("allowed");
  const first = await openDisplay(browser, "speaking");
  const second = await openDisplay(browser, "standby");
  const before = (await saidBy(first)).length;
  await recall();
  await afterSaying(first, before + 1);
  expect(await saidBy(second)).toEqual([]);

  const begun = await beginning(first);
  await recall();
  await begun();
  await first.context().close();
  // Nobody knows how much of it was heard: it is not said twice, and staff are told.
  const { silentScreens } = await viewWhere(head.client, "officer", (view) => view.silentScreens.length > 0);
  expect(silentScreens).toEqual([{ device: null, zones: ["hall"], why: "unsaid", label: "A001" }]);
  await second.locator('[data-voice="speaking"]').waitFor();
  expect(await saidBy(second)).toEqual([]);
  await recall();
  const [taken, ...more] = await afterSaying(second, 1);
  expect(taken?.times).toBe(4);
  expect(more).toEqual([]);
  await viewWhere(head.client, "officer", (view) => view.silentScreens.length === 0);
});

it("a screen whose sound is held back says so on itself and to staff, does not stand in another's way, and speaks once touched", async () => {
  const { page: silent } = await openScreen(await aBrowser("heldBack"), `${office.url}/display`, 1_280, 720);
  // Playwright's own looks at a page count as touches: first the hub has to have heard of it.
  const { silentScreens } = await viewWhere(head.client, "officer", (view) => view.silentScreens.length > 0);
  expect(silentScreens).toMatchObject([{ zones: ["hall"], why: "blocked" }]);
  await silent.getByTestId("silent").waitFor();
  const listed = await office.http("GET", "/api/devices", { cookie: head.cookie });
  expect(listed.body).toMatchObject({
    devices: expect.arrayContaining([expect.objectContaining({ device: silentScreens[0]?.device, sound: "blocked" })]),
  });

  const other = await openDisplay(await aBrowser("allowed"), "speaking");
  await recall();
  await afterSaying(other, 1);
  expect(await saidBy(silent)).toEqual([]);
  await other.context().close();

  await silent.mouse.click(640, 300);
  await silent.locator('[data-voice="speaking"]').waitFor();
  await silent.getByTestId("silent").waitFor({ state: "detached" });
  await viewWhere(head.client, "officer", (view) => view.silentScreens.length === 0);
  await recall();
  await afterSaying(silent, 1);
});
