import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KioskEase, usualKiosk } from "#contract/kiosk-rules.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize } from "./fitting.ts";

/** The ways to see and reach a kiosk that are farthest from the usual one, each where it is hardest. */
const ways: [KioskEase, [number, number][]][] = [
  [
    { size: 200, contrast: "high", reach: "usual" },
    [
      [1080, 1920],
      [1280, 800],
    ],
  ],
  [{ size: 150, contrast: "usual", reach: "low" }, [[1080, 1920]]],
  [{ size: 200, contrast: "high", reach: "low" }, [[1080, 1920]]],
];

describe("larger letters, high contrast and low reach", () => {
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

  async function see(page: Page, ease: KioskEase): Promise<void> {
    const settings = office.settings().office();
    await office.settings().save({ ...settings, kiosk: { ...usualKiosk, ...ease } });
    const { size, contrast, reach } = ease;
    await page.locator(`html[data-size="${size}"][data-contrast="${contrast}"][data-reach="${reach}"]`).waitFor();
  }

  it("cut nothing off on any screen, and keep low what is touched where hands are low", async () => {
    const { page, errors } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    const wrong: string[] = [];
    for (const stop of kioskTour(office, "vi")) {
      await stop.go(page);
      for (const [ease, sizes] of ways) {
        await see(page, ease);
        for (const [width, height] of sizes) {
          await resize(page, width, height);
          const tag = `${stop.name} ${JSON.stringify(Object.values(ease))} ${width}×${height}`;
          wrong.push(...(await misfits(page, false)).map((one) => `${tag}: ${one}`));
          if (ease.reach === "low") wrong.push(...(await tooHigh(page)).map((one) => `${tag}: ${one} is too high`));
        }
      }
      await see(page, usualKiosk);
      await resize(page, 1080, 1920);
    }
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
  }, 120_000);
});

/** Buttons above the lower third of an upright glass, or above the lower two thirds of a wide one. */
function tooHigh(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const highest = innerHeight > innerWidth ? innerHeight * 0.66 : innerHeight * 0.37;
    return [...document.querySelectorAll("button")]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        if (top >= highest || top + height <= 0) return false;
        // What is turned away, or under something else, can not be touched where it is.
        return button.contains(document.elementFromPoint(left + width / 2, Math.max(0, top) + 2));
      })
      .map((button) => button.dataset.testid ?? button.textContent ?? "");
  });
}
