import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { usualKiosk } from "#contract/kiosk-rules.ts";
import { refusals } from "#contract/refusals.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationCatalogue } from "../../server/demonstration/catalogue/catalogue.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { bookingTour } from "../tour/booking.ts";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { hallTour } from "../tour/hall.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { kioskTroubles } from "../tour/kiosk-trouble.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import type { Stop } from "../tour/stop.ts";
import { type TroubleStop, troubles } from "../tour/trouble.ts";
import { notPseudo, pseudoWords } from "../words/pseudo.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize, textsOf } from "./fitting.ts";

const code = "xq";
let office: TourOffice;
let browser: Browser;
beforeAll(async () => {
  office = await runTourOffice();
  await mkdir(join(office.dataDir, "words"), { recursive: true });
  await writeFile(join(office.dataDir, "words", `${code}.json`), JSON.stringify(pseudoWords()));
  // The second language, so that the hall shows it too.
  const saved = await office.settings().save({ ...office.settings().office(), languages: ["vi", code, "en"] });
  expect(saved).toEqual({ ok: true });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** What the office and the catalogue say themselves, the longest first; days as the browser writes them; labels. */
const data = [
  ...new Set([demonstrationOffice, demonstrationCatalogue, Object.values(refusals)].flatMap(stringsOf)),
  ...["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  ...["Tiếng Việt: đọc trang này bằng tiếng Việt", "English: read this page in English", "Tiếng Việt", "English"],
  ...demonstrationAccounts.map(({ name }) => name),
  // What was typed and scanned on the way.
  ...["xyzq", "ZZZZZZZZ", "Chuyển hồ sơ lên lãnh đạo ký", "khai sinh", "Bản sao giấy khai sinh của con"],
].sort((one, other) => other.length - one.length);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}

const kioskSizes = [
  [1080, 1920],
  [1920, 1080],
  [1366, 768],
  [1280, 800],
] as const;
const hallSizes = [
  [1920, 1080],
  [1080, 1920],
  [3840, 2160],
  [1366, 768],
] as const;
const tablets = [
  [1280, 800],
  [1024, 600],
] as const;
const phones = [
  [360, 640],
  [412, 915],
] as const;

describe("a language 40 per cent longer than Vietnamese, of which nobody knows a word, fits at every size, and there is no other text", () => {
  it("on every screen of the kiosk", async () => {
    const { page } = await openScreen(browser, `${office.url}/kiosk`, ...kioskSizes[0]);
    expect(await faultsOf(page, kioskTour(office, code), kioskSizes, false)).toEqual([]);
  }, 90_000);

  it("on the kiosk in trouble", async () => {
    const kiosk = { ...usualKiosk, language: code };
    expect(await office.settings().save({ ...office.settings().office(), kiosk })).toEqual({ ok: true });
    expect(await inTrouble(kioskTroubles, kioskSizes)).toEqual([]);
  }, 120_000);

  it("on the hall's and the counters' screens in trouble", async () => {
    const of = (kind: string) => troubles.filter(({ name }) => name.startsWith(kind));
    expect(await inTrouble(of("hall"), hallSizes)).toEqual([]);
    expect(await inTrouble(of("counter-screen"), tablets)).toEqual([]);
  }, 120_000);

  it("on the screen at a counter", async () => {
    const { page } = await openScreen(browser, `${office.url}/counter-screen`, ...tablets[0]);
    expect(await faultsOf(page, counterScreenTour(office), tablets, false)).toEqual([]);
  }, 90_000);

  it("on a phone", async () => {
    const { path, stops } = await phoneTour(office);
    const { page } = await openScreen(browser, office.url + path, ...phones[0]);
    await page.locator(`#language-${code}`).click();
    expect(await faultsOf(page, stops, phones, true)).toEqual([]);
  }, 90_000);

  it("on a phone at home", async () => {
    const { page } = await openScreen(browser, `${office.url}/hen`, ...phones[0]);
    await page.locator(`#language-${code}`).click();
    expect(await faultsOf(page, bookingTour(), phones, true)).toEqual([]);
  }, 90_000);

  // Last: its day ends with the office closed.
  it("on the hall screen, beside the Vietnamese", async () => {
    const { page } = await openScreen(browser, `${office.url}/display`, ...hallSizes[0]);
    expect(await faultsOf(page, hallTour(office), hallSizes, false)).toEqual([]);
  }, 90_000);
});

type Sizes = readonly (readonly [width: number, height: number])[];

async function faultsOf(page: Page, stops: Stop[], sizes: Sizes, scrolls: boolean): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of stops) {
    await stop.go(page);
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      wrong.push(...(await misfits(page, scrolls)).map((one) => `${stop.name} ${width}×${height}: ${one}`));
    }
    if (!speaksOurs.test(stop.name))
      wrong.push(...(await strange(page)).map((one) => `${stop.name}: not of a words file: ${one}`));
  }
  return wrong;
}

/** Before the office is known, and with it its languages, a screen speaks Vietnamese and English; the voice always does. */
const speaksOurs = /-(pairing|connecting|replaced|guided)$/;

async function inTrouble(list: readonly TroubleStop[], sizes: Sizes): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of list) {
    const { page, context } = await openScreen(browser, "about:blank", ...stop.size);
    await stop.prepare(page);
    await page.goto(office.url + stop.path);
    wrong.push(...(await faultsOf(page, [stop], sizes, false)));
    await context.close();
  }
  return wrong;
}

async function strange(page: Page): Promise<string[]> {
  // A single letter is a key's; a word is more. Codes of bookings are of letters and figures, as they come.
  return (await textsOf(page)).filter((text) => notPseudo(text.replace(/LH-\w{8}/, ""), data).length > 1);
}
