import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { en } from "../../counter-ui/words/en.ts";
import { vi } from "../../counter-ui/words/vi.ts";
import { adminTour, officerTour } from "../tour/counter.ts";
import { runTourOffice } from "../tour/office.ts";
import { screenSizes } from "./fitting.ts";
import { axeIn, contrastsOf, findOn, type Round } from "./round.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runTourOffice);

const axe = axeIn(contrastsOf.staff);
const round: Round = {
  sizes: screenSizes.desk,
  looks: { vi: axe, en: axe },
  speak: (page: Page, language) => page.locator(`fieldset button[lang=${language}]`).dispatchEvent("click"),
};

describe("axe finds nothing, in both languages and sizes, on", () => {
  it("the officer's screens", async () => {
    const page = await visited.open("/counter", screenSizes.desk[0]);
    expect(await findOn(page, officerTour(visited.office), round)).toEqual([]);
  }, 120_000);

  it("the administrator's screens", async () => {
    const page = await visited.open("/counter", screenSizes.desk[0]);
    expect(await findOn(page, adminTour(), round)).toEqual([]);
  }, 120_000);
});

it("their page is called in the language that they chose", async () => {
  const page = await visited.open("/counter", screenSizes.desk[0]);
  await page.locator("fieldset button[lang=en]").click();
  await page.locator("html[lang=en]").waitFor({ state: "attached" });
  expect(await page.title()).toBe(en.title);
  await page.locator("fieldset button[lang=vi]").click();
  await page.locator("html[lang=vi]").waitFor({ state: "attached" });
  expect(await page.title()).toBe(vi.title);
});
