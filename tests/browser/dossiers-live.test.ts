import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";

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

it("a supervisor who only watches sees figures and list change with what officers do, without touching anything", async () => {
  const { page } = await openScreen(browser, `${office.url}/counter`, 1366, 768);
  await page.getByTestId("username").fill("ha");
  await page.getByTestId("password").fill("giamsat-2026");
  // Before anything is asked for regularly: what was begun earlier keeps the real time.
  await page.clock.install();
  await page.getByTestId("sign-in").click();
  await page.getByTestId("section-dossiers").click();
  await page.getByTestId("list-open").click();
  const open = page.getByTestId("list-open").locator("strong");
  await open.getByText("0", { exact: true }).waitFor();

  const { cookie } = await office.signIn("hoa");
  const { code } = await aDossier(office, cookie, "received");
  await page.clock.fastForward(31_000);
  await open.getByText("1", { exact: true }).waitFor();
  await page.getByText(code).waitFor();
  expect(await page.getByText(code).count()).toBe(1);
});
