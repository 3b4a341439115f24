import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";

/** Every screen as it first shows itself and in the middle of its work, in both languages. */
describe("axe finds nothing on", () => {
  let office: OfficeUnderTest;
  let browser: Browser;

  beforeAll(async () => {
    office = await runOffice({ screens: "built" });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  async function open(path: string, width: number, height: number): Promise<Page> {
    return (await openScreen(browser, office.url + path, width, height)).page;
  }

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  }

  it.each(["vi", "en"])("the front page in %s", async (language) => {
    await expectAccessible(await open(`/?lang=${language}`, 1366, 768));
  });

  it("the hall screen, which is in both languages at once", async () => {
    const page = await open("/display", 1920, 1080);
    await page.getByTestId("waiting-civil-status").waitFor();
    await expectAccessible(page);
  });

  it.each(["vi", "en"])("the kiosk in %s: services, procedures, the last look, the ticket", async (language) => {
    const page = await open("/kiosk", 1080, 1920);
    await page.getByTestId(`language-${language}`).click();
    await expectAccessible(page);
    for (const step of ["service-civil-status", "procedure-1.001193", "priority-none"]) {
      await page.getByTestId(step).click();
      await expectAccessible(page);
    }
    await page.getByTestId("ticket-number").waitFor();
    await expectAccessible(page);
  });

  it("the counter: signing in, choosing a counter, calling and serving", async () => {
    const page = await open("/counter", 1366, 768);
    await expectAccessible(page);
    await page.getByTestId("username").fill("hoa");
    await page.getByTestId("password").fill("motcua-2026");
    await page.getByTestId("sign-in").click();
    await page.getByTestId("counter-counter-1").waitFor();
    await expectAccessible(page);
    await page.keyboard.press("1");
    await page.locator('[data-testid="counter-counter-1"]:focus').waitFor();
    await page.keyboard.press("Enter");
    for (const step of ["callNext", "startServing", "finish"]) {
      const main = page.locator(`[data-testid="main-action"][data-step^="${step}"][aria-disabled="false"]`);
      await main.waitFor();
      await expectAccessible(page);
      await main.click();
    }
  });

  it("the bench", async () => {
    const page = await open("/bench", 1366, 768);
    await page.getByTestId("paper").first().waitFor();
    await expectAccessible(page);
  });
});
