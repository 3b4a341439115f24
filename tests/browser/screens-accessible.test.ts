import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminTour, officerTour } from "../tour/counter.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import type { Stop } from "../tour/stop.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { resize } from "./fitting.ts";

type Sizes = readonly (readonly [width: number, height: number])[];

/** What may come out otherwise at another size or in another contrast; all else is asked once of each screen. */
const ofLayout = ["color-contrast", "target-size", "scrollable-region-focusable", "link-in-text-block"];

let office: TourOffice;
let browser: Browser;
beforeAll(async () => {
  office = await runTourOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

async function violations(page: Page, where: string, rules?: string[]): Promise<string[]> {
  // One page each: without the blank page that frames of other origins would need.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

/**
 * One page for the whole tour, looked at in each size. Where there are several contrasts each screen is seen in all of them, by turns
 * over its sizes: what a contrast changes does not depend on the size.
 */
async function found(page: Page, stops: readonly Stop[], sizes: Sizes, contrasts = [""]): Promise<string[]> {
  const wrong: string[] = [];
  for (const [turn, stop] of stops.entries()) {
    await stop.go(page);
    wrong.push(...(await violations(page, stop.name)));
    for (const [at, [width, height]] of sizes.entries()) {
      await resize(page, width, height);
      const contrast = contrasts[(turn + at) % contrasts.length] ?? "";
      if (contrast)
        await page.evaluate((value) => Object.assign(document.documentElement.dataset, { contrast: value }), contrast);
      wrong.push(...(await violations(page, `${stop.name} ${width}×${height} ${contrast}`, ofLayout)));
    }
  }
  return wrong;
}

const open = async (path: string, [width, height]: readonly [number, number]) =>
  (await openScreen(browser, office.url + path, width, height)).page;

describe("axe finds nothing, in whatever size and contrast, on", () => {
  const kiosk = [
    [1080, 1920],
    [1920, 1080],
    [1366, 768],
    [1280, 800],
  ] as const;
  const contrasts = ["usual", "high"];

  it("the kiosk in Vietnamese", async () => {
    expect(await found(await open("/kiosk", kiosk[0]), kioskTour(office, "vi"), kiosk, contrasts)).toEqual([]);
  }, 240_000);

  it("the kiosk in English", async () => {
    expect(await found(await open("/kiosk", kiosk[0]), kioskTour(office, "en"), kiosk.slice(0, 2))).toEqual([]);
  }, 240_000);

  it("the screen at a counter", async () => {
    const sizes = [[1280, 800]] as const;
    expect(await found(await open("/counter-screen", sizes[0]), counterScreenTour(office), sizes)).toEqual([]);
  }, 60_000);

  it("the phone", async () => {
    const sizes = [
      [360, 640],
      [412, 915],
    ] as const;
    const { path, stops } = await phoneTour(office);
    expect(await found(await open(path, sizes[0]), stops, sizes, contrasts)).toEqual([]);
  }, 60_000);

  it("the officer's and the administrator's screens", async () => {
    const sizes = [
      [1366, 768],
      [1920, 1080],
    ] as const;
    for (const stops of [officerTour(office), adminTour()])
      expect(await found(await open("/counter", sizes[0]), stops, sizes)).toEqual([]);
  }, 240_000);

  // Last: its day ends with the office closed.
  it("the hall screen", async () => {
    const sizes = [
      [1920, 1080],
      [1080, 1920],
      [3840, 2160],
    ] as const;
    expect(await found(await open("/display", sizes[0]), hallTour(office), sizes)).toEqual([]);
  }, 60_000);
});
