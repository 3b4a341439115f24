import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { CounterId } from "#contract/ids.ts";
import { usualVoice } from "#contract/voice.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { issue } from "../realtime/parts.ts";
import { type Line, runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { openScreen } from "./browser.ts";
import { misfits, stands } from "./fitting.ts";
import { touchKeys, wedge } from "./kiosk-page.ts";
import { dropShortClips } from "./short-clips.ts";
import { visitOffice } from "./visited-office.ts";
import { afterSaying } from "./voice-said.ts";

const counter = "counter-1" as CounterId;
/** One number a day for land, and each call said once. */
const settings = {
  ...demonstrationOffice,
  services: demonstrationOffice.services.map((service) =>
    service.id === "land" ? { ...service, dailyLimit: 1 } : service,
  ),
  voice: { ...usualVoice, times: 1 as const },
};

const visited = visitOffice(() => runOffice({ screens: "built", settings, config: { requestsPerMinute: 10_000 } }));
let officer: Line;
let kiosk: Line;
beforeAll(async () => {
  await dropShortClips(visited.office.dataDir);
  kiosk = await visited.office.pairDevice("kiosk");
  for (let person = 0; person < 2; person++) await kiosk.client.send(issue());
  officer = await visited.office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter });
});

async function openKiosk(): Promise<Page> {
  const { page } = await openScreen(visited.browser, `${visited.office.url}/kiosk`, 1080, 1920);
  await page.getByTestId("service-civil-status").waitFor();
  return page;
}

async function touch(page: Page, ...testIds: string[]): Promise<void> {
  for (const testId of testIds) await page.getByTestId(testId).click();
}

/** Whether a finger on its middle meets it. */
function isUnderFinger(one: Element): boolean {
  const { left, top, width, height } = one.getBoundingClientRect();
  return one.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** The page's own time stands from now on: how long this machine takes is none of it. */
async function pause(page: Page): Promise<void> {
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 2_500);
}

describe("at the kiosk", () => {
  it("a title shows the marks below its letters, which a box as low as its line would cut off", async () => {
    const page = await openKiosk();
    await touch(page, "search");
    await page.getByRole("heading", { name: "Tìm thủ tục" }).waitFor();
    expect(await misfits(page, false)).toEqual([]);
    await page.addStyleTag({ content: ".stage-head h1 { padding: 0 !important; margin: 0 !important; }" });
    await stands(page);
    expect(await misfits(page, false)).toEqual([expect.stringContaining("“Tìm thủ tục” is cut off above or below")]);
    await page.context().close();
  });

  it("in the largest letters with hands low, the title says what lies below it, and what was found is one touch away", async () => {
    const page = await openKiosk();
    await page.setViewportSize({ width: 1366, height: 768 });
    await touch(page, "ease", "size-200", "reach", "ease-close");
    const isSeen = (text: string) => page.getByRole("heading", { name: text, exact: true }).isVisible();
    await expect.poll(() => isSeen("Lấy số thứ tự")).toBe(true);
    expect(await isSeen("Việc khác")).toBe(false);
    await touch(page, "to-tools");
    await expect.poll(() => isSeen("Việc khác")).toBe(true);
    expect(await isSeen("Lấy số thứ tự")).toBe(false);

    await touch(page, "lookup");
    await page.locator("#code-type").waitFor();
    const label = await page.locator("#code-type").boundingBox();
    const field = await page.getByTestId("typed-code").boundingBox();
    expect(label && field && label.height > 10 && label.y + label.height <= field.y).toBe(true);

    await touch(page, "back", "to-tools", "search");
    await touchKeys(page, "khai");
    await page
      .getByTestId("to-found")
      .filter({ hasText: /^Xem \d+ thủ tục$/ })
      .click();
    await expect.poll(() => page.locator(".procedure").first().evaluate(isUnderFinger)).toBe(true);
    await page.context().close();
  });

  it("a number stays for fifteen seconds and says so, one touch keeps it for a minute, and nothing of it is left", async () => {
    const page = await openKiosk();
    await page.clock.install();
    const number = page.getByTestId("ticket-number");
    const left = async () => Number(/\d+/.exec((await page.getByTestId("countdown").textContent()) ?? "")?.[0]);
    await touch(page, "service-civil-status", "procedure-none", "priority-none");
    await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
    await pause(page);
    const seconds = await left();
    expect(seconds).toBeLessThanOrEqual(15);
    await page.clock.fastForward((seconds - 2) * 1_000);
    await expect.poll(left).toBeLessThanOrEqual(2);
    await touch(page, "stay");
    await expect.poll(left).toBeGreaterThan(50);
    await page.clock.fastForward(50_000);
    await expect.poll(left).toBeLessThanOrEqual(10);
    const label = (await number.textContent()) ?? "";
    await page.clock.fastForward(11_000);
    await number.waitFor({ state: "detached" });
    await page.getByTestId("service-civil-status").waitFor();
    expect(await page.locator("body").innerText()).not.toContain(label);
    await page.context().close();
  });

  it("whoever reads large letters has a number for longer, then half a minute to answer, which begins when the warning is said", async () => {
    const page = await openKiosk();
    await page.clock.install();
    await touch(page, "ease", "size-150", "ease-close", "service-civil-status", "procedure-none", "priority-none");
    await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
    const warning = page.locator('.countdown[role="alert"]');
    await pause(page);
    await page.clock.fastForward(35_000);
    expect(await warning.count()).toBe(0);
    await page.clock.fastForward(20_000);
    await warning.filter({ hasText: /đóng sau 1\d giây/ }).waitFor();
    // As long as the voice speaks the page tells itself so.
    await page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));
    await warning.filter({ hasText: /đóng sau (30|2\d) giây/ }).waitFor();
    await page.clock.fastForward(31_000);
    await page.getByTestId("service-civil-status").waitFor();
    expect(await page.locator("html").getAttribute("data-size")).toBe("100");
    await page.context().close();
  });

  it("a list that somebody turned to its end begins at its beginning for the next person, without a word", async () => {
    const { page } = await openScreen(visited.browser, "about:blank", 1_366, 768);
    // Eight services stand at once: one with a long name leaves no room for all.
    const long = JSON.stringify("Một lĩnh vực có tên rất dài ".repeat(20));
    await bend(page, { toPage: (text) => text.replaceAll('"Hộ tịch"', long) });
    await page.goto(`${visited.office.url}/kiosk`);
    await page.getByTestId("more").waitFor();
    await page.clock.install();
    const top = () => page.locator(".services").evaluate((list) => list.scrollTop);
    await touch(page, "more");
    await expect.poll(top).toBeGreaterThan(0);
    await pause(page);
    await page.clock.fastForward(31_000);
    expect(await page.getByTestId("idle-notice").count()).toBe(0);
    await page.clock.fastForward(5_000);
    await expect.poll(top).toBe(0);
    await page.context().close();
  });

  it("whoever says that a card is theirs while another's number stands there begins in the office's own language", async () => {
    const page = await openKiosk();
    await touch(page, "language-en", "ease", "contrast", "ease-close");
    await touch(page, "service-civil-status", "procedure-none", "priority-none");
    await page.getByTestId("ticket-number").waitFor();
    await wedge(page, cardOf(mau));
    await touch(page, "card-use");
    await page.getByTestId("card-strip").waitFor();
    await expect
      .poll(() => page.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.contrast]))
      .toEqual(["vi", "usual"]);
    await page.context().close();
  });

  it("a service whose numbers are given says so, and when to come, before anybody takes one", async () => {
    await kiosk.client.send(issue("land"));
    const page = await openKiosk();
    const land = page.getByTestId("service-land");
    await expect.poll(() => land.textContent()).toMatch(/Đã hết số hôm nay\. Xin trở lại lúc \d\d:\d\d (ngày mai|thứ)/);
    expect(await land.isDisabled()).toBe(true);
    await touch(page, "language-en");
    await expect.poll(() => land.textContent()).toMatch(/Please come back at \d\d:\d\d/);
    await page.context().close();
  });

  it("lunch and a day that may end before the turn comes are said before a number is taken", async () => {
    const { page } = await openScreen(visited.browser, "about:blank", 1_080, 1_920);
    const lunch = '"state":"no","why":"lunch","opensAt":"13:30","opensOn":{"day":"2026-11-23","near":"today"}';
    await bend(page, {
      toPage(text) {
        // The first two services.
        const states = ['"state":"late"', lunch];
        return text.replaceAll(/"available":\{[^}]*\}/g, (usual) => {
          const state = states.shift();
          return state ? `"available":{${state}}` : usual;
        });
      },
    });
    await page.goto(`${visited.office.url}/kiosk`);
    const [late, closed] = [page.getByTestId("service-civil-status"), page.getByTestId("service-certification")];
    await expect.poll(() => late.textContent()).toContain("có thể không kịp hôm nay");
    expect(await closed.textContent()).toContain("Đang nghỉ trưa. Xin trở lại lúc 13:30 hôm nay.");
    expect(await closed.isDisabled()).toBe(true);
    await touch(page, "service-civil-status", "procedure-none");
    await page.getByTestId("priority-none").waitFor();
    expect(await page.getByTestId("late").textContent()).toContain("gần đủ đến giờ đóng cửa");
    await page.context().close();
  });
});

describe("in the hall", () => {
  it("the browser's own voice calls only where the office chose it", async () => {
    const { page, context } = await openScreen(visited.browser, "about:blank", 1_280, 720);
    // A machine that has voices: what they are given to say is noted, and takes no time.
    await page.addInitScript(() => {
      const said: string[] = [];
      class Utterance extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      }
      Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
      const voices = [{ lang: "vi-VN" }, { lang: "en-GB" }];
      Object.defineProperty(window, "speechSynthesis", {
        value: {
          getVoices: () => voices,
          speak(utterance: Utterance) {
            said.push(utterance.text);
            queueMicrotask(() => utterance.dispatchEvent(new Event("end")));
          },
        },
      });
    });
    await page.goto(`${visited.office.url}/display`);
    await page.locator('[data-voice="speaking"]').waitFor();
    const byBrowser = () => page.evaluate(() => (window as unknown as { said: string[] }).said);

    await officer.client.send({ type: "callNext", counter });
    const [first] = await afterSaying(page, 1);
    expect(first?.transcript).toHaveLength(2);
    expect(await byBrowser()).toEqual([]);

    const voice = { ...settings.voice, source: "browser" as const };
    expect(await visited.office.settings().save({ ...visited.office.settings().office(), voice })).toEqual({
      ok: true,
    });
    await officer.client.send({ type: "recall", counter });
    const [, second] = await afterSaying(page, 2);
    expect(await byBrowser()).toEqual(second?.transcript);
    await context.close();
  });

  it("a fresh call grows in and its frame pulses three times, and nothing moves where people asked for that", async () => {
    const screens = await Promise.all(
      (["reduce", "no-preference"] as const).map(async (reducedMotion) => {
        const { page } = await openScreen(visited.browser, "about:blank", 1_920, 1_080);
        await page.emulateMedia({ reducedMotion });
        await page.goto(`${visited.office.url}/display`);
        await page.getByTestId("waiting-civil-status").waitFor();
        return page;
      }),
    );
    await officer.client.send({ type: "recall", counter });
    const moving = await Promise.all(
      screens.map(async (page) => {
        await page.locator(".call-fresh").waitFor();
        const all = await page.evaluate(() =>
          // By their styles: what has ended by now was there too.
          [".call-fresh", ".call-fresh .fit > span"].map((place) => {
            const element = document.querySelector(place);
            const { animationName, animationDuration, animationIterationCount } = getComputedStyle(
              element ?? document.body,
            );
            return [animationName, animationDuration, animationIterationCount].join(" ");
          }),
        );
        await page.context().close();
        return all;
      }),
    );
    expect(moving).toEqual([
      ["none 0s 1", "none 0s 1"],
      ["call-pulse 0.9s 3", "call-grow 0.3s 1"],
    ]);
  });

  it("a screen whose hub is gone says so within five seconds, keeps its calls and tells how old each is", async () => {
    const { page } = await openScreen(visited.browser, "about:blank", 1_920, 1_080);
    await page.clock.install();
    await page.goto(`${visited.office.url}/display`);
    await officer.client.send({ type: "callNext", counter });
    const number = page.getByTestId("current-number");
    await number.waitFor();
    const label = await number.textContent();
    const calls = page.locator(".floor-calls");
    // The page's own five seconds, however long the machine takes over them.
    await pause(page);
    await visited.office.restart(async () => {
      await page.clock.runFor(5_000);
      await page.getByTestId("stale").waitFor();
      expect(await number.textContent()).toBe(label);
      await page.clock.fastForward(3 * 60_000);
      await calls.getByText(/[34] phút trước/).waitFor();
    });
    await page.clock.resume();
    await page.getByTestId("stale").waitFor({ state: "detached" });
    await calls.getByText("Mời số").waitFor();
    await page.context().close();
  });
});
