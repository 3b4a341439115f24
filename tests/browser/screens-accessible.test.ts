import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type KioskRules, usualKiosk } from "#contract/kiosk-rules.ts";
import { bookingTour } from "../tour/booking.ts";
import { adminTour, officerTour } from "../tour/counter.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { kioskTroubles } from "../tour/kiosk-trouble.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import type { Stop } from "../tour/stop.ts";
import { type TroubleStop, troubles } from "../tour/trouble.ts";
import { axeFinds } from "./axe.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { resize } from "./fitting.ts";

type Sizes = readonly (readonly [width: number, height: number])[];

/**
 * The contrasts that a screen has, each with the least of any text on it: 7 on what everybody reads, 10 where it is set high
 * (EN 301 549), on the officers' screens what WCAG asks at level AA.
 */
type Contrasts = Readonly<Record<string, number | null>>;
const chosen: Contrasts = { usual: 7, high: 10 };
const one: Contrasts = { "": 7 };
const staff: Contrasts = { "": null };

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

interface Look {
  sizes: Sizes;
  contrasts: Contrasts;
  /** Those that the page is switched to where it stands; else it stays as it is. */
  languages?: readonly string[];
}

/**
 * One page for the whole tour, each stop looked at in every language, size and contrast: by all rules once in each language, then by
 * those that may come out otherwise.
 */
async function found(page: Page, stops: readonly Stop[], look: Look): Promise<string[]> {
  const { sizes, contrasts, languages = [""] } = look;
  const wrong: string[] = [];
  for (const stop of stops) {
    await stop.go(page);
    for (const language of languages) {
      if (language) await page.locator(`fieldset button[lang=${language}]`).dispatchEvent("click");
      for (const [turn, [width, height]] of sizes.entries()) {
        await resize(page, width, height);
        // Nobody touches a kiosk here: it is not to begin anew because a machine is slow.
        await page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));
        for (const [at, [contrast, least]] of Object.entries(contrasts).entries()) {
          if (contrast)
            await page.evaluate((set) => Object.assign(document.documentElement.dataset, { contrast: set }), contrast);
          const where = `${stop.name} ${language} ${width}×${height} ${contrast}`;
          const findings = await axeFinds(page, least, at > 0 ? "contrast" : turn > 0 ? "size" : null);
          wrong.push(...findings.map((finding) => `${where} ${finding}`));
        }
      }
    }
  }
  return wrong;
}

const open = async (path: string, [width, height]: readonly [number, number]) =>
  (await openScreen(browser, office.url + path, width, height)).page;

/** Each on a page of its own. */
async function inTrouble(list: readonly TroubleStop[], look: (stop: TroubleStop) => Look): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of list) {
    const { page, context } = await openScreen(browser, "about:blank", ...stop.size);
    await stop.prepare(page);
    await page.goto(office.url + stop.path);
    wrong.push(...(await found(page, [stop], look(stop))));
    await context.close();
  }
  return wrong;
}

const kioskSizes = [
  [1080, 1920],
  [1920, 1080],
  [1366, 768],
  [1280, 800],
] as const;
const halls = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
] as const;
const tablets = [
  [1280, 800],
  [800, 1280],
  [1024, 600],
] as const;
const phones = [
  [360, 640],
  [412, 915],
] as const;
const desks = [
  [1366, 768],
  [1920, 1080],
] as const;

describe("axe finds nothing, in whatever language, size and contrast, on", () => {
  describe.each(["vi", "en"])("the kiosk in %s", (language) => {
    it("through everything there is to do", async () => {
      const look = { sizes: kioskSizes, contrasts: chosen };
      expect(await found(await open("/kiosk", kioskSizes[0]), kioskTour(office, language), look)).toEqual([]);
    }, 240_000);

    it("in trouble", async () => {
      const kiosk: KioskRules = { ...usualKiosk, language };
      expect(await office.settings().save({ ...office.settings().office(), kiosk })).toEqual({ ok: true });
      expect(await inTrouble(kioskTroubles, () => ({ sizes: kioskSizes, contrasts: chosen }))).toEqual([]);
      const again = { ...office.settings().office(), kiosk: usualKiosk };
      expect(await office.settings().save(again)).toEqual({ ok: true });
    }, 240_000);
  });

  it("the other screens in trouble", async () => {
    const looks: Record<string, Look> = {
      hall: { sizes: halls, contrasts: one },
      "counter-screen": { sizes: tablets, contrasts: one },
      phone: { sizes: phones, contrasts: chosen },
      counter: { sizes: desks, contrasts: staff },
    };
    const lookOf = ({ name }: Stop) => Object.entries(looks).find(([kind]) => name.startsWith(kind))?.[1];
    expect(await inTrouble(troubles, (stop) => lookOf(stop) ?? { sizes: desks, contrasts: one })).toEqual([]);
  }, 120_000);

  it("the screen at a counter, in both at once", async () => {
    const look = { sizes: tablets, contrasts: one };
    expect(await found(await open("/counter-screen", tablets[0]), counterScreenTour(office), look)).toEqual([]);
  }, 60_000);

  describe.each(["vi", "en"])("the phone in %s", (language) => {
    const look = { sizes: phones, contrasts: chosen };
    async function inLanguage(path: string): Promise<Page> {
      const page = await open(path, phones[0]);
      if (language === "en") await page.locator("#language-en").click();
      return page;
    }

    it("with a ticket", async () => {
      const { path, stops } = await phoneTour(office);
      expect(await found(await inLanguage(path), stops, look)).toEqual([]);
    }, 60_000);

    it("at home", async () => {
      expect(await found(await inLanguage("/hen"), bookingTour(), look)).toEqual([]);
    }, 60_000);
  });

  it("the officer's and the administrator's screens", async () => {
    const look = { sizes: desks, contrasts: staff, languages: ["en", "vi"] };
    for (const stops of [officerTour(office), adminTour()])
      expect(await found(await open("/counter", desks[0]), stops, look)).toEqual([]);
  }, 240_000);

  // Last: its day ends with the office closed.
  it("the hall screen, in both at once", async () => {
    const look = { sizes: halls, contrasts: one };
    expect(await found(await open("/display", halls[0]), hallTour(office), look)).toEqual([]);
  }, 60_000);
});
