import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Day, OfficeId } from "#contract/ids.ts";
import { Health } from "#contract/people.ts";
import { openBrowser, openScreen, type Screen } from "../browser/browser.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";

/** One ticket from the kiosk's glass to the rating key, as the people in the hall meet it. */
describe("one ticket, end to end, in a real browser", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  let kiosk: Screen;
  let display: Screen;
  let counter: Screen;
  let bench: Screen;

  beforeAll(async () => {
    office = await runOffice({ screens: "built" });
    browser = await openBrowser();
    [kiosk, display, counter, bench] = await Promise.all([
      openScreen(browser, `${office.url}/kiosk`, 1080, 1920),
      openScreen(browser, `${office.url}/display`, 1920, 1080),
      openScreen(browser, `${office.url}/counter`, 1366, 768),
      openScreen(browser, `${office.url}/bench`, 1366, 768),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  const at = (screen: Screen, id: string) => screen.page.getByTestId(id);

  it("the officer signs in and opens a counter", async () => {
    await at(counter, "username").fill("hoa");
    await at(counter, "password").fill("motcua-2026");
    await at(counter, "sign-in").click();
    await at(counter, "counter-counter-1").click();
    await at(counter, "main-action").waitFor();
  });

  it("the citizen takes a number at the kiosk and is told to take the paper", async () => {
    await takeNumber("civil-status", "1.001193");
    expect(await at(kiosk, "ticket-number").textContent()).toBe("A001");
    await kiosk.page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
  });

  it("the paper comes out of the virtual printer as a picture", async () => {
    const paper = at(bench, "paper").first();
    await paper.waitFor();
    await expect.poll(() => paper.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(576);
    expect(await paper.evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBeGreaterThan(600);
  });

  it("the officer sees who waits, calls with one key, and the hall screen and the board show it", async () => {
    await at(counter, "waiting-A001").waitFor();
    await pressMain("callNext");
    await expectText(display, "current-number", "A001");
    await expectText(display, "current-counter", "1");
    await expectText(counter, "current-number", "A001");
    await bench.page.getByTestId("board-counter-1").filter({ hasText: "A001" }).waitFor();
  });

  it("the keypad lights up when the officer finishes, and the rating reaches the visit", async () => {
    const key = at(bench, "key-counter-1-1");
    expect(await key.getAttribute("data-lit")).toBe("false");
    await pressMain("startServing");
    await pressMain("finish");
    await bench.page.locator('[data-testid="key-counter-1-1"][data-lit="true"]').waitFor();
    await at(counter, "rating-lamp").waitFor();
    await key.click();
    await bench.page.locator('[data-testid="key-counter-1-1"][data-lit="false"]').waitFor();
    const { day } = Health.parse((await office.http("GET", "/api/health")).body);
    const [visit] = await office.visits().between("dong-hai" as OfficeId, day as Day, day as Day);
    expect(visit).toMatchObject({
      label: "A001",
      state: "finished",
      counter: "counter-1",
      officerName: "Nguyễn Thị Hoa",
      rating: "very-satisfied",
    });
  });

  it("a printer without paper is said on the kiosk and to the officer, and the ticket can be printed again", async () => {
    await fault("paperOut");
    if (await at(kiosk, "done").isVisible()) await at(kiosk, "done").click();
    await at(kiosk, "printer-notice").waitFor();
    await takeNumber("certification", null);
    expect(await at(kiosk, "ticket-number").textContent()).toBe("B001");
    await kiosk.page.locator('[data-testid="print-state"][data-state="failed"]').waitFor();
    await at(counter, "unprinted").click();
    const again = counter.page.getByRole("button", { name: /^In lại.*B001$/ });
    await again.waitFor();
    await fault("none");
    await expect.poll(printerCondition, { timeout: 10_000 }).toBe("ready");
    await again.click();
    await counter.page.getByText("Đang in lại B001 ở “Máy in kiosk”.").waitFor();
    await kiosk.page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
    await at(counter, "unprinted").waitFor({ state: "detached" });
  });

  it("every screen comes back by itself within two seconds of a restart, with the right state and without a reload", async () => {
    const screens = [kiosk, display, counter, bench];
    for (const { page } of screens) await page.evaluate(() => Object.assign(window, { neverReloaded: true }));
    await at(kiosk, "done").click();
    await office.restart(async () => {
      await at(counter, "stale").waitFor();
      await at(kiosk, "lost").waitFor();
      await at(display, "stale").waitFor();
    });
    const since = performance.now();
    await Promise.all([
      at(counter, "stale").waitFor({ state: "detached" }),
      at(kiosk, "lost").waitFor({ state: "detached" }),
      at(display, "stale").waitFor({ state: "detached" }),
    ]);
    expect(performance.now() - since).toBeLessThan(2_000);
    // A001 was served before the restart: it is among the calls before, and nobody is called now.
    await at(display, "recent-A001").waitFor();
    await at(display, "current-number").waitFor({ state: "detached" });
    for (const { page } of screens) {
      expect(await page.evaluate(() => "neverReloaded" in window)).toBe(true);
    }
    await pressMain("callNext");
    await expectText(counter, "current-number", "B001");
    await expectText(display, "current-number", "B001");
  });

  it("no screen complained on its console, beyond the restart that was made on purpose", () => {
    const complaints = [kiosk, display, counter, bench].flatMap(({ errors }) => errors);
    expect(complaints.filter((text) => !/WebSocket|ERR_CONNECTION_REFUSED|401/.test(text))).toEqual([]);
  });

  async function printerCondition(): Promise<string | undefined> {
    const { devices } = Health.parse((await office.http("GET", "/api/health")).body);
    return devices.find(({ id }) => id === "kiosk-printer")?.condition;
  }

  /** F2 does the one right next step, once the button has settled on it. */
  async function pressMain(step: string): Promise<void> {
    await counter.page.locator(`[data-testid="main-action"][data-step="${step}"][aria-disabled="false"]`).waitFor();
    await counter.page.keyboard.press("F2");
  }

  async function fault(kind: "none" | "paperOut"): Promise<void> {
    await at(bench, "fault-kiosk-printer").locator(`input[value="${kind}"]`).click({ force: true });
  }

  async function takeNumber(service: string, procedure: string | null): Promise<void> {
    if (await at(kiosk, "done").isVisible()) await at(kiosk, "done").click();
    await at(kiosk, `service-${service}`).click();
    await at(kiosk, procedure ? `procedure-${procedure}` : "procedure-none").click();
    await at(kiosk, "priority-none").click();
    await at(kiosk, "ticket-number").waitFor();
  }

  function expectText(screen: Screen, id: string, text: string): Promise<void> {
    return screen.page
      .getByTestId(id)
      .filter({ hasText: new RegExp(`^${text}$`) })
      .first()
      .waitFor();
  }
});
