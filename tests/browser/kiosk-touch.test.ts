import type { Browser, CDPSession, Locator, Page } from "playwright-core";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { officeClock } from "../office-clock.ts";
import { counter } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { bend } from "../tour/bend.ts";
import { stands } from "./fitting.ts";
import { silentLine } from "./silent-line.ts";
import { visitOffice } from "./visited-office.ts";

/** What is touched on the way to a number and back, and the screen that it leads to. */
const wayAndBack = [
  ["service-civil-status", "procedures"],
  ["procedure-1.001193", "confirm"],
  ["priority-none", "ticket"],
  ["done", "home"],
] as const;

/** Nothing of it is on the glass and no finger meets any of it: the picture is the same where it is hidden altogether. */
async function isUnseen(part: Locator): Promise<void> {
  const page = part.page();
  await stands(page);
  const isMet = await part.evaluate((part: HTMLElement) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    const shares = Array.from({ length: 20 }, (_, at) => (at + 0.5) / 20);
    return shares.some((x) =>
      shares.some((y) => part.contains(document.elementFromPoint(left + width * x, top + height * y))),
    );
  });
  expect(isMet).toBe(false);
  const pictured = async (visibility: string) => {
    await part.evaluate((part: HTMLElement, set) => part.style.setProperty("visibility", set), visibility);
    return page.screenshot();
  };
  // What the hub tells meanwhile may come between two pictures.
  await expect.poll(async () => (await pictured("")).equals(await pictured("hidden"))).toBe(true);
  await part.evaluate((part: HTMLElement) => part.style.removeProperty("visibility"));
}

/** How many elements a browser computed the style of meanwhile, as its own trace counts them. */
async function elementsStyled(browser: Browser, page: Page, meanwhile: () => Promise<void>): Promise<number> {
  await browser.startTracing(page, { categories: ["devtools.timeline"] });
  await meanwhile();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const stylings = traceEvents.filter(({ name }) => name === "UpdateLayoutTree");
  return stylings.reduce((sum, { args }) => sum + (args.elementCount ?? 0), 0);
}

/** How many elements a screen has, with those that a style sheet puts before and after them: a trace counts these too. */
function elementsIn(page: Page): Promise<number> {
  return page.locator("main *").evaluateAll((all) => {
    const added = all.flatMap((one) => ["::before", "::after"].map((which) => getComputedStyle(one, which).content));
    return all.length + added.filter((content) => content !== "none").length;
  });
}

interface TraceEvent {
  name: string;
  args: { elementCount?: number };
}

/** How the kiosk's page is opened, where not as usual. */
interface Opened {
  /** The way to the office. */
  url?: string;
  prepare?: (page: Page) => Promise<unknown>;
}

/** Fingers as the glass reports them: where each is, and when it left. */
describe("on the kiosk's glass", () => {
  let aheadMs = 0;
  const visited = visitOffice(() =>
    runOffice({
      screens: "built",
      // Each test loads the page anew, all of them from one machine.
      config: { requestsPerMinute: 10_000 },
      clock: { now: () => officeClock.now() + aheadMs },
    }),
  );
  let page: Page;
  let glass: CDPSession;

  async function open({ url = visited.office.url, prepare }: Opened = {}): Promise<void> {
    await page?.context().close();
    const context = await visited.browser.newContext({
      viewport: { width: 1080, height: 1920 },
      hasTouch: true,
      reducedMotion: "reduce",
    });
    page = await context.newPage();
    glass = await context.newCDPSession(page);
    await prepare?.(page);
    await page.goto(`${url}/kiosk`);
    // A screen that has just come takes no touch for a moment.
    await service().tap({ trial: true });
  }
  beforeEach(() => open());

  const service = () => page.getByTestId("service-civil-status");

  async function middle(testId: string): Promise<{ x: number; y: number }> {
    const box = await page.getByTestId(testId).boundingBox();
    if (!box) throw new Error(`${testId} is not to be seen`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  const finger = (
    type: "touchStart" | "touchMove" | "touchEnd",
    ...touchPoints: { x: number; y: number; id?: number }[]
  ) => glass.send("Input.dispatchTouchEvent", { type, touchPoints });

  it("three touches take one number, and press nothing else on the way", async () => {
    const takeNumber = async () => {
      for (const testId of ["service-civil-status", "procedure-1.001193", "priority-none"])
        await page.getByTestId(testId).tap();
      const label = (await page.getByTestId("ticket-number").textContent()) ?? "";
      await page.getByTestId("done").tap();
      return Number(label.replace(/\D/g, ""));
    };
    const first = await takeNumber();
    expect(await takeNumber()).toBe(first + 1);
  });

  it("a button pressed twice before the first press is drawn asks for one number", async () => {
    const takeNumber = async (presses: number) => {
      for (const testId of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(testId).tap();
      await page.getByTestId("priority-none").evaluate((button: HTMLButtonElement, presses) => {
        for (let press = 0; press < presses; press += 1) button.click();
      }, presses);
      const label = (await page.getByTestId("ticket-number").textContent()) ?? "";
      await page.getByTestId("done").tap();
      return Number(label.replace(/\D/g, ""));
    };
    const first = await takeNumber(2);
    expect(await takeNumber(1)).toBe(first + 1);
  });

  it("a finger that trembles presses what it began on", async () => {
    const { x, y } = await middle("service-civil-status");
    await finger("touchStart", { x, y });
    for (const away of [12, -20, 35, 60]) await finger("touchMove", { x: x + away, y });
    await finger("touchEnd");
    await page.locator("main.procedures").waitFor();
  });

  it("a finger that leaves its button presses nothing, nor do two", async () => {
    const { x, y } = await middle("service-civil-status");
    await finger("touchStart", { x, y });
    await finger("touchMove", { x, y: y + 400 });
    await finger("touchEnd");
    await finger("touchStart", { x, y, id: 0 }, { x: x + 60, y, id: 1 });
    await finger("touchEnd");
    // What comes after is answered: had one of them pressed, the procedures would stand there.
    await page.getByTestId("search").tap();
    await page.locator("main.search").waitFor();
  });

  it("what a button leads to is made ready unseen while the finger rests, and comes as it stands when it leaves", async () => {
    const behind = page.locator("main[data-behind]");
    await finger("touchStart", await middle("service-civil-status"));
    await behind.and(page.locator(".procedures")).waitFor({ state: "attached" });
    await isUnseen(behind);
    expect(await page.locator("main.home").isVisible()).toBe(true);
    expect(await behind.evaluate((main) => main.contains(document.activeElement))).toBe(false);
    const ready = await behind.evaluateHandle((main) => main);
    const places = () =>
      ready.evaluate((main) => {
        // Made ready it stands beside the glass.
        const { x: left, y: top } = main.getBoundingClientRect();
        const parts = [...main.querySelectorAll("*")].filter((part) => part.checkVisibility());
        return parts
          .map((part) => part.getBoundingClientRect())
          .map(({ x, y, width, height }) => [x - left, y - top, width, height].map(Math.round));
      });
    const before = await places();
    await finger("touchEnd");
    await page.locator("main.procedures").waitFor();
    expect(await behind.count()).toBe(0);
    expect(await ready.evaluate((main) => main === document.querySelector("main"))).toBe(true);
    expect(await places()).toEqual(before);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
  });

  it("so is each screen on the way to a number and back, the number's own without one: it is taken when the finger leaves", async () => {
    const number = page.getByTestId("ticket-number");
    for (const [testId, leadsTo] of wayAndBack) {
      await page.getByTestId(testId).tap({ trial: true });
      await finger("touchStart", await middle(testId));
      const ready = page.locator(`main.${leadsTo}[data-behind]`);
      await ready.waitFor({ state: "attached" });
      await isUnseen(ready);
      // No number is taken as long as the finger is down.
      expect(await number.count()).toBe(leadsTo === "home" ? 1 : 0);
      await finger("touchEnd");
      await page.locator(`main.${leadsTo}:not([data-behind])`).waitFor();
      await page.locator("main").nth(1).waitFor({ state: "detached" });
      if (leadsTo === "ticket") expect(await number.textContent()).toMatch(/^A\d{3}$/);
    }
  });

  it("what was made ready is not styled anew when it comes, but shown", async () => {
    const line = await silentLine(visited.office.url);
    onTestFinished(line.close);
    await open({ url: line.url });
    for (const [testId, leadsTo] of wayAndBack) {
      await page.getByTestId(testId).tap({ trial: true });
      await finger("touchStart", await middle(testId));
      await page.locator(`main.${leadsTo}[data-behind]`).waitFor({ state: "attached" });
      const shown = async () => {
        await finger("touchEnd");
        await page.locator(`main.${leadsTo}:not([data-behind])`).waitFor();
      };
      if (leadsTo === "ticket") {
        // The number itself comes from the hub, and news with it.
        await shown();
        continue;
      }
      // Whatever else the hub has to tell would be drawn too: the slower the machine, the more of it.
      line.hold();
      await stands(page);
      const styled = await elementsStyled(visited.browser, page, shown).finally(line.release);
      // The screen itself, and nothing for the sake of a rule that is about other screens or other layouts.
      const all = await elementsIn(page);
      expect(styled / all, leadsTo).toBeLessThan(1 / 10);
    }
  });

  it("what was made ready goes again when the finger slips off its button", async () => {
    const { x, y } = await middle("service-civil-status");
    await finger("touchStart", { x, y });
    await page.locator("main[data-behind]").waitFor({ state: "attached" });
    await finger("touchMove", { x, y: y + 400 });
    await finger("touchEnd");
    await page.locator("main[data-behind]").waitFor({ state: "detached" });
    expect(await page.locator("main.home").isVisible()).toBe(true);
  });

  it("a number's screen that nobody sees yet does not count down: a finger that lies long on its button is not sent home", async () => {
    for (const testId of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(testId).tap();
    await page.getByTestId("priority-none").tap({ trial: true });
    const { x, y } = await middle("priority-none");
    await page.clock.install();
    await finger("touchStart", { x, y });
    await page.locator("main.ticket[data-behind]").waitFor({ state: "attached" });
    // Longer than a number stands there, shorter than it takes until the last look itself is sent home.
    await page.clock.fastForward(20_000);
    await page.getByTestId("idle-notice").waitFor();
    await finger("touchMove", { x, y: y - 600 });
    await finger("touchEnd");
    await page.getByTestId("idle-notice").getByTestId("stay").click();
    await page.getByTestId("idle-notice").waitFor({ state: "detached" });
    expect(await page.locator("main.confirm").isVisible()).toBe(true);
  });

  it("a number is expected from when it was given, and not from when the finger came down", async () => {
    const { client } = await visited.office.signIn("hoa");
    const opened = await client.send({ type: "openCounter", counter: counter(1) });
    expect(opened.ok).toBe(true);
    for (const testId of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(testId).tap();
    await page.getByTestId("priority-none").tap({ trial: true });
    await finger("touchStart", await middle("priority-none"));
    await page.locator("main.ticket[data-behind]").waitFor({ state: "attached" });
    aheadMs = 3_600_000;
    // The bar goes by the hub's clock.
    await page.getByText(/^10:\d\d$/).waitFor();
    await finger("touchEnd");
    await page.getByTestId("ticket-number").waitFor();
    expect(await page.locator(".ticket .facts").innerText()).toMatch(/10:\d\d–1\d:\d\d/);
  });

  it.each([
    ["that the hub gives is made ready with the place of its code", "", 1],
    ["that the kiosk gives by itself is made ready without one", '"away":{"since":0,"left":9},', 0],
  ])("a number's screen %s", async (_what, away, codes) => {
    const toPage = (text: string) =>
      text
        .replace('"ticketPages":false', '"ticketPages":true')
        .replace(/^(42\["view",\{"name":"kiosk",.*?"view":\{)/, `$1${away}`);
    await open({ prepare: (fresh) => bend(fresh, { toPage }) });
    for (const testId of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(testId).tap();
    await page.getByTestId("priority-none").tap({ trial: true });
    await finger("touchStart", await middle("priority-none"));
    await page.locator("main.ticket[data-behind]").waitFor({ state: "attached" });
    expect(await page.locator("main.ticket").getByTestId("phone-code").count()).toBe(codes);
  });

  it("two fingers that come and leave at once leave nothing ready behind", async () => {
    const found = await page.evaluate(async () => {
      const touch = (type: string, target: EventTarget) =>
        target.dispatchEvent(new TouchEvent(type, { bubbles: true }));
      const [one, other] = document.querySelectorAll("[data-testid^=service-]");
      if (!one || !other) throw new Error("there are no two services");
      touch("touchstart", one);
      touch("touchstart", other);
      touch("touchend", other);
      touch("touchend", one);
      // What either began would stand there two frames later, and for some twenty more.
      let behind = 0;
      for (let frame = 0; frame < 5; frame += 1) {
        await new Promise(requestAnimationFrame);
        behind += document.querySelectorAll("main[data-behind]").length;
      }
      return behind;
    });
    expect(found).toBe(0);
  });

  it("the second half of a double tap presses nothing that lay under a dialog, and a tap of its own does", async () => {
    await page.getByTestId("ease").tap();
    const { x, y } = await middle("ease-close");
    // Beside the gap in the middle: a service lies there.
    const at = { x: x - 120, y };
    await Promise.all([
      finger("touchStart", at),
      finger("touchEnd"),
      finger("touchStart", { x: at.x + 12, y: at.y - 9 }),
      finger("touchEnd"),
    ]);
    await page.getByTestId("ease-close").waitFor({ state: "detached" });
    // What comes after is answered: had the second half pressed, the service's own screen would stand there.
    await page.getByTestId("search").tap();
    await page.locator("main.search").waitFor();
    await page.getByTestId("back").tap();
    await service().tap({ trial: true });
    expect(
      await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.closest("button")?.dataset.testid, at),
    ).toMatch(/^service-/);
  });

  it.each(["usual", "largest"])(
    "a screen that has just come takes no touch for a moment, in the %s letters",
    async (letters) => {
      if (letters === "largest")
        for (const testId of ["ease", "size-200", "ease-close"]) await page.getByTestId(testId).tap();
      await stands(page);
      await service().scrollIntoViewIfNeeded();
      const taken = (testId: string) =>
        page.getByTestId(testId).evaluate((button: HTMLElement) => {
          const { left, top, width } = button.getBoundingClientRect();
          return button.contains(document.elementFromPoint(left + width / 2, top + 20));
        });
      expect(await taken("service-civil-status")).toBe(true);
      const atOnce = await service().evaluate(async (button: HTMLElement) => {
        button.click();
        await new Promise(requestAnimationFrame);
        const first = document.querySelector<HTMLElement>("main.procedures button");
        if (!first) throw new Error("the procedures are not there in the next frame");
        const { left, top, width } = first.getBoundingClientRect();
        return first.contains(document.elementFromPoint(left + width / 2, top + 20));
      });
      expect(atOnce).toBe(false);
      await stands(page);
      const first = await page.locator("main.procedures button").first().getAttribute("data-testid");
      expect(await taken(first ?? "")).toBe(true);
    },
  );
});
