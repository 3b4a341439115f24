import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counterScreenTour } from "../tour/counter-screen.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { phoneTour } from "../tour/phone.ts";
import type { Stop } from "../tour/stop.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { lowLetters } from "./letters.ts";

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

/**
 * What Tab never comes to, and what does not show that it has the focus: a frame of two pixels at least. Twice around, since lists may
 * fill on the way; what is off once a list was turned to its end is not missed.
 */
async function outOfReach(page: Page): Promise<string[]> {
  const wrong = new Set<string>();
  let left: string[] = [];
  for (let press = 0; press < 160; press++) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const nameOf = (one: HTMLElement) =>
        one.dataset.testid ?? (one.id || (one.textContent ?? "").trim().slice(0, 30));
      const now = document.activeElement;
      let bare: string | null = null;
      if (now instanceof HTMLElement && now !== document.body) {
        now.dataset.reached = "";
        const { outlineStyle, outlineWidth } = getComputedStyle(now);
        if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) bare = nameOf(now);
      }
      const where = document.querySelector("dialog[open]") ?? document;
      const missing = [
        ...where.querySelectorAll<HTMLElement>("button, a[href], input, select, summary, [tabindex='0']"),
      ].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          !one.matches(":disabled") &&
          one.tabIndex >= 0 &&
          one.dataset.reached === undefined,
      );
      return { bare, missing: missing.map(nameOf) };
    });
    if (seen.bare !== null) wrong.add(`${seen.bare} does not show the focus`);
    left = seen.missing;
    if (left.length === 0) break;
  }
  return [...wrong, ...left.map((name) => `${name} is never reached`)];
}

/**
 * What is touched and smaller than a finger, 15 mm, or so near to another that a finger on the middle of one is less than 8 mm from the
 * middle of the other's; in mm of a screen of which a pixel is so large.
 */
function untouchable(page: Page, mmPerPixel: number): Promise<string[]> {
  return page.evaluate((mm) => {
    const targets = [...document.querySelectorAll("button")]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("[inert]"))
      // What a list has turned away, if only in part, is touched once it has come.
      .filter((one) => {
        const { left, top, width, height, bottom } = one.getBoundingClientRect();
        const list = one.closest(".scroll-list")?.getBoundingClientRect();
        if (list && (top < list.top || bottom > list.bottom)) return false;
        return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((one) => {
        const { left, top, width, height } = one.getBoundingClientRect();
        const name = one.dataset.testid ?? one.textContent;
        return { name, width: width * mm, height: height * mm, x: (left + width / 2) * mm, y: (top + height / 2) * mm };
      });
    const small = targets.filter(({ width, height }) => Math.min(width, height) < 15);
    const near = targets.flatMap((one, at) =>
      targets
        .slice(at + 1)
        .filter((other) => Math.abs(one.x - other.x) < 15 + 8 && Math.abs(one.y - other.y) < 15 + 8)
        .map(
          (other) =>
            `${one.name} is too near to ${other.name}: ${Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y)).toFixed(1)} mm`,
        ),
    );
    return [...small.map(({ name, width, height }) => `${name} is ${Math.min(width, height).toFixed(1)} mm`), ...near];
  }, mmPerPixel);
}

async function walk(page: Page, stops: readonly Stop[], look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const wrong: string[] = [];
  for (const stop of stops) {
    await stop.go(page);
    wrong.push(...(await look(page)).map((one) => `${stop.name}: ${one}`));
  }
  return wrong;
}

const open = async (path: string, width: number, height: number) =>
  (await openScreen(browser, office.url + path, width, height)).page;

describe("with a keyboard alone everything is reached, and shows it:", () => {
  it("at the kiosk", async () => {
    expect(await walk(await open("/kiosk", 1080, 1920), kioskTour(office, "vi"), outOfReach)).toEqual([]);
  }, 90_000);

  it("at a counter's screen", async () => {
    expect(await walk(await open("/counter-screen", 1280, 800), counterScreenTour(office), outOfReach)).toEqual([]);
  }, 60_000);

  it("on a phone", async () => {
    const { path, stops } = await phoneTour(office);
    expect(await walk(await open(path, 360, 640), stops, outOfReach)).toEqual([]);
  }, 60_000);
});

/** Presses Tab until the focus is there, as often as there may be things before it. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const wanted = page.getByTestId(testId);
  await wanted.waitFor();
  for (let press = 0; press < 80; press++) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to ${testId}`);
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await tabTo(page, "username");
  await page.keyboard.type(username, { delay: 60 });
  await tabTo(page, "password");
  await page.keyboard.type(password, { delay: 60 });
  await page.keyboard.press("Enter");
  await page.getByTestId("me").waitFor();
}

describe("with a keyboard alone a whole task is done:", () => {
  it("an officer signs in, opens a counter, calls, serves and finishes", async () => {
    await office.take();
    const page = await open("/counter", 1366, 768);
    await signIn(page, "minh", "motcua-2026");
    await tabTo(page, "counter-counter-2");
    await page.keyboard.press("Enter");
    for (const step of ["callNext", "startServing"]) {
      await page.locator(`[data-testid="main-action"][data-step="${step}"][aria-disabled="false"]`).waitFor();
      await page.keyboard.press("F2");
    }
    await page.locator('[data-testid="finish"][aria-disabled="false"]').waitFor();
    await page.keyboard.press("F1");
    await page.locator('[data-testid="finish"][aria-disabled="true"]').waitFor();
  }, 60_000);

  it("an administrator signs in and makes an account", async () => {
    const page = await open("/counter", 1366, 768);
    await signIn(page, "khanh", "quantri-2026");
    await tabTo(page, "section-admin");
    await page.keyboard.press("Enter");
    await tabTo(page, "tab-devices");
    await page.keyboard.press("ArrowRight");
    await page.locator('[data-testid="tab-accounts"][aria-selected="true"]').waitFor();
    await tabTo(page, "new-account");
    await page.keyboard.press("Enter");
    for (const [field, text] of [
      ["account-username", "banphim"],
      ["account-name", "Nguyễn Văn Bàn Phím"],
      ["account-password", "chỉ-dùng-bàn-phím-2026"],
    ] as const) {
      await tabTo(page, field);
      await page.keyboard.type(text, { delay: 60 });
    }
    await tabTo(page, "account-create");
    await page.keyboard.press("Enter");
    await page.getByText("banphim").first().waitFor();
    expect((await office.signIn("banphim", "chỉ-dùng-bàn-phím-2026")).me.name).toBe("Nguyễn Văn Bàn Phím");
  }, 60_000);
});

describe("on the screens that docs/hardware.md declares", () => {
  it("of 32 inches on end, what is touched is 15 mm and 8 mm apart, and letters are 7.3 mm high", async () => {
    const mm = 398 / 1080;
    const look = async (page: Page) => [...(await untouchable(page, mm)), ...(await lowLetters(page, mm))];
    expect(await walk(await open("/kiosk", 1080, 1920), kioskTour(office, "vi"), look)).toEqual([]);
  }, 90_000);

  it("of 21.5 inches, lying, what is touched is 15 mm and 8 mm apart", async () => {
    const page = await open("/kiosk", 1920, 1080);
    expect(await walk(page, kioskTour(office, "vi"), (at) => untouchable(at, 476 / 1920))).toEqual([]);
  }, 90_000);
});
