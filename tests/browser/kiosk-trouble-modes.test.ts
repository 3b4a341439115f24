import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type KioskEase, usualKiosk } from "#contract/kiosk-rules.ts";
import { kioskTroubles } from "../tour/kiosk-trouble.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize } from "./fitting.ts";
import { lowLetters } from "./letters.ts";
import { tooHigh } from "./low-reach.ts";
import { untouchable } from "./reach.ts";

let office: TourOffice;
let browser: Browser;
beforeAll(async () => {
  office = await runTourOffice();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** Millimetres of a pixel: 32 inches on end, and 21.5 lying and on end. */
const [large, lying, upright] = [398 / 1080, 476 / 1920, 268 / 1080];

interface Mode {
  ease: KioskEase;
  looks: { size: [width: number, height: number]; look: (page: Page) => Promise<string[]> }[];
}
const fits = (page: Page) => misfits(page, false);
const all =
  (...looks: ((page: Page) => Promise<string[]>)[]) =>
  async (page: Page) =>
    (await Promise.all(looks.map((look) => look(page)))).flat();

/** The largest first: a kiosk that hears nothing more from the hub stays in it. */
const modes: Mode[] = [
  {
    ease: { size: 200, contrast: "high", reach: "low" },
    looks: [{ size: [1080, 1920], look: all(fits, tooHigh, (page) => lowLetters(page, upright)) }],
  },
  {
    ease: { size: 200, contrast: "high", reach: "usual" },
    looks: [
      { size: [1080, 1920], look: fits },
      { size: [1920, 1080], look: all(fits, (page) => lowLetters(page, lying)) },
      { size: [1280, 800], look: fits },
    ],
  },
  {
    ease: { size: 100, contrast: "usual", reach: "usual" },
    looks: [
      {
        size: [1080, 1920],
        look: all(
          (page) => untouchable(page, large),
          (page) => lowLetters(page, large),
        ),
      },
      { size: [1920, 1080], look: (page) => untouchable(page, lying) },
    ],
  },
];

/** These learn of a mode before their trouble only. */
const deaf = new Set(["kiosk-idle", "kiosk-lost", "kiosk-replaced"]);
/** And these of none: they are for whoever sets the kiosk up. */
const unset = new Set(["kiosk-pairing", "kiosk-connecting"]);
const whole: Mode[] = [{ ease: usualKiosk, looks: [{ size: [1080, 1920], look: fits }] }];

async function set(ease: KioskEase): Promise<void> {
  const kiosk = { ...usualKiosk, ...ease };
  expect(await office.settings().save({ ...office.settings().office(), kiosk })).toEqual({ ok: true });
}

it.each(kioskTroubles)(
  "$name is whole, large enough and within reach in each mode",
  async ({ name, path, prepare, go }) => {
    const wrong: string[] = [];
    await set(modes[0]?.ease ?? usualKiosk);
    const { page, context } = await openScreen(browser, "about:blank", 1080, 1920);
    await prepare(page);
    await page.goto(office.url + path);
    await go(page);
    const first = modes.slice(0, 1);
    for (const { ease, looks } of unset.has(name) ? whole : deaf.has(name) ? first : modes) {
      if (!deaf.has(name)) await set(ease);
      const { size, contrast, reach } = ease;
      if (!unset.has(name))
        await page.locator(`html[data-size="${size}"][data-contrast="${contrast}"][data-reach="${reach}"]`).waitFor();
      for (const { size, look } of looks) {
        await resize(page, ...size);
        wrong.push(...(await look(page)).map((one) => `${ease.size} ${ease.reach} ${size.join("×")}: ${one}`));
      }
    }
    expect(wrong).toEqual([]);
    await context.close();
  },
  60_000,
);
