import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { officeClock, officeToday } from "../office-clock.ts";
import { adminTour, officerTour } from "../tour/counter.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import type { Stop } from "../tour/stop.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize } from "./fitting.ts";
import { buildLongerStaff } from "./longer-staff.ts";

const sizes = [
  [1366, 768],
  [1920, 1080],
] as const;

let office: TourOffice;
let browser: Browser;
let folder: string;
let speakLonger: (page: Page) => Promise<unknown>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mot-cua-longer-"));
  // React's build follows it.
  vi.stubEnv("NODE_ENV", "production");
  [speakLonger, browser] = await Promise.all([buildLongerStaff(folder), openBrowser()]);
  vi.unstubAllEnvs();
  office = await runTourOffice();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function open(): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openScreen(browser, "about:blank", ...sizes[0]);
  await speakLonger(page);
  await page.goto(`${office.url}/counter`);
  return { page, errors };
}

/** What does not fit at any of the stops. */
async function faultsOf(page: Page, stops: readonly Pick<Stop, "name" | "go">[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { name, go } of stops) {
    await go(page);
    for (const [width, height] of sizes) {
      await resize(page, width, height);
      const faults = await unread(page, [...(await misfits(page, false)), ...(await cutFields(page))]);
      wrong.push(...faults.map((fault) => `${name} ${width}×${height}: ${fault}`));
    }
    await resize(page, ...sizes[0]);
  }
  return wrong;
}

/**
 * Those that nobody can read all the same. Names that the office wrote end in dots where whoever points at them reads them whole; under an
 * open menu, or the foot of a dialog that is longer than the screen, is what that is closed or turned for.
 */
function unread(page: Page, faults: string[]): Promise<string[]> {
  return page.evaluate((all) => {
    const titles = [...document.querySelectorAll<HTMLElement>("[title]")].map(({ title }) => title);
    return all.filter((fault) => {
      const [, text = "["] = /“(.+)” is cut off /.exec(fault) ?? [];
      if (!text.includes("[") && titles.some((title) => title.includes(text))) return false;
      const [, name] = / is under \w+ in (.+)$/.exec(fault) ?? [];
      const over =
        name && (document.getElementById(name) ?? document.querySelector(`[data-testid="${name}"], [class="${name}"]`));
      for (let at = over || null; at; at = at.parentElement)
        if (at.matches("[role=menu]") || getComputedStyle(at).position === "sticky") return false;
      return true;
    });
  }, faults);
}

/** Fields that say a word of the screen, or ask for something with one, and have no room for all of it. */
function cutFields(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d");
    const fields = [...document.querySelectorAll("input")].filter((field) => field.checkVisibility());
    return fields.flatMap((field) => {
      const text = field.type === "password" ? "" : field.value || field.placeholder;
      if (!pen || !text.startsWith("[")) return [];
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      return pen.measureText(text).width > room + 1 ? [`${field.dataset.testid ?? field.id} “${text}” is cut off`] : [];
    });
  });
}

const touch = (page: Page, testId: string) => page.getByTestId(testId).first().click();
const stop = (name: string, go: Stop["go"]): Pick<Stop, "name" | "go"> => ({ name, go });
const dialog = (testId: string): Pick<Stop, "name" | "go"> =>
  stop(testId, async (page) => {
    await touch(page, testId);
    await page.getByRole("dialog").waitFor();
  });
const closed = stop("closed", async (page) => {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});
const tab = (name: string) =>
  stop(name, async (page) => {
    await touch(page, `tab-${name}`);
    await page.locator(`[data-testid="tab-${name}"][aria-selected="true"]`).waitFor();
  });

/** Three numbers of a kiosk whose lease nobody knows, taken today. */
async function leaveStrays(): Promise<void> {
  const { client } = await office.pairDevice("agent");
  for (const number of [1, 2, 3])
    await client.send({
      type: "reportTaken",
      printer: "kiosk-printer" as never,
      day: officeToday(),
      prefix: "X",
      number,
      service: "civil-status" as never,
      procedure: null,
      priority: null,
      language: "vi",
      takenAt: officeClock.now(),
      asked: randomUUID() as never,
      copy: 1,
      print: { state: "printed" },
    });
}

describe("words 40 per cent longer than the Vietnamese fit the officers' screens at 1366 × 768 and 1920 × 1080", () => {
  it("through an officer's morning", async () => {
    const { page, errors } = await open();
    expect(await faultsOf(page, officerTour(office))).toEqual([]);
    expect(errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
  }, 120_000);

  it("through an administrator's tabs and dialogs, and what is asked at a counter", async () => {
    await leaveStrays();
    const { page, errors } = await open();
    const faults = await faultsOf(page, [
      ...adminTour(),
      tab("accounts"),
      dialog("new-account"),
      closed,
      dialog("photo-khanh"),
      closed,
      tab("catalogue"),
      dialog("catalogue-import"),
      closed,
      tab("screens"),
      dialog("add-notice"),
      closed,
      dialog("add-media"),
      closed,
      tab("devices"),
      dialog("by-code"),
      closed,
      stop("counter", async (at) => {
        await touch(at, "section-work");
        await touch(at, "counter-counter-5");
        await at.getByTestId("pauseReason").waitFor();
      }),
      dialog("pauseReason"),
      closed,
      stop("menu", async (at) => {
        await touch(at, "me");
        await at.getByTestId("close-counter").waitFor();
      }),
      dialog("close-counter"),
      closed,
      dialog("bookings"),
      closed,
      stop("strays", async (at) => {
        await touch(at, "strays");
        await at.getByTestId("admit-all").waitFor();
      }),
      stop("strays-asked", async (at) => {
        await touch(at, "admit-all");
        await at.getByTestId("admit-all-confirm").waitFor();
      }),
    ]);
    expect(faults).toEqual([]);
    // A stray Enter answers no, and the focus is back where it was; then all of them wait.
    await page.keyboard.press("Enter");
    await page.locator('[data-testid="admit-all"]:focus').waitFor();
    await page.keyboard.press("Enter");
    await touch(page, "admit-all-confirm");
    await page.getByTestId("strays").waitFor({ state: "detached" });
    expect(errors.filter((error) => !error.startsWith("Failed to load resource"))).toEqual([]);
  }, 120_000);
});
