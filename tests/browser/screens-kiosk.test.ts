import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { kioskTour } from "../tour/kiosk.ts";
import { screenSizes } from "./fitting.ts";
import { largerAt } from "./larger.ts";
import { lowLetters } from "./letters.ts";
import { outOfReach, untouchable } from "./reach.ts";
import { axeIn, contrastsOf, findOn, type Look, looking } from "./round.ts";
import { runSpokenOffice, speakAt } from "./spoken-kiosk.ts";
import { fitsAndIsKnown, unknownLanguage } from "./unknown-language.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runSpokenOffice);

/** On the screens that docs/hardware.md declares, of 32 inches on end and of 21.5 inches lying, in mm of a pixel. */
const touched: Look = async (page, { size: [width] }) => {
  if (width === 1080) return [...(await untouchable(page, 398 / 1080)), ...(await lowLetters(page, 398 / 1080))];
  return width === 1920 ? untouchable(page, 476 / 1920) : [];
};

it("everything there is to do at the kiosk: axe finds nothing in both languages, each size and contrast, and nothing is cut off of the screens that matter most in larger letters; what is touched is 15 mm and its middle 23 mm from the next one's, as 15 mm with 8 mm between are (a larger key may fill that room), letters are 7.3 mm high; a language 40 per cent longer fits, and there is no other text; a keyboard alone reaches everything, and shows it", async () => {
  const { office, open } = visited;
  const axe = axeIn(contrastsOf.chosen);
  const larger = largerAt(office);
  const wrong = await findOn(await open("/kiosk", screenSizes.kiosk[0]), kioskTour(office, "vi"), {
    sizes: screenSizes.kiosk,
    looks: { vi: looking(axe, touched, larger), en: looking(axe, larger), [unknownLanguage]: fitsAndIsKnown(false) },
    speak: speakAt(office),
    last: (page: Page) => outOfReach(page),
  });
  expect(wrong).toEqual([]);
}, 240_000);
