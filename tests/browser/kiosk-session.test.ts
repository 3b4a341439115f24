import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bookingSettings } from "../booking/booking-office.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { openBrowser, openScreen, type Screen } from "./browser.ts";
import { misfits, resize, screenSizes, stands } from "./fitting.ts";
import { touchKeys } from "./kiosk-page.ts";

/** One person after another at one kiosk, and nothing of one is left for the next; what they come for is in kiosk-tasks.test.ts. */
describe("at the kiosk", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  let kiosk: Screen;
  let page: Page;

  beforeAll(async () => {
    // Each test opens a kiosk anew, all within a minute.
    office = await runOffice({ screens: "built", settings: bookingSettings(), config: { requestsPerMinute: 10_000 } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });
  beforeEach(async () => {
    await kiosk?.context.close();
    kiosk = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    ({ page } = kiosk);
    await page.getByTestId("collect").waitFor();
  });

  it.each([
    ["to see in large letters", ["ease", "size-200", "ease-close"], "collect"],
    ["to be led by ear", ["ease", "guided", "ease-close"], "spoken"],
  ])("three touches are enough %s", async (_what, touches, shown) => {
    for (const touch of touches) await page.getByTestId(touch).click();
    await page.getByTestId(shown).waitFor();
    expect(kiosk.errors).toEqual([]);
  });

  it("a paper is printed again once the printer is ready, and until then nothing offers what can not help", async () => {
    const without = await openScreen(browser, "about:blank", 1_366, 768);
    const glass = without.page;
    let condition = "paperOut";
    // The hub tells of another condition when somebody has brought paper.
    const tell = (text: string) =>
      text
        .replace(
          /"printer":(?:null|\{"id":"[^"]*","condition":"\w+"\})/,
          `"printer":{"id":"p","condition":"${condition}"}`,
        )
        .replace(
          /"print":\{"state":"[pn][^}]*\}/,
          '"print":{"state":"failed","printer":"p","copy":1,"at":0,"reason":"paperOut"}',
        );
    await bend(glass, { toPage: tell });
    await glass.goto(`${office.url}/kiosk`);
    for (const choice of ["service-civil-status", "procedure-1.001193", "priority-none"])
      await glass.getByTestId(choice).click();
    await glass.locator("[data-state=failed]").waitFor();
    const again = glass.getByTestId("print-again");
    await glass.getByText("khi máy in sẵn sàng, tại đây có nút in lại").waitFor();
    expect(await again.count()).toBe(0);
    for (const [width, height] of screenSizes.kiosk) {
      await resize(glass, width, height);
      expect(await misfits(glass, false), `${width}×${height}`).toEqual([]);
    }
    condition = "ready";
    // Somebody else takes a number: every kiosk is told anew.
    for (const choice of ["service-civil-status", "procedure-1.001193", "priority-elderly"])
      await page.getByTestId(choice).click();
    await page.getByRole("heading", { name: "Số ưu tiên của ông/bà" }).waitFor();
    await again.waitFor();
    expect(await glass.getByText("tại đây có nút in lại").count()).toBe(0);
    await without.context.close();
  });

  it("a key that is held down presses once, and one pressed anew at once presses again", async () => {
    await page.getByTestId("search").focus();
    await page.keyboard.down("Enter");
    await page.locator("main.search").waitFor();
    await page.getByTestId("back").focus();
    // The browser sends a key that is down once more as a repeat.
    await page.keyboard.down("Enter");
    expect(await page.locator("main.search").count()).toBe(1);
    await page.keyboard.up("Enter");
    await page.keyboard.press("Enter");
    await page.getByTestId("collect").waitFor();
    // On the very frame on which the next screen comes.
    await page.evaluate(() => {
      new MutationObserver((_changes, watch) => {
        const back = document.querySelector<HTMLElement>('main.search [data-testid="back"]');
        if (!back) return;
        watch.disconnect();
        back.focus();
      }).observe(document, { subtree: true, childList: true });
    });
    await page.getByTestId("search").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByTestId("collect").waitFor();
  });

  it.each([
    [1080, 1920],
    [1366, 768],
  ])("in the largest letters and low down the way back is on every page, at %i × %i", async (width, height) => {
    await page.setViewportSize({ width, height });
    await page.getByTestId("ease").click();
    for (const change of ["size-200", "reach"]) await page.getByTestId(change).click();
    await page.getByTestId("ease-close").click();
    const whole = (testId: string) =>
      page.getByTestId(testId).evaluate((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const [across, along] = [(left + right) / 2, (top + bottom) / 2];
        const edges = [left + 4, right - 4].map((x) => [x, along] as const);
        const ends = [top + 4, bottom - 4].map((y) => [across, y] as const);
        return [...edges, ...ends].every(([x, y]) => button.contains(document.elementFromPoint(x, y)));
      });
    await page.getByTestId("service-civil-status").click();
    await stands(page);
    const down = page.getByTestId("page-down");
    const place = () =>
      page.locator(".page").evaluate((box) => ({
        top: box.scrollTop,
        isEnd: box.scrollTop + box.clientHeight >= box.scrollHeight - 2,
      }));
    let at = await place();
    expect(at.isEnd).toBe(false);
    for (let pages = 0; pages < 20 && !at.isEnd; pages++) {
      expect([pages, await whole("back"), await whole("page-down")]).toEqual([pages, true, true]);
      await down.click();
      await expect.poll(async () => (await place()).top).toBeGreaterThan(at.top);
      at = await place();
    }
    expect([at.isEnd, await whole("back")]).toEqual([true, true]);
    await page.getByTestId("procedure-1.001193").click();
    await page.getByTestId("priority-none").click();
    await page.getByTestId("ticket-number").waitFor();
    await expect.poll(() => whole("done")).toBe(true);
    await page.getByTestId("done").click();
    await page.getByTestId("lookup").waitFor();
  });

  it("a kiosk that was never paired and finds no hub says what it is and what to do", async () => {
    const stranger = await browser.newPage();
    await stranger.route("**/api/pairings", (route) => route.abort());
    await stranger.route("**/api/demonstration**", (route) => route.abort());
    await stranger.goto(`${office.url}/kiosk`);
    await stranger.getByTestId("alone").waitFor();
    const said = await stranger.locator("main").innerText();
    for (const part of ["Máy lấy số chưa dùng được", "This kiosk can not be used yet"]) expect(said).toContain(part);
    // As soon as the hub is there it is like any other.
    await stranger.unrouteAll();
    await stranger.getByTestId("alone").waitFor({ state: "detached" });
    await stranger.close();
  });

  it("a kiosk whose views come one by one is starting until the last, and has lost nothing", async () => {
    const starting = await kiosk.context.newPage();
    await starting.addInitScript(() => {
      const shown = new Set<string>();
      Object.assign(window, { shown });
      new MutationObserver(() => {
        const title = document.querySelector("dialog h2")?.textContent;
        if (title) shown.add(title);
      }).observe(document, { subtree: true, childList: true, characterData: true });
    });
    let held = 0;
    await starting.routeWebSocket(/\/ws\//, (socket) => {
      const hub = socket.connectToServer();
      hub.onMessage(async (message) => {
        if (String(message).includes('"given":')) {
          // Whatever came before it is drawn by then.
          await starting.getByText("Máy đang khởi động").waitFor();
          held += 1;
        }
        socket.send(message);
      });
    });
    await starting.goto(`${office.url}/kiosk`);
    await starting.getByTestId("collect").waitFor();
    expect(held).toBeGreaterThan(0);
    expect(await starting.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown])).toEqual([
      "Máy đang khởi động, xin chờ",
    ]);
    await starting.close();
  });

  it("what can not be drawn leaves no glass empty: the page is loaded anew", async () => {
    const broken = await kiosk.context.newPage();
    await broken.clock.install();
    await broken.route("**/assets/lookups-*.js", (route) => route.abort());
    await broken.goto(`${office.url}/kiosk`);
    await broken.getByTestId("search").click();
    await broken.locator("#root:empty").waitFor({ state: "attached" });
    await broken.unrouteAll();
    await broken.clock.fastForward(5_000);
    await broken.getByTestId("search").click();
    await broken.locator("main.search").waitFor();
    await broken.close();
  });

  describe("whoever leaves in the middle", () => {
    const ways: [string, number, string[], string][] = [
      ["while typing a procedure", 30, ["search", "key-k", "key-h"], "kh"],
      ["while typing a dossier's code", 30, ["lookup", "key-2", "key-6"], "H99.19-26"],
      ["while typing an appointment's code", 30, ["check-in-tile", "key-A"], "LH-A"],
      ["before the last touch", 15, ["service-civil-status", "procedure-1.001193"], "Giấy chứng sinh"],
    ];

    it.each(ways)(
      "%s is warned after %d seconds and is gone after twenty more",
      async (_where, seconds, touches, left) => {
        await page.clock.install();
        await page.getByTestId("language-en").click();
        await page.getByTestId("language-vi").click();
        await page.getByTestId("ease").click();
        await page.getByTestId("contrast").click();
        await page.getByTestId("ease-close").click();
        for (const touch of touches) await page.getByTestId(touch).click();
        expect(await page.locator("main").innerText()).toContain(left);
        // The page's clock goes on by itself too.
        await page.clock.fastForward(seconds * 1_000 - 5_000);
        expect(await page.getByTestId("idle-notice").count()).toBe(0);
        await page.clock.fastForward(6_000);
        const notice = page.getByTestId("idle-notice");
        await notice.waitFor();
        expect(await notice.innerText()).toMatch(/\d+ giây/);
        await page.clock.fastForward(20_000);
        await page.getByTestId("service-civil-status").waitFor();
        expect(await page.locator("body").innerText()).not.toContain(left);
        expect(await page.locator("html").getAttribute("data-contrast")).toBe("usual");
      },
    );

    it("is told when a number goes, in very large letters too, wherever the page is turned", async () => {
      await page.clock.install();
      const letters = ["ease", "size-200", "ease-close"];
      for (const touch of [...letters, "service-civil-status", "procedure-1.001193", "priority-none"])
        await page.getByTestId(touch).click();
      await page.getByTestId("ticket-number").waitFor();
      // News of the paper would start the time again.
      await page.locator('[data-testid="print-state"][data-state="failed"]').waitFor();
      await page.clock.fastForward(41_000);
      const countdown = page.getByTestId("countdown");
      await countdown.waitFor();
      for (const [width, height] of screenSizes.kiosk)
        for (const reach of ["usual", "low"]) {
          await page.evaluate((reach) => Object.assign(document.documentElement.dataset, { reach }), reach);
          await resize(page, width, height);
          const isSeen = () =>
            countdown.evaluate((one) => {
              const { left, right, top, bottom } = one.getBoundingClientRect();
              const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              return top >= 0 && bottom <= innerHeight && one.contains(middle);
            });
          const where = `${reach} ${width}×${height}`;
          for (const end of [0, 99_999]) {
            await page.locator(".page").evaluate((box, end) => box.scrollTo({ top: end }), end);
            expect(await isSeen(), where).toBe(true);
          }
          await page.locator(".page").evaluate((box) => box.scrollTo({ top: 0 }));
          expect(await misfits(page, false), where).toEqual([]);
        }
      await page.getByTestId("done").click();
    });

    it("stays with one touch, wherever, and is done with another", async () => {
      await page.clock.install();
      await page.getByTestId("search").click();
      await touchKeys(page, "k");
      await page.clock.fastForward(31_000);
      await page.getByTestId("stay").click();
      await page.getByTestId("idle-notice").waitFor({ state: "detached" });
      expect(await page.getByTestId("search-field").textContent()).toBe("k");
      await page.clock.fastForward(31_000);
      await page.getByTestId("leave").click();
      await page.getByTestId("collect").waitFor();
      await page.getByTestId("search").click();
      expect(await page.locator(".typed-example").count()).toBe(1);
    });

    it.each<[string, string[], number]>([
      ["in the usual letters", ["contrast"], 31],
      ["in large letters", ["size-150"], 41],
      ["in very large letters", ["size-200"], 41],
      ["with all buttons low", ["reach"], 31],
    ])("%s is asked without a key of the touch keyboard being covered", async (_how, choices, seconds) => {
      await page.clock.install();
      await page.getByTestId("ease").click();
      for (const choice of choices) await page.getByTestId(choice).click();
      await page.getByTestId("ease-close").click();
      await page.getByTestId("search").click();
      await page.getByTestId("key-q").waitFor();
      await page.clock.fastForward(seconds * 1_000);
      await page.getByTestId("idle-notice").waitFor();
      for (const [width, height] of screenSizes.kiosk) {
        await resize(page, width, height);
        // To the page half a minute has passed without a word of the hub: until the next one it asks nothing.
        await expect.poll(() => coveredKeys(page), { timeout: 10_000 }).toEqual([]);
      }
    });

    it("leaves the office's own language, size, contrast and reach behind", async () => {
      await page.clock.install();
      await page.getByTestId("language-en").click();
      await page.getByTestId("ease").click();
      for (const change of ["size-150", "contrast", "reach"]) await page.getByTestId(change).click();
      await page.getByTestId("ease-close").click();
      const of = async () =>
        page.evaluate(() => ({ ...document.documentElement.dataset, lang: document.documentElement.lang }));
      expect(await of()).toMatchObject({ size: "150", contrast: "high", reach: "low", lang: "en" });
      await page.getByTestId("search").click();
      // Who reads large letters is given longer.
      await page.clock.fastForward(71_000);
      await expect.poll(of).toMatchObject({ size: "100", contrast: "usual", reach: "usual", lang: "vi" });
    });

    it("in the middle of choosing letters loses the choice too", async () => {
      await page.clock.install();
      await page.getByTestId("ease").click();
      await page.getByTestId("size-200").click();
      await page.clock.fastForward(35_000);
      expect(await page.locator('.countdown[role="alert"]').count()).toBe(0);
      await page.clock.fastForward(6_000);
      expect(await page.locator('.countdown[role="alert"]').textContent()).toMatch(/ 2\d giây/);
      await page.clock.fastForward(30_000);
      await page.getByTestId("ease-close").waitFor({ state: "detached" });
      await expect.poll(() => page.locator("html").getAttribute("data-size")).toBe("100");
    });
  });
});

/** The keys of the touch keyboard that lie under the notice, in part or whole; a page that is turned may cut them off at its foot. Null while nothing asks. */
function coveredKeys(page: Page): Promise<string[] | null> {
  return page.evaluate(() => {
    const notice = document.querySelector(".idle-notice")?.getBoundingClientRect();
    if (!notice) return null;
    const page = document.querySelector(".page")?.getBoundingClientRect();
    const foot = page && page.height > 0 ? page.bottom : innerHeight;
    return [...document.querySelectorAll<HTMLElement>(".key, .search-field")]
      .filter((key) => {
        const { top, bottom } = key.getBoundingClientRect();
        return top < Math.min(notice.bottom, foot) && Math.min(bottom, foot) > notice.top;
      })
      .map((key) => key.innerText || key.className);
  });
}
