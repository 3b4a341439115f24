import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookingSettings } from "../booking/booking-office.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { screenSizes } from "./fitting.ts";

/** Every service has counters, people who wait and a range, whatever the hour. */
const morning = (text: string) =>
  text
    .replaceAll(/"waiting":\d+/g, '"waiting":12')
    .replaceAll(/"wait":(null|\{[^}]*\})/g, '"wait":{"fromMinutes":25,"toMinutes":55}')
    .replaceAll(/"counters":\[[^\]{]*\]/g, '"counters":[1,2,3]')
    .replaceAll(/"available":\{[^}]*\}/g, '"available":{"state":"yes"}');

describe("the first screen in a full morning", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  beforeAll(async () => {
    office = await runOffice({ screens: "built", settings: bookingSettings() });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  it.each(screenSizes.kiosk)("shows all services at once at %i × %i", async (width, height) => {
    const { page, context } = await openScreen(browser, "about:blank", width, height);
    await bend(page, { toPage: morning });
    await page.goto(`${office.url}/kiosk`);
    const services = page.locator(".service");
    await services.first().getByText("25–55 phút").waitFor();
    expect(await services.count()).toBe(8);
    await expect.poll(() => page.getByTestId("more").count()).toBe(0);
    await context.close();
  });

  it("turns its list as long as it has to, and no longer", async () => {
    const { page, context } = await openScreen(browser, "about:blank", 1_080, 1_920);
    await bend(page, { toPage: morning });
    await page.goto(`${office.url}/kiosk`);
    const more = page.getByTestId("more");
    const name = page.locator(".service-name").first();
    await name.waitFor();
    await expect.poll(() => more.count()).toBe(0);
    // Words that grow, with no row more.
    const say = (words: string) =>
      name.evaluate((one, words) => {
        if (one.firstChild instanceof Text) one.firstChild.data = words;
      }, words);
    await say("Một lĩnh vực có tên rất dài ".repeat(20));
    await more.waitFor();
    await say("Hộ tịch");
    await expect.poll(() => more.count()).toBe(0);
    await context.close();
  });
});
