import { describe, expect, it } from "vitest";
import { bookingTour } from "../tour/booking.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { runTourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import { publicTour } from "../tour/public.ts";
import { troubles } from "../tour/trouble.ts";
import { screenSizes } from "./fitting.ts";
import { findInTrouble, findOn, type Round } from "./round.ts";
import { dropUnknownLanguage, fitsAndIsKnown, unknownLanguage } from "./unknown-language.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(async () => {
  const office = await runTourOffice();
  const languages = await dropUnknownLanguage(office);
  expect(await office.settings().save({ ...office.settings().office(), languages })).toEqual({ ok: true });
  return office;
});

const inIt = (sizes: Round["sizes"], scrolls: boolean): Round => ({
  sizes,
  looks: { [unknownLanguage]: fitsAndIsKnown(scrolls) },
});
const onHall = inIt(screenSizes.hall, false);
const onTablet = inIt(screenSizes.tablet, false);
const onPhone = inIt(screenSizes.phone, true);

/** The kiosk is in screens-kiosk.test.ts. */
describe("a language 40 per cent longer than Vietnamese, of which nobody knows a word, fits at every size, and there is no other text", () => {
  it.each([
    ["hall", onHall],
    ["counter-screen", onTablet],
  ] as const)(
    "on the %s in trouble",
    async (kind, round) => {
      const stops = troubles.filter(({ name }) => name.startsWith(kind));
      expect(await findInTrouble(visited, stops, round)).toEqual([]);
    },
    120_000,
  );

  it("on the screen at a counter", async () => {
    const page = await visited.open("/counter-screen", screenSizes.tablet[0]);
    expect(await findOn(page, counterScreenTour(visited.office), onTablet)).toEqual([]);
  }, 90_000);

  it("on a phone", async () => {
    const { path, stops } = await phoneTour(visited.office);
    const page = await visited.open(path, screenSizes.phone[0]);
    await page.locator(`#language-${unknownLanguage}`).click();
    expect(await findOn(page, stops, onPhone)).toEqual([]);
  }, 90_000);

  it("on a phone at home", async () => {
    const page = await visited.open("/hen", screenSizes.phone[0]);
    await page.locator(`#language-${unknownLanguage}`).click();
    expect(await findOn(page, bookingTour(), onPhone)).toEqual([]);
  }, 90_000);

  it("on the pages without a script", async () => {
    const page = await visited.open(`/?lang=${unknownLanguage}`, screenSizes.phone[0]);
    expect(await findOn(page, publicTour(visited.office), onPhone)).toEqual([]);
  }, 90_000);

  // Last: its day ends with the office closed.
  it("on the hall screen, beside the Vietnamese", async () => {
    const page = await visited.open("/display", screenSizes.hall[0]);
    expect(await findOn(page, hallTour(visited.office), onHall)).toEqual([]);
  }, 90_000);
});
