import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { sampleOrder } from "../../devices/bench/page/samples.ts";
import { runOffice } from "../running-office.ts";
import { visitOffice } from "./visited-office.ts";

describe("the bench as a workshop", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let page: Page;

  beforeAll(async () => {
    page = await visited.open("/bench", [1366, 768]);
    await page.getByTestId("board-counter-1").waitFor();
  });

  const notice = () => page.getByTestId("notice");
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

  it("has a hand on each cable: a key without one is heard by nobody, and is again once it is back", async () => {
    const cable = page.getByTestId("line-keypad-1");
    await cable.selectOption("pulled");
    await page.locator('.cable[data-line="pulled"]').waitFor();
    await page.getByTestId("key-counter-1-1").click();
    await notice().waitFor({ state: "visible" });
    // Nothing lies over it: neither the paper nor the printer.
    const isOnTop = await notice().evaluate((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === one;
    });
    expect(isOnTop).toBe(true);
    await cable.selectOption("good");
    await page.locator('.cable[data-line="pulled"]').waitFor({ state: "detached" });
    await expect
      .poll(async () => {
        await page.getByTestId("key-counter-1-1").click();
        return notice().isVisible();
      })
      .toBe(false);
  });

  it("has samples that a scanner takes, and stays inside the screen however long a code is", async () => {
    await notice().evaluate((one) => {
      const count = () => one.hasAttribute("hidden") || one.setAttribute("data-seen", "yes");
      new MutationObserver(count).observe(one, { attributes: true, attributeFilter: ["hidden"] });
    });
    for (const sample of sampleOrder) await page.getByTestId(`sample-${sample}`).click();
    // What is done after them is seen after they were heard.
    await page.getByTestId("line-keypad-2").selectOption("noise");
    await page.locator('.cable[data-line="noise"]').waitFor();
    expect(await notice().getAttribute("data-seen")).toBeNull();
    await page.getByTestId("scan-text").fill("0123456789 ".repeat(300));
    await page.getByTestId("scan-send").click();
    await page.locator(".scanner-recent button").first().waitFor();
    expect(await overflow()).toBeLessThanOrEqual(0);
  });

  it("says in both languages what it is, and what can be done to a printer", async () => {
    const faults = page.getByTestId("fault-kiosk-printer").locator("label");
    expect(await faults.allInnerTexts()).toContain("Rút dây");
    await page.locator('.bar-languages button[lang="en"]').click();
    expect(await faults.allInnerTexts()).toContain("Cable pulled");
    expect(await page.title()).toBe("Device bench");
    expect(await faults.count()).toBe(9);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
