import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adminTour, officerTour } from "../tour/counter.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import type { Stop } from "../tour/stop.ts";
import { axeFinds } from "./axe.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { resize } from "./fitting.ts";

type Sizes = readonly (readonly [width: number, height: number])[];

/**
 * The contrasts that a screen has, each with the least of any text on it: 7 on what everybody reads, 10 where it is set high
 * (EN 301 549), on the officers' screens what WCAG asks at level AA.
 */
type Contrasts = Readonly<Record<string, number | null>>;
const chosen: Contrasts = { usual: 7, high: 10 };
const one: Contrasts = { "": 7 };
const staff: Contrasts = { "": null };

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

interface Look {
  sizes: Sizes;
  contrasts: Contrasts;
  /** Those that the page is switched to where it stands; else it stays as it is. */
  languages?: readonly string[];
}

/** One page for the whole tour, each stop looked at in every language, size and contrast. */
async function found(page: Page, stops: readonly Stop[], look: Look): Promise<string[]> {
  const { sizes, contrasts, languages = [""] } = look;
  const wrong: string[] = [];
  for (const stop of stops) {
    await stop.go(page);
    for (const language of languages) {
      if (language) await page.locator(`fieldset button[lang=${language}]`).dispatchEvent("click");
      for (const [width, height] of sizes) {
        await resize(page, width, height);
        // Nobody touches a kiosk here: it is not to begin anew because a machine is slow.
        await page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));
        for (const [contrast, least] of Object.entries(contrasts)) {
          if (contrast)
            await page.evaluate((set) => Object.assign(document.documentElement.dataset, { contrast: set }), contrast);
          const where = `${stop.name} ${language} ${width}×${height} ${contrast}`;
          wrong.push(...(await axeFinds(page, least)).map((finding) => `${where} ${finding}`));
        }
      }
    }
  }
  return wrong;
}

const open = async (path: string, [width, height]: readonly [number, number]) =>
  (await openScreen(browser, office.url + path, width, height)).page;

describe("axe finds nothing, in whatever language, size and contrast, on", () => {
  it.each(["vi", "en"])(
    "the kiosk in %s",
    async (language) => {
      const sizes = [
        [1080, 1920],
        [1920, 1080],
        [1366, 768],
        [1280, 800],
      ] as const;
      expect(
        await found(await open("/kiosk", sizes[0]), kioskTour(office, language), { sizes, contrasts: chosen }),
      ).toEqual([]);
    },
    240_000,
  );

  it("the screen at a counter, in both at once", async () => {
    const sizes = [
      [1280, 800],
      [800, 1280],
      [1024, 600],
    ] as const;
    expect(
      await found(await open("/counter-screen", sizes[0]), counterScreenTour(office), { sizes, contrasts: one }),
    ).toEqual([]);
  }, 60_000);

  it.each(["vi", "en"])(
    "the phone in %s",
    async (language) => {
      const sizes = [
        [360, 640],
        [412, 915],
      ] as const;
      const { path, stops } = await phoneTour(office);
      const page = await open(path, sizes[0]);
      if (language === "en") await page.locator("#language[lang=en]").click();
      expect(await found(page, stops, { sizes, contrasts: chosen })).toEqual([]);
    },
    60_000,
  );

  it("the officer's and the administrator's screens", async () => {
    const sizes = [
      [1366, 768],
      [1920, 1080],
    ] as const;
    const look = { sizes, contrasts: staff, languages: ["en", "vi"] };
    for (const stops of [officerTour(office), adminTour()])
      expect(await found(await open("/counter", sizes[0]), stops, look)).toEqual([]);
  }, 240_000);

  // Last: its day ends with the office closed.
  it("the hall screen, in both at once", async () => {
    const sizes = [
      [1920, 1080],
      [1080, 1920],
      [3840, 2160],
      [1366, 768],
    ] as const;
    expect(await found(await open("/display", sizes[0]), hallTour(office), { sizes, contrasts: one })).toEqual([]);
  }, 60_000);
});
