import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

/** What is on no tour of the screens: the rest is in `screens-*.test.ts`. */
describe("axe finds nothing on", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));

  async function open(path: string, width: number, height: number): Promise<Page> {
    return (await openScreen(visited.browser, visited.office.url + path, width, height)).page;
  }

  async function expectAccessible(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  }

  it("the bench", async () => {
    const kiosk = await open("/kiosk", 1080, 1920);
    for (const step of ["service-civil-status", "procedure-1.001193", "priority-none"])
      await kiosk.getByTestId(step).click();
    const page = await open("/bench", 1366, 768);
    await page.getByTestId("paper").first().waitFor();
    await expectAccessible(page);
  });
});
