import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { bookingSettings } from "../booking/booking-office.ts";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { manyServices } from "../tour/many.ts";
import { openScreen } from "./browser.ts";
import { misfits, resize, screenSizes, stands } from "./fitting.ts";
import { lowLetters } from "./letters.ts";
import { untouchable } from "./reach.ts";
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

  const crowded = (text: string) => morning(text).replaceAll('"moreForOthers":false', '"moreForOthers":true');
  const fits = async (page: Page) => {
    for (const [width, height] of screenSizes.kiosk) {
      await resize(page, width, height);
      expect(await misfits(page, false), `${width}×${height}`).toEqual([]);
    }
  };

  it("says that counters serve others too, where more wait for these", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_366, 768);
    await bend(page, { toPage: crowded });
    await page.goto(`${visited.office.url}/kiosk`);
    for (const touch of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(touch).click();
    await page.getByTestId("others-there").getByText("tiếp cả việc khác").waitFor();
    await fits(page);
    await context.close();
  });

  it("says that the counters are busy, and not that nobody waits, where only those before for other services do", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_366, 768);
    await bend(page, { toPage: (text) => crowded(text).replaceAll('"waiting":12', '"waiting":0') });
    await page.goto(`${visited.office.url}/kiosk`);
    const services = page.locator(".service");
    await services.first().getByText("Quầy bận việc khác").waitFor();
    expect(await services.getByText("Quầy bận việc khác").count()).toBe(8);
    expect(await services.getByText("Chưa có ai chờ").count()).toBe(0);
    await fits(page);
    for (const touch of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(touch).click();
    const chosen = page.locator(".chosen-figures");
    await chosen.getByText("Quầy bận việc khác").waitFor();
    expect(await chosen.textContent()).not.toContain("tiếp cả việc khác");
    await fits(page);
    // Words that are 40 per cent longer.
    await page.goto(`${visited.office.url}/kiosk`);
    const said = page.locator(".service-figures b");
    await said.first().waitFor();
    await said.evaluateAll((all) => {
      for (const { firstChild } of all) if (firstChild instanceof Text) firstChild.data = "Quầy bận việc khác dài hơn";
    });
    await fits(page);
    await context.close();
  });

  it("says at the last look that no counter serves it yet, and that the number keeps its place", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_366, 768);
    const unserved = (text: string) =>
      morning(text)
        .replaceAll('"counters":[1,2,3]', '"counters":[]')
        .replaceAll('"wait":{"fromMinutes":25,"toMinutes":55}', '"wait":null');
    await bend(page, { toPage: unserved });
    await page.goto(`${visited.office.url}/kiosk`);
    for (const touch of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(touch).click();
    await page.getByTestId("unserved").getByText("số giữ chỗ đến khi có quầy mở").waitFor();
    expect(await page.locator(".priority-groups .group").first().isVisible()).toBe(true);
    await fits(page);
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

  it("shows forty services page by page, and the first of them at once", async () => {
    const settings = visited.office.settings().office();
    expect(await visited.office.settings().save(manyServices(settings, 40))).toEqual({ ok: true });
    const { page, context, errors } = await openScreen(visited.browser, "about:blank", 1_080, 1_920);
    await bend(page, { toPage: morning });
    await page.goto(`${visited.office.url}/kiosk`);
    await page.locator(".service:nth-child(40)").waitFor();
    const told = page.getByTestId("list-page");
    for (const [width, height, atOnce, pages] of [
      [1_080, 1_920, 14, 4],
      [1_366, 768, 9, 6],
    ] as const) {
      await resize(page, width, height);
      const [, of] = /^Trang 1\/(\d+)$/.exec(await told.innerText()) ?? [];
      expect(Number(of)).toBeLessThanOrEqual(pages);
      const seen = new Set<string>();
      for (let at = 1; at <= Number(of); at++) {
        expect(await told.innerText()).toBe(`Trang ${at}/${of}`);
        for (const name of await wholeServices(page)) seen.add(name);
        if (at === 1) expect(seen.size).toBeGreaterThanOrEqual(atOnce);
        expect(await misfits(page, false)).toEqual([]);
        if (width === 1_080) expect(await lowLetters(page, 398 / 1_080)).toEqual([]);
        if (width === 1_080) expect(await untouchable(page, 398 / 1_080)).toEqual([]);
        if (at === Number(of)) break;
        await page.getByTestId("more").click();
        await page.getByText(`Trang ${at + 1}/${of}`).waitFor();
        await stands(page);
      }
      // None is turned over unread.
      expect(seen.size).toBe(40);
      expect(await page.getByTestId("more").isDisabled()).toBe(true);
      for (let at = Number(of); at > 1; at--) {
        await page.getByRole("button", { name: "Xem phần trên" }).click();
        await page.getByText(`Trang ${at - 1}/${of}`).waitFor();
      }
    }
    expect(errors).toEqual([]);
    await context.close();
    expect(await visited.office.settings().save(settings)).toEqual({ ok: true });
  });
});

/** Those of which all is on the glass, and nothing over them. */
const wholeServices = (page: Page) =>
  page.locator(".services").evaluate((list) => {
    const room = list.getBoundingClientRect();
    return [...list.querySelectorAll<HTMLElement>(".service")]
      .filter((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= room.top - 1 && bottom <= room.bottom + 1;
      })
      .map((one) => one.dataset.testid ?? "");
  });
