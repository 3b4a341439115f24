import type { Page, Route } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { civil } from "../booking/booking-office.ts";
import { bookSoonest, chooseDay, runWatchedOffice, type WatchedOffice } from "./booking-pages.ts";
import { openScreen } from "./browser.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runWatchedOffice);
let office: WatchedOffice;
beforeAll(() => {
  ({ office } = visited);
});

const openOffer = () => openScreen(visited.browser, `${office.url}/hen`, 360, 640);

/** As far as the question whether it is to be booked. Returns the time, epoch ms. */
async function chooseTime(page: Page, nth: number): Promise<number> {
  await page.locator(`#book-${civil}`).click();
  await chooseDay(page, office);
  const choice = page.locator(".times .choice:enabled").nth(nth);
  const time = Number((await choice.getAttribute("id"))?.slice("time-".length));
  await choice.click();
  await page.locator("#send").waitFor();
  return time;
}

/** What the page's entry of the browser's history says once the way back has come to it. */
const stepOf = (page: Page) => page.evaluate(() => history.state.step);

describe("steps of the pages from home", () => {
  it("the phone's own way back leads one step back, and past the first out of the page", async () => {
    const { page, context, errors } = await openScreen(visited.browser, `${office.url}/tra-cuu`, 360, 640);
    await page.goto(`${office.url}/hen`);
    await page.locator(`#book-${civil}`).click();
    const day = await chooseDay(page, office);
    await page.locator(".times .choice:enabled").nth(1).click();
    await page.locator("#send").waitFor();
    await page.goBack();
    await page.locator(".times .choice").first().waitFor();
    // The one in the page is the same way.
    await page.locator("#back").click();
    await page.locator(`#day-${day}`).waitFor();
    await page.goBack();
    await page.locator(`#book-${civil}`).waitFor();
    await page.goForward();
    await page.locator(`#day-${day}`).click();
    await page.locator(".times .choice:enabled").nth(1).click();
    await page.locator("#send").click();
    await page.locator("#code").waitFor();
    const address = page.url();
    await page.locator("#move").click();
    await page.locator(`#day-${day}`).click();
    await page.locator(".times .choice").first().waitFor();
    await page.goBack();
    await page.locator(`#day-${day}`).waitFor();
    await page.goBack();
    await page.locator("#code").waitFor();
    expect(page.url()).toBe(address);
    // What was sent is not sent again from there: what may be chosen comes, and the way to what was booked.
    await page.goBack();
    await page.locator(".held a").waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  it("a refusal that comes when somebody has gone back leaves the step alone that they are at by then", async () => {
    const { page, context } = await openOffer();
    const time = await chooseTime(page, 3);
    for (const _ of [1, 2]) expect((await office.book(time)).status).toBe(200);
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/booking/appointment", async (route) => {
      await held;
      await route.continue();
    });
    await page.locator("#send").click();
    await page.locator("#send[aria-disabled]").waitFor();
    for (const step of [2, 1, 0]) {
      await page.goBack();
      await expect.poll(() => stepOf(page)).toBe(step);
    }
    const refused = page.waitForResponse((response) => response.url().endsWith("/api/booking/appointment"));
    const lookedAt = page.waitForResponse((response) => response.url().endsWith("/api/booking/offer"));
    answer();
    expect((await refused).status()).toBe(409);
    // Whatever is drawn for the refusal is there by now, or comes with what is asked for next.
    await lookedAt;
    await page.locator(`#book-${civil}`).waitFor();
    expect(await page.locator("[role=alert], .days, .times").count()).toBe(0);
    await page.locator(`#book-${civil}`).click();
    await page.locator(".days").waitFor();
    await page.locator("#back").click();
    await page.locator(`#book-${civil}`).waitFor();
    await context.close();
  });

  it("loaded anew it begins at the first step, and the way back leads through none that it has forgotten", async () => {
    const { page, context } = await openOffer();
    await chooseTime(page, 1);
    expect(await stepOf(page)).toBe(3);
    await page.reload();
    await page.locator(`#book-${civil}`).click();
    await chooseDay(page, office);
    await page.locator(".times").waitFor();
    for (const step of [1, 0]) {
      await page.goBack();
      await expect.poll(() => stepOf(page)).toBe(step);
    }
    // The entry before is the second step of the page that was: of this one, too, there was a second.
    await page.goBack();
    await expect.poll(() => stepOf(page)).toBe(2);
    await page.locator(`#book-${civil}`).waitFor();
    expect(await page.locator(".days, .times").count()).toBe(0);
    await context.close();
  });
});

describe("the language of the pages from home", () => {
  it("is what a link names, until somebody chooses another", async () => {
    const { page, context } = await openScreen(visited.browser, `${office.url}/hen?lang=en`, 360, 640);
    const language = () => page.evaluate(() => document.documentElement.lang);
    await page.getByRole("button", { name: "Tiếng Việt" }).waitFor();
    expect(await language()).toBe("en");
    await page.getByRole("button", { name: "Tiếng Việt" }).click();
    await expect.poll(language).toBe("vi");
    await page.reload();
    await page.getByRole("button", { name: "English" }).waitFor();
    expect(await language()).toBe("vi");
    await page.goto(`${office.url}/hen?lang=en`);
    await expect.poll(language).toBe("en");
    await context.close();
  });
});

describe("a wish for an appointment that was heard, and the answer lost", () => {
  /** Lets the hub hear the first of these, and the page no answer to as many as `dead`. Returns the ids that were sent. */
  async function loseAnswers(page: Page, path: string, dead: number): Promise<string[]> {
    const sent: string[] = [];
    await page.route(path, async (route: Route) => {
      sent.push(route.request().postDataJSON().id);
      if (sent.length === 1) await route.fetch();
      return sent.length <= dead ? route.abort() : route.continue();
    });
    return sent;
  }

  it("is seen in what the appointment is by now: no trouble is told beside a time that was moved", async () => {
    const { page, context } = await openOffer();
    await bookSoonest(page, office);
    const before = await page.locator(".moment").textContent();
    const sent = await loseAnswers(page, "**/move", 3);
    await page.locator("#move").click();
    await chooseDay(page, office);
    await page.locator(".times .choice:enabled").nth(3).click();
    await page.getByText("Đã đổi giờ hẹn").waitFor();
    expect(sent.length).toBe(3);
    expect(await page.locator("[role=alert]").count()).toBe(0);
    expect(await page.locator(".moment").textContent()).not.toBe(before);
    await context.close();
  });

  it("is still the same wish when it is wished again before that is seen", async () => {
    const { page, context } = await openOffer();
    await bookSoonest(page, office);
    const address = `**/api/booking/appointments/${new URL(page.url()).pathname.split("/")[2]}`;
    await page.route(address, (route) => route.abort());
    const sent = await loseAnswers(page, "**/cancel", 3);
    const cancel = async () => {
      await page.locator("#cancel").click();
      await page.locator("#yes").click();
    };
    await cancel();
    await page.locator("[role=alert]").getByText("Chưa gửi được").waitFor();
    await page.unroute(address);
    await cancel();
    await page.locator("#title").getByText("Lịch hẹn đã hủy").waitFor();
    expect(sent.length).toBe(4);
    expect(new Set(sent).size).toBe(1);
    expect(await page.locator("[role=alert]").count()).toBe(0);
    await context.close();
  });
});
