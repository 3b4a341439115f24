import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type CallingOffice, visitPhones } from "./phone-pages.ts";

const visited = visitPhones();
let office: CallingOffice;
beforeAll(() => {
  ({ office } = visited);
});

describe("the reminder", () => {
  it("rings and vibrates at the call, after a first touch and not without it", async () => {
    const { code, id } = await office.take();
    const watched = await Promise.all(
      [false, true].map(async (isTouched) => {
        const { page, context } = await visited.openTicket(code);
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
    await office.call(id);
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
    await office.miss();
  });

  /** `later`: granted, once the page is told so. */
  type Permission = "granted" | "denied" | "later";

  const pushing = (page: Page, permission: Permission) =>
    page.addInitScript((granted) => {
      // What stands between a browser and its push service, which no test may ask.
      Notification.requestPermission = async () => {
        if (granted !== "later") return granted;
        await new Promise((resolve) => addEventListener("allowed", resolve));
        return "granted";
      };
      Object.defineProperty(Notification, "permission", { get: () => granted });
      const endpoint = "https://fcm.googleapis.com/x";
      let subscription: { endpoint: string; toJSON(): object } | null = null;
      PushManager.prototype.getSubscription = async () => subscription as PushSubscription | null;
      PushManager.prototype.subscribe = async () => {
        subscription = {
          endpoint,
          toJSON: () => ({ endpoint, keys: { p256dh: "A".repeat(87), auth: "A".repeat(22) } }),
        };
        return subscription as PushSubscription;
      };
    }, permission);

  interface Reminded {
    page: Page;
    /** What the hub was asked, in order. */
    asked: string[];
    close(): Promise<void>;
  }

  async function remindedPage(permission: Permission): Promise<Reminded> {
    const { code } = await office.take();
    const context = await visited.browser.newContext({ viewport: { width: 360, height: 640 }, locale: "vi-VN" });
    const page = await context.newPage();
    await pushing(page, permission);
    await page.route(`**/t/${code}`, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('"pushKey":null', `"pushKey":"${"A".repeat(87)}"`);
      return route.fulfill({ response, body });
    });
    const asked: string[] = [];
    await page.route(/\/push(-off)?$/, async (route) => {
      const { endpoint, subscription } = route.request().postDataJSON();
      asked.push(`${route.request().url().split("/").at(-1)} ${endpoint ?? subscription.endpoint}`);
      return route.fulfill({ json: { ok: true } });
    });
    await page.goto(`${office.url}/t/${code}`);
    await page.locator("#remind").click();
    return {
      page,
      asked,
      async close() {
        await office.wish(code, "left");
        await context.close();
      },
    };
  }

  it("says that a notice comes also while the screen is off, and whoever wants none any more gets none", async () => {
    const { page, asked, close } = await remindedPage("granted");
    await page.getByText("có thông báo cả khi màn hình tắt").waitFor();
    await page.reload();
    // A browser lets no page ring that was not touched since it was loaded.
    await page.getByText("Chưa có tiếng").waitFor();
    await page.locator("#title").click();
    await page.getByText("có thông báo cả khi màn hình tắt").waitFor();
    await page.locator("#remind").click();
    await page.getByText("Nhắc tôi khi đến lượt").waitFor();
    await expect.poll(() => asked.slice(-1)).toEqual(["push-off https://fcm.googleapis.com/x"]);
    await close();
  });

  it("is off at the hub too for whoever turned it off before they had answered their phone's question", async () => {
    const { page, asked, close } = await remindedPage("later");
    await page.locator("#remind[aria-pressed=true]").click();
    await page.locator("#remind[aria-pressed=false]").waitFor();
    await page.evaluate(() => dispatchEvent(new Event("allowed")));
    await expect.poll(() => asked.at(-1)).toBe("push-off https://fcm.googleapis.com/x");
    await close();
  });

  it("goes on for a phone's other number where it is turned off for one, also after both pages are loaded anew", async () => {
    const [one, two] = [await office.take(), await office.take()];
    const { page, context } = await visited.openTicket(one.code);
    const other = await context.newPage();
    await other.goto(`${office.url}/t/${two.code}`);
    const pressed = (each: Page) => each.locator("#remind").getAttribute("aria-pressed");
    for (const each of [page, other, other]) await each.locator("#remind").click();
    // What else is chosen there takes nothing back.
    await page.locator("#contrast").click();
    for (const each of [page, other]) {
      await each.reload();
      await each.locator("html[data-contrast=high]").waitFor();
    }
    expect([await pressed(page), await pressed(other)]).toEqual(["true", "false"]);
    await context.close();
    for (const { code } of [one, two]) await office.wish(code, "left");
  });

  it("keeps the screen on once, and no longer than it is on itself, however quickly it is switched", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await page.evaluate(() => {
      const locks: WakeLockSentinel[] = [];
      Object.assign(window, { locks });
      const request = WakeLock.prototype.request;
      WakeLock.prototype.request = async function () {
        const lock = await request.call(this, "screen");
        locks.push(lock);
        await new Promise((resolve) => addEventListener("granted", resolve, { once: true }));
        return lock;
      };
    });
    const held = () =>
      page.evaluate(() => {
        const { locks } = window as unknown as { locks: WakeLockSentinel[] };
        return locks.map(({ released }) => !released);
      });
    const grant = () => page.evaluate(() => dispatchEvent(new Event("granted")));
    const touch = async (isOn: boolean) => {
      await page.locator("#remind").click();
      await page.locator(`#remind[aria-pressed=${isOn}]`).waitFor();
    };
    await touch(true);
    await touch(false);
    await expect.poll(held).toEqual([true]);
    await grant();
    await expect.poll(held).toEqual([false]);
    for (const isOn of [true, false, true]) await touch(isOn);
    await expect.poll(held).toEqual([false, true, true]);
    await grant();
    await expect.poll(held).toEqual([false, false, true]);
    await touch(false);
    await expect.poll(held).toEqual([false, false, false]);
    await context.close();
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
  const { page, context } = await visited.openTicket(code);
  const scope = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register("/t/worker.js", { scope: "/t/" });
    return registration.scope;
  });
  expect(scope).toBe(`${office.url}/t/`);
  await context.close();
});
