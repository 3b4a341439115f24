import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { bookingTour } from "../tour/booking.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { runTourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import { publicTour } from "../tour/public.ts";
import { troubles } from "../tour/trouble.ts";
import { misfits, screenSizes } from "./fitting.ts";
import { twiceAsLarge } from "./larger.ts";
import { axeIn, contrastsOf, findInTrouble, findOn, type Look, looking, type Round } from "./round.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runTourOffice);

const onAll = axeIn(contrastsOf.one);
const onPhones = axeIn(contrastsOf.chosen);
const forStaff = axeIn(contrastsOf.staff);

/** As it is, in the languages that it shows. */
const asItIs = (sizes: Round["sizes"], look: Look): Round => ({ sizes, looks: { "": look } });

const troublesOf = (kind: string) => troubles.filter(({ name }) => name.startsWith(kind));

describe("axe finds nothing, in whatever language, size and contrast, on", () => {
  it.each([
    ["hall", asItIs(screenSizes.hall, onAll)],
    ["counter-screen", asItIs(screenSizes.tablet, onAll)],
    ["phone", asItIs(screenSizes.phone, onPhones)],
    ["counter-connecting", asItIs(screenSizes.desk, forStaff)],
  ] as const)(
    "the %s in trouble",
    async (kind, round) => {
      const stops = troublesOf(kind);
      expect(stops).not.toEqual([]);
      expect(await findInTrouble(visited, stops, round)).toEqual([]);
    },
    120_000,
  );

  it("the screen at a counter, in both at once", async () => {
    const page = await visited.open("/counter-screen", screenSizes.tablet[0]);
    expect(await findOn(page, counterScreenTour(visited.office), asItIs(screenSizes.tablet, onAll))).toEqual([]);
  }, 60_000);

  describe.each(["vi", "en"])("the phone in %s", (language) => {
    const round: Round = { sizes: screenSizes.phone, looks: { [language]: onPhones } };
    async function inLanguage(path: string): Promise<Page> {
      const page = await visited.open(path, screenSizes.phone[0]);
      if (language === "en") await page.locator("#language-en").click();
      return page;
    }

    it("with a ticket", async () => {
      const { path, stops } = await phoneTour(visited.office);
      expect(await findOn(await inLanguage(path), stops, round)).toEqual([]);
    }, 60_000);

    it("at home", async () => {
      expect(await findOn(await inLanguage("/hen"), bookingTour(), round)).toEqual([]);
    }, 60_000);
  });

  it.each(["vi", "en"])(
    "the pages without a script in %s, in letters twice as large too",
    async (language) => {
      const [phone] = screenSizes.phone;
      const sizes = [phone, screenSizes.desk[0]];
      const page = await visited.open(`/?lang=${language}`, phone);
      const round: Round = {
        sizes,
        looks: { [language]: looking(onAll, (seen) => misfits(seen, true), twiceAsLarge) },
      };
      expect(await findOn(page, publicTour(visited.office), round)).toEqual([]);
    },
    60_000,
  );

  // Last: its day ends with the office closed.
  it("the hall screen, in both at once", async () => {
    const page = await visited.open("/display", screenSizes.hall[0]);
    expect(await findOn(page, hallTour(visited.office), asItIs(screenSizes.hall, onAll))).toEqual([]);
  }, 60_000);
});
