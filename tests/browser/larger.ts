import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { KioskEase } from "#contract/kiosk-rules.ts";
import type { TourOffice } from "../tour/office.ts";
import { axeFinds } from "./axe.ts";
import { misfits, stands } from "./fitting.ts";
import type { Look } from "./round.ts";

/** What everybody who takes a number sees: in the language and the letters of whoever stands there. */
const mostSeen = new Set(["kiosk-home", "kiosk-confirm", "kiosk-ticket"]);

/** Letters that are chosen at a kiosk, where they are hardest: on end both, and the largest on the lowest glass. */
const chosenOn: Readonly<Record<string, readonly KioskEase["size"][]>> = { "1080×1920": [150, 200], "1280×800": [200] };

/** A kiosk's screens that matter most in larger letters, in the language that it speaks: all of them are gone through in one alone. */
export function largerAt(office: TourOffice): Look {
  const wear = async (page: Page, size: KioskEase["size"]) => {
    const settings = office.settings().office();
    if (!settings.kiosk) throw new Error("the kiosk's language is in its settings");
    expect(await office.settings().save({ ...settings, kiosk: { ...settings.kiosk, size } })).toEqual({ ok: true });
    await page.locator(`html[data-size="${size}"]`).waitFor({ state: "attached" });
    await stands(page);
  };
  return async (page, { stop, size }) => {
    const wrong: string[] = [];
    if (!mostSeen.has(stop.name)) return wrong;
    for (const share of chosenOn[size.join("×")] ?? []) {
      await wear(page, share);
      const found = [...(await misfits(page, false)), ...(await axeFinds(page, 7, "size"))];
      wrong.push(...found.map((finding) => `at ${share} % ${finding}`));
      await wear(page, 100);
    }
    return wrong;
  };
}

/** A page of which the browser was told to write twice as large: WCAG 2.2, 1.4.4. In the first size only, as the page follows the glass by rules that others hold. */
export const twiceAsLarge: Look = async (page, { turn }) => {
  if (turn > 0) return [];
  const write = async (share: string) => {
    await page.evaluate((set) => document.documentElement.style.setProperty("font-size", set, "important"), share);
    await stands(page);
  };
  await write("200%");
  const found = [...(await misfits(page, true)), ...(await axeFinds(page, 7, "size"))];
  await write("");
  return found.map((finding) => `at 200 % ${finding}`);
};
