import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KioskEase, usualKiosk } from "#contract/kiosk-rules.ts";
import { bookingSettings } from "../booking/booking-office.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { pseudoWords } from "../words/pseudo.ts";
import { axeFinds } from "./axe.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize, stands } from "./fitting.ts";
import { lowLetters } from "./letters.ts";
import { tooHigh } from "./low-reach.ts";
import { atOnce, lateTurns, mostTurns, turnedSizes } from "./turns.ts";

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
  [{ size: 100, contrast: "usual", reach: "low" }, [[1366, 768]]],
];

/** A language of which each text is 40 per cent longer than the Vietnamese. */
const longer = "xq";

const longName =
  "Bộ phận Tiếp nhận hồ sơ và Trả kết quả giải quyết thủ tục hành chính, Trung tâm Phục vụ hành chính công phường Đông Hải, thành phố Hải Phòng";

describe("larger letters, high contrast and low reach", () => {
  let office: TourOffice;
  let browser: Browser;
  /** One kiosk for all: a second one has no printer, and says so in place of the greeting. */
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    office = await runTourOffice();
    await mkdir(join(office.dataDir, "words"), { recursive: true });
    await writeFile(join(office.dataDir, "words", `${longer}.json`), JSON.stringify(pseudoWords()));
    const languages = ["vi", longer, "en"];
    expect(await office.settings().save({ ...office.settings().office(), languages })).toEqual({ ok: true });
    browser = await openBrowser();
    ({ page, errors } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920));
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

  /** What is not under a finger as soon as it is to be there. */
  async function turnsAt(stop: string): Promise<string[]> {
    const most = mostTurns[stop];
    const wrong: string[] = [];
    for (const [width, height] of most ? turnedSizes : []) {
      await resize(page, width, height);
      wrong.push(...(await lateTurns(page, most ?? {})).map((one) => `${stop} ${width}×${height}: ${one}`));
    }
    return wrong;
  }

  it("cut nothing off in a longer language, leave axe nothing to find, and keep low, and at hand without turning pages, what is touched where hands are low", async () => {
    const wrong: string[] = [];
    for (const stop of kioskTour(office, longer)) {
      await stop.go(page);
      for (const [ease, sizes] of ways) {
        await see(page, ease);
        for (const [width, height] of sizes) {
          await resize(page, width, height);
          const tag = `${stop.name} ${JSON.stringify(Object.values(ease))} ${width}×${height}`;
          wrong.push(...(await misfits(page, false)).map((one) => `${tag}: ${one}`));
          await page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));
          const least = ease.contrast === "high" ? 10 : 7;
          wrong.push(...(await axeFinds(page, least, "size")).map((one) => `${tag}: ${one}`));
          // Where letters are largest, they are high enough on a small screen too: 21.5 inches.
          const mm = (width > height ? 476 : 268) / width;
          if (ease.size === 200 && Math.max(width, height) === 1920)
            wrong.push(...(await lowLetters(page, mm)).map((one) => `${tag}: ${one}`));
          if (stop.name === "kiosk-ticket" && !(await page.locator(".phone-code img").isVisible()))
            wrong.push(`${tag}: no code for the phone`);
          wrong.push(...(await lateTurns(page, atOnce(stop.name))).map((one) => `${tag}: ${one}`));
          if (ease.reach === "low") wrong.push(...(await tooHigh(page)).map((one) => `${tag}: ${one} is too high`));
        }
        if (ease.size === 200 && ease.reach === "low") wrong.push(...(await turnsAt(stop.name)));
      }
      // Lying, on 21.5 inches too.
      await see(page, { size: 200, contrast: "high", reach: "usual" });
      await resize(page, 1920, 1080);
      const lying = [...(await misfits(page, false)), ...(await lowLetters(page, 476 / 1920))];
      wrong.push(...lying.map((one) => `${stop.name} 200 lying: ${one}`));
      await see(page, usualKiosk);
      await resize(page, 1080, 1920);
    }
    expect(wrong).toEqual([]);
    expect(errors).toEqual([]);
  }, 120_000);

  it("take a number with three touches there, and lead to the priority groups, and to all that is not a number, with one", async () => {
    await see(page, { size: 200, contrast: "usual", reach: "low" });
    await page.reload();
    const touchAll = async (...testIds: string[]) => {
      for (const testId of testIds) {
        await page.getByTestId(testId).waitFor();
        await stands(page);
        expect(await lateTurns(page, { [testId]: 0 })).toEqual([]);
        await page.getByTestId(testId).click();
      }
    };
    await touchAll("service-civil-status", "procedure-1.001193", "priority-none");
    await page.getByTestId("ticket-number").waitFor();
    await touchAll("done", "service-civil-status", "procedure-1.001193", "to-priority");
    await expect.poll(() => isWhole(page, "priority-elderly")).toBe(true);
    await page.getByTestId("priority-elderly").click();
    await page.getByTestId("ticket-number").waitFor();
    await touchAll("done");
    await page.getByTestId("service-civil-status").waitFor();
    for (const [width, height] of turnedSizes) {
      await resize(page, width, height);
      await touchAll("to-tools");
      for (const tool of ["collect", "lookup", "search", "check-in-tile"])
        await expect.poll(() => isWhole(page, tool), { message: `${tool} ${width}×${height}` }).toBe(true);
    }
    await resize(page, 1080, 1920);
    await see(page, usualKiosk);
  });

  it("show a service on the first page, and the way back from what is looked up", async () => {
    await page.reload();
    await page.getByTestId("service-civil-status").waitFor();
    for (const [reach, width, height] of [
      ["low", 1080, 1920],
      ["usual", 1280, 800],
      ["usual", 1366, 768],
    ] as const) {
      await see(page, { size: 200, contrast: "usual", reach });
      await resize(page, width, height);
      expect(await isWhole(page, "service-civil-status"), `${reach} ${width}×${height}`).toBe(true);
    }
    await page.getByTestId("search").click();
    await page.getByTestId("search-field").waitFor();
    await stands(page);
    expect(await lateTurns(page, { back: 0 })).toEqual([]);
    await resize(page, 1080, 1920);
    expect(await lateTurns(page, { back: 0 })).toEqual([]);
    await page.getByTestId("back").click();
    await see(page, usualKiosk);
  });

  it("leave the greeting clear of the tools where the name is long and somebody listens", async () => {
    await page.reload();
    await page.getByTestId("service-civil-status").waitFor();
    expect(await page.locator(".notice").count()).toBe(0);
    const settings = office.settings().office();
    const { remote } = bookingSettings();
    await office.settings().save({ ...settings, remote, name: { ...settings.name, vi: longName } });
    await page.locator(".bar-name").getByText(longName).waitFor();
    await page.getByTestId("check-in-tile").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.locator(".guide-bar").waitFor();
    for (const [width, height] of [
      [1280, 800],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await resize(page, width, height);
      expect(await misfits(page, false), `${width}×${height}`).toEqual([]);
    }
  });
});

/** Whether all of it is seen without turning a page. */
function isWhole(page: Page, testId: string): Promise<boolean> {
  return page.getByTestId(testId).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const glass = element.closest(".page")?.getBoundingClientRect();
    return glass !== undefined && top >= glass.top && bottom <= glass.bottom;
  });
}
