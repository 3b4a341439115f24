import type { Page } from "playwright-core";
import { expect } from "vitest";
import { usualKiosk } from "#contract/kiosk-rules.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import type { Stop } from "../tour/stop.ts";
import { dropUnknownLanguage, unknownLanguage } from "./unknown-language.ts";

/** An office whose kiosks can be had in Vietnamese, in English and in a language that nobody knows. */
export async function runSpokenOffice(): Promise<TourOffice> {
  const office = await runTourOffice();
  await dropUnknownLanguage(office);
  await setKioskLanguage(office, "vi");
  return office;
}

/** The language in which an office's kiosks speak to whoever has not chosen one. The unknown one is offered only where it is spoken. */
export async function setKioskLanguage(office: TourOffice, language: string): Promise<void> {
  const languages = language === unknownLanguage ? ["vi", language, "en"] : ["vi", "en"];
  const kiosk = { ...usualKiosk, language };
  expect(await office.settings().save({ ...office.settings().office(), languages, kiosk })).toEqual({ ok: true });
}

/** Whoever comes with a booking is spoken to in its language, until they choose another. */
const greeted = new Set(["kiosk-arrived", "kiosk-check-in-not-now"]);

/** Has a kiosk speak another language where it stands: its screens are drawn from what happened, whenever that was and in whatever language. */
export const speakAt = (office: TourOffice) => async (page: Page, language: string, stop: Stop) => {
  await setKioskLanguage(office, language);
  if (greeted.has(stop.name)) await page.locator(`.languages button[lang=${language}]`).dispatchEvent("click");
  await page.locator(`html[lang=${language}]`).waitFor({ state: "attached" });
  // The key as whoever began in that language finds it: accents are typed by letters unless that is English.
  const telex = page.getByTestId("telex").and(page.locator(`[aria-pressed=${language === "en"}]`));
  if ((await telex.count()) > 0) await telex.dispatchEvent("click");
};
