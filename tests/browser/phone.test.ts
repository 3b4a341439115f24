import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { counter1, type PhoneOffice, runPhoneOffice } from "../phone/phone-office.ts";
import type { Line } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { silentLine } from "./silent-line.ts";

const sizes = [
  [360, 640],
  [412, 915],
  [768, 1024],
] as const;

let office: PhoneOffice;
let officer: Line;
let browser: Browser;
beforeAll(async () => {
  office = await runPhoneOffice({ screens: "built" });
  officer = await office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter: counter1 });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const open = async (code: string, [width, height]: readonly [number, number] = sizes[0]) =>
  openScreen(browser, `${office.url}/t/${code}`, width, height);
const call = (ticket: string) =>
  officer.client.send({ type: "callTicket", counter: counter1, ticket: ticket as never });
const title = (page: Page) => page.locator("#title");

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

async function expectRoom(page: Page, where: string): Promise<void> {
  // Nothing runs out of the screen, and whatever is touched is large enough for a thumb.
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll("button")]
      .filter((each) => each.getBoundingClientRect().height < 48)
      .map(({ id }) => id),
  }));
  expect([where, found]).toEqual([where, { wide: 0, small: [] }]);
}

describe("a ticket's page on a phone", () => {
  it("goes from waiting to thanks by itself, and rates the visit", async () => {
    const { code, id, label } = await office.take();
    const { page, context, errors } = await open(code);
    expect(await page.locator("#label").textContent()).toBe(label);
    await title(page).getByText("Sắp đến lượt").waitFor();
    await call(id);
    await page.locator("#counter strong", { hasText: "1" }).waitFor();
    expect(await page.title()).toContain("Quầy 1");
    expect(await page.locator("#said").textContent()).toContain("Quầy 1");
    await page.locator("#late").click();
    await page.getByText("Cán bộ đã được báo").waitFor();
    await officer.client.send({ type: "startServing", counter: counter1 });
    await title(page).getByText("Đang được phục vụ").waitFor();
    await officer.client.send({ type: "finish", counter: counter1, outcome: "received" as never });
    await page.locator("#level-very-satisfied").click();
    await page.getByText("Cảm ơn ông/bà đã đánh giá").waitFor();
    expect(await page.locator(".level").count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it("asks before it gives a place up, and takes it back", async () => {
    const { code, label } = await office.take();
    const { page, context } = await open(code);
    await page.locator("#leave").click();
    await page.getByText(`Bỏ số ${label}?`).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect((await office.page(code)).view.status.state).toBe("waiting");
    await page.locator("#leave").click();
    await page.locator("#yes").click();
    await title(page).getByText("đã bỏ số").waitFor();
    await page.locator("#stay").click();
    await page.locator("#leave").waitFor();
    expect((await office.page(code)).view.status.state).toBe("waiting");
    await office.wish(code, "left");
    await context.close();
  });

  it("rings and vibrates at the call, after a first touch and not without it", async () => {
    const { code, id } = await office.take();
    const watched = await Promise.all(
      [false, true].map(async (isTouched) => {
        const { page, context } = await open(code);
        await page.evaluate(() => {
          const heard: string[] = [];
          Object.assign(window, { heard });
          navigator.vibrate = (pattern) => heard.push(`buzz ${[pattern].flat().length}`) > 0;
          const start = OscillatorNode.prototype.start;
          OscillatorNode.prototype.start = function (when) {
            heard.push("note");
            start.call(this, when);
          };
        });
        if (isTouched) await page.locator("#remind").click();
        return { page, context };
      }),
    );
    await call(id);
    const heard = await Promise.all(
      watched.map(async ({ page, context }) => {
        await page.locator("#counter").waitFor();
        const all = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
        await context.close();
        return all;
      }),
    );
    // The touch itself is answered by one chime and a buzz; the call by three and a long one.
    expect(heard).toEqual([[], ["buzz 1", "note", "note", "buzz 11", ...Array(6).fill("note")]]);
    await officer.client.send({ type: "markMissed", counter: counter1 });
  });

  it("says what is on its way, sends one wish once however often it is touched, and the same one again after a dead network", async () => {
    const { code, id } = await office.take();
    const { page, context } = await open(code);
    await call(id);
    await page.locator("#late").waitFor();
    const sent: string[] = [];
    await page.route("**/late", async (route) => {
      sent.push(JSON.parse(route.request().postData() ?? "{}").id);
      // Heard at last, and the answer lost on the way.
      if (sent.length === 4) await route.fetch();
      return sent.length < 5 ? route.abort() : route.continue();
    });
    await page.locator("#late").dblclick();
    await page.locator("[role=alert]").getByText("Chưa gửi được").waitFor();
    expect(sent.length).toBe(3);
    await page.locator("#late").click();
    await page.getByText("Cán bộ đã được báo").waitFor();
    await expect.poll(() => sent.length).toBe(5);
    expect(new Set(sent).size).toBe(1);
    await page.locator("[role=alert]").waitFor({ state: "detached" });
    await officer.client.send({ type: "markMissed", counter: counter1 });
    await page.locator("dd", { hasText: "Quầy 1" }).waitFor();
    await context.close();
  });

  it("takes the question back whether to leave when the number is called meanwhile", async () => {
    const { code, id } = await office.take();
    const { page, context } = await open(code);
    await page.locator("#leave").click();
    await page.locator("#yes").waitFor();
    await call(id);
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator("#counter").waitFor();
    expect((await office.page(code)).view.status.state).toBe("called");
    await officer.client.send({ type: "markMissed", counter: counter1 });
    await context.close();
  });

  it("draws nothing anew under a finger, so that a slow touch is a touch while seconds run", async () => {
    const { code } = await office.take();
    expect(await office.wish(code, "left")).toBe("accepted");
    const { page, context } = await open(code);
    await page.clock.install();
    const stay = page.locator("#stay");
    const seconds = await stay.textContent();
    await stay.hover();
    await page.mouse.down();
    await page.clock.runFor(1_200);
    expect(await stay.textContent()).toBe(seconds);
    await page.mouse.up();
    await page.clock.runFor(1_000);
    await page.locator("#leave").waitFor();
    await office.wish(code, "left");
    await context.close();
  });

  it("says how old it is while the hub is away, and heals when it is back", async () => {
    const { code, id } = await office.take();
    const { page, context } = await open(code);
    const fails = (path: string) => page.waitForEvent("requestfailed", (request) => request.url().includes(path));
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const ended = page.waitForEvent("requestfinished", (request) => request.url().includes(`/t/${code}/events`));
    await office.restart(async () => {
      await ended;
      // From here on, eight seconds of the page's own time.
      const asked = fails(`/api/phone/${code}`);
      await page.clock.runFor(3_000);
      await asked;
      await page.clock.runFor(5_000);
      await page.locator(".away").getByText("Mất kết nối").waitFor();
    });
    await page.clock.resume();
    await page.clock.fastForward(10_000);
    await page.locator(".away").waitFor({ state: "detached" });
    const again = await office.signIn("hoa");
    await again.client.send({ type: "callTicket", counter: counter1, ticket: id });
    await page.locator("#counter").waitFor();
    await again.client.send({ type: "markMissed", counter: counter1 });
    officer = again;
    await context.close();
  });

  it("says so within ten seconds also where the network went away without a word, and heals", async () => {
    const { code, id } = await office.take();
    const line = await silentLine(office.url);
    const { page, context } = await openScreen(browser, `${line.url}/t/${code}`, 360, 640);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator(".away").waitFor({ state: "detached" });
    line.hold();
    await page.clock.runFor(12_000);
    await page.locator(".away").getByText("Mất kết nối").waitFor();
    line.release();
    await call(id);
    await page.clock.runFor(7_000);
    await page.clock.resume();
    await page.locator("#counter").waitFor();
    await page.locator(".away").waitFor({ state: "detached" });
    await officer.client.send({ type: "markMissed", counter: counter1 });
    await context.close();
    await line.close();
  });

  it("speaks English at a touch and remembers it on that phone", async () => {
    const { code } = await office.take();
    const { page, context } = await open(code);
    expect(await page.locator("#language-vi").getAttribute("aria-pressed")).toBe("true");
    await page.locator("#language-en").click();
    await page.getByText("Remind me when it is my turn").waitFor();
    expect(await page.locator("#language-en").getAttribute("aria-pressed")).toBe("true");
    await page.reload();
    await page.getByText("Remind me when it is my turn").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await context.close();
  });

  it("weighs no more than 40 kB, everything it loads together", async () => {
    const { code } = await office.take();
    const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const weights: Promise<[string, number]>[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/events")) return;
      weights.push(response.body().then((body) => [response.url(), gzipSync(body, { level: 9 }).length]));
    });
    await page.goto(`${office.url}/t/${code}`);
    await page.locator("#remind").waitFor();
    const all = await Promise.all(weights);
    expect(all.length).toBeGreaterThan(4);
    const sum = all.reduce((weight, [, each]) => weight + each, 0);
    expect(sum, JSON.stringify(all)).toBeLessThanOrEqual(40 * 1_024);
    await context.close();
  });
});

describe("the reminder", () => {
  const pushing = (page: Page, permission: "granted" | "denied") =>
    page.addInitScript((granted) => {
      // What stands between a browser and its push service, which no test may ask.
      Notification.requestPermission = async () => granted;
      Object.defineProperty(Notification, "permission", { get: () => granted });
      let subscription: { unsubscribe(): Promise<boolean>; toJSON(): object } | null = null;
      PushManager.prototype.getSubscription = async () => subscription as PushSubscription | null;
      PushManager.prototype.subscribe = async () => {
        subscription = {
          async unsubscribe() {
            document.documentElement.dataset.unsubscribed = "yes";
            subscription = null;
            return true;
          },
          toJSON: () => ({
            endpoint: "https://fcm.googleapis.com/x",
            keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) },
          }),
        };
        return subscription as PushSubscription;
      };
    }, permission);

  async function remindedPage(permission: "granted" | "denied"): Promise<{ page: Page; close(): Promise<void> }> {
    const { code } = await office.take();
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" });
    const page = await context.newPage();
    await pushing(page, permission);
    await page.route(`**/t/${code}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('"pushKey":null', `"pushKey":"${"A".repeat(87)}"`);
      return route.fulfill({ response, body });
    });
    await page.route("**/push", (route) => route.fulfill({ json: { ok: true } }));
    await page.goto(`${office.url}/t/${code}`);
    await page.locator("#remind").click();
    return {
      page,
      async close() {
        await office.wish(code, "left");
        await context.close();
      },
    };
  }

  it("says that a notice comes also while the screen is off, and whoever wants none any more gets none", async () => {
    const { page, close } = await remindedPage("granted");
    await page.getByText("có thông báo cả khi màn hình tắt").waitFor();
    await page.reload();
    // A browser lets no page ring that was not touched since it was loaded.
    await page.getByText("Chưa có tiếng").waitFor();
    await page.locator("#title").click();
    await page.getByText("có thông báo cả khi màn hình tắt").waitFor();
    await page.locator("#remind").click();
    await page.getByText("Nhắc tôi khi đến lượt").waitFor();
    await page.locator("html[data-unsubscribed]").waitFor();
    await close();
  });

  it("says so where the phone allows no notices, and rings all the same", async () => {
    const { page, close } = await remindedPage("denied");
    await page.getByText("không cho phép thông báo").waitFor();
    expect(await page.locator("#remind").getAttribute("aria-pressed")).toBe("true");
    await close();
  });
});

it("the service worker is one file that needs nothing else, and may speak for tickets' pages", async () => {
  const { status, headers, body } = await office.http("GET", "/t/worker.js");
  expect([status, headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
  expect(String(body)).toContain("showNotification");
  expect(String(body)).not.toMatch(/\bimport\b/);
  const { code } = await office.take();
  const { page, context } = await open(code);
  const scope = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("/t/worker.js", { scope: "/t/" });
    return registration.scope;
  });
  expect(scope).toBe(`${office.url}/t/`);
  await context.close();
});

describe("axe finds nothing, and nothing is too wide or too small, on a phone's page", () => {
  it.each(sizes)(
    "%i × %i, in every state, both languages, high contrast and letters twice as large",
    async (...size) => {
      const { code, id } = await office.take();
      const { page, context } = await open(code, size);
      const looks = async (state: string) => {
        for (const change of ["", "language-en", "contrast", "large"] as const) {
          if (change === "large")
            await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
          else if (change !== "") await page.locator(`#${change}`).click();
          await expectRoom(page, `${state} ${change}`);
          if (change === "" || change === "contrast") await expectAccessible(page, `${state} ${change}`);
        }
        await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
        for (const change of ["language-vi", "contrast"]) await page.locator(`#${change}`).click();
        if (size[0] !== sizes[0][0]) return;
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, `${state} in a dark room`);
        await page.emulateMedia({ colorScheme: null });
      };
      await looks("waiting");
      await page.locator("#leave").click();
      await expectAccessible(page, "leaving");
      await page.locator("#no").click();
      await call(id);
      await page.locator("#counter").waitFor();
      await looks("called");
      await officer.client.send({ type: "markMissed", counter: counter1 });
      await page.locator('[data-tone="warn"]').waitFor();
      await looks("missed");
      await call(id);
      await officer.client.send({ type: "startServing", counter: counter1 });
      await officer.client.send({ type: "finish", counter: counter1, outcome: "received" as never });
      await page.locator(".level").first().waitFor();
      await looks("finished");
      await page.goto(`${office.url}/t/nothing`);
      await page.locator('[data-tone="warn"]').waitFor();
      await looks("unknown");
      await context.close();
    },
    60_000,
  );
});

it("the kiosk shows the very link as a code", async () => {
  const { page, context, errors } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
  await page.getByTestId("service-civil-status").click();
  await page.getByTestId("procedure-1.001193").click();
  await page.getByTestId("priority-none").click();
  await page.getByTestId("phone-code").waitFor();
  const code = page.getByTestId("phone-code").locator("img");
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const path = await code.getAttribute("src");
  const label = await page.getByTestId("ticket-number").textContent();
  expect((await office.page(path?.split("/")[2] ?? "")).ticket.label).toBe(label);
  expect(errors).toEqual([]);
  await context.close();
});
