import { describe, expect, it } from "vitest";
import { bookingSettings } from "../booking/booking-office.ts";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { openScreen } from "./browser.ts";
import { resize, screenSizes } from "./fitting.ts";
import { visitOffice } from "./visited-office.ts";

/** Every service has counters, people who wait and a range, whatever the hour. */
const morning = (text: string) =>
  text
    .replaceAll(/"waiting":\d+/g, '"waiting":12')
    .replaceAll(/"wait":(null|\{[^}]*\})/g, '"wait":{"fromMinutes":25,"toMinutes":55}')
    .replaceAll(/"counters":\[[^\]{]*\]/g, '"counters":[1,2,3]')
    .replaceAll(/"available":\{[^}]*\}/g, '"available":{"state":"yes"}');

/** The office's last hour: nobody who comes now is sure to be served today. */
const evening = (text: string) =>
  morning(text).replaceAll('"available":{"state":"yes"}', '"available":{"state":"late"}');

describe("the first screen in a full morning", () => {
  const visited = visitOffice(() => runOffice({ screens: "built", settings: bookingSettings() }));

  it.each(screenSizes.kiosk)("shows all services at once at %i × %i", async (width, height) => {
    const { page, context } = await openScreen(visited.browser, "about:blank", width, height);
    await bend(page, { toPage: morning });
    await page.goto(`${visited.office.url}/kiosk`);
    const services = page.locator(".service");
    await services.first().getByText("25–55 phút").waitFor();
    expect(await services.count()).toBe(8);
    await expect.poll(() => page.getByTestId("more").count()).toBe(0);
    await context.close();
  });

  it("shows all services at once in the last hour too, and in the morning which counters serve each", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_366, 768);
    let told = morning;
    await bend(page, { toPage: (text) => told(text) });
    await page.goto(`${visited.office.url}/kiosk`);
    const counters = page.locator(".service-counters");
    await counters.first().waitFor();
    for (const [width, height] of screenSizes.kiosk) {
      await resize(page, width, height);
      expect(await counters.filter({ visible: true }).count()).toBe(8);
    }
    told = evening;
    await page.reload();
    await page.getByText("có thể không kịp hôm nay").first().waitFor();
    for (const [width, height] of screenSizes.kiosk) {
      await resize(page, width, height);
      expect(await page.getByText("có thể không kịp hôm nay").count()).toBe(8);
      await expect.poll(() => page.getByTestId("more").count()).toBe(0);
    }
    await context.close();
  });

  it("turns its list as long as it has to, and no longer", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_080, 1_920);
    await bend(page, { toPage: morning });
    await page.goto(`${visited.office.url}/kiosk`);
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
