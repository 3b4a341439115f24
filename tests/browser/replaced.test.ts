import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

/** What shows that a screen is at work, and how whoever stands there takes its place back. */
const kinds = [
  {
    path: "/kiosk",
    atWork: '[data-testid="service-civil-status"]',
    useHere: (page: Page) => page.getByTestId("use-here").click(),
  },
  {
    path: "/display",
    atWork: '[data-testid="waiting-civil-status"]',
    // The button has the focus: a remote control's Enter is enough.
    useHere: (page: Page) => page.keyboard.press("Enter"),
  },
  {
    path: "/counter-screen",
    atWork: '[data-testid="counter-number"]',
    useHere: (page: Page) => page.getByTestId("use-here").click(),
  },
  {
    path: "/bench",
    atWork: '[data-link="live"]',
    useHere: (page: Page) => page.getByTestId("use-here").click(),
  },
];

describe("a screen that is open in two windows of one browser", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));

  it.each(kinds)("works in the newer one, and where somebody says so: $path", async ({ path, atWork, useHere }) => {
    const { page: older, context } = await openScreen(visited.browser, visited.office.url + path, 1366, 768);
    await older.locator(atWork).first().waitFor();
    const newer = await context.newPage();
    await newer.goto(visited.office.url + path);
    await newer.locator(atWork).first().waitFor();

    await older.getByTestId("replaced").waitFor();
    const { violations } = await new AxeBuilder({ page: older }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await newer.getByTestId("replaced").count()).toBe(0);

    await useHere(older);
    await older.locator(atWork).first().waitFor();
    await newer.getByTestId("replaced").waitFor();
    await older.getByTestId("replaced").waitFor({ state: "detached" });
    await context.close();
  });
});
