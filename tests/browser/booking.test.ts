import { randomUUID } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Browser, Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#contract/calendar.ts";
import { aBrowser, civil } from "../booking/booking-office.ts";
import { bookSoonest, chooseDay, counter, expectRoom, runWatchedOffice, type WatchedOffice } from "./booking-pages.ts";
import { openScreen, type Screen } from "./browser.ts";
import { resize } from "./fitting.ts";
import { expectAccessible, expectFitting, touchKeys, wedge } from "./kiosk-page.ts";
import { tabTo } from "./tabbing.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runWatchedOffice);
let office: WatchedOffice;
let browser: Browser;
let phone: Screen;
let kiosk: Screen;
beforeAll(async () => {
  ({ office, browser } = visited);
  phone = await openScreen(browser, `${office.url}/hen`, 360, 640);
  kiosk = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
  await kiosk.page.locator(".services").waitFor();
});

/** What a page loads of its own, gzipped, in bytes. */
async function weight(page: Page): Promise<number> {
  const loaded = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => /\.(js|css)$/.test(name)),
  );
  const sizes = await Promise.all(
    loaded.map(async (file) => gzipSync(Buffer.from(await (await fetch(file)).arrayBuffer())).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe("from home to the counter", () => {
  it("a number taken on a phone is checked in at the kiosk by its code, called, and the phone shows the counter", async () => {
    const { page } = phone;
    const pages = [await weight(page)];
    await page.locator(`#home-${civil}`).click();
    await page.locator("#send").click();
    const label = (await page.locator("#label").textContent()) ?? "";
    await page.locator("#title").getByText("Xin đến và nhận chỗ trước").waitFor();
    await page.locator("img.qr").waitFor();
    await expectRoom(page);
    pages.push(await weight(page));
    expect(pages.reduce((sum, one) => sum + one)).toBeLessThan(40_000);
    const code = (await page.locator("dd").first().textContent()) ?? "";

    await kiosk.page.getByTestId("check-in-tile").click();
    await touchKeys(kiosk.page, code.slice(3));
    await kiosk.page.getByRole("heading", { name: `Nhận chỗ cho số ${label}` }).waitFor();
    await expectFitting(kiosk.page);
    await expectAccessible(kiosk.page);
    await kiosk.page.getByTestId("priority-disabled").click();
    await kiosk.page.getByTestId("ticket-number").getByText(label).waitFor();
    await kiosk.page.getByTestId("done").click();
    await page.locator("#title").getByText("Sắp đến lượt").waitFor();
    await expect.poll(() => office.waits(label)).toMatchObject({ priority: "disabled" });

    await office.officer.client.send({ type: "callNext", counter });
    await page.locator("#counter strong", { hasText: "1" }).waitFor();
    for (const command of ["startServing", "finish"] as const)
      await office.officer.client.send({ type: command, counter, outcome: "received" } as never);
    expect([...phone.errors, ...kiosk.errors]).toEqual([]);
  });

  it("an appointment's code is scanned at any moment, and without a touch its number comes out", async () => {
    await bookSoonest(phone.page, office);
    const address = new URL(phone.page.url()).pathname;
    // One whose clock is the test's.
    const { page, context } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    await page.clock.install();
    await page.getByTestId("search").click();
    await wedge(page, `https://hall.example${address}`);
    await page.getByTestId("arrived").waitFor();
    expect(await page.getByTestId("by-itself").innerText()).toMatch(/sau \d+ giây/);
    // Half of its time: the line comes back after such a leap before anything can be touched, and that takes its time too.
    await page.clock.fastForward(10_000);
    // Any touch gives time to read.
    await page.getByRole("heading", { name: "Nhận chỗ cho lịch hẹn" }).click();
    await page.clock.fastForward(15_000);
    expect(await page.getByTestId("arrived").count()).toBe(1);
    await page.clock.fastForward(6_000);
    const label = (await page.getByTestId("ticket-number").textContent()) ?? "";
    await context.close();
    await phone.page.reload();
    await phone.page.locator("#title").getByText(`Đã nhận chỗ: số ${label}`).waitFor();
    await phone.page.locator("#open-ticket").click();
    await phone.page.locator("#title").getByText("Sắp đến lượt").waitFor();
  });

  it("two codes shown one right after the other are two people, each with their number; one shown twice is one", async () => {
    const people: { code: string; label: string }[] = [];
    for (const _ of [1, 2]) {
      const { path } = (await office.takeNumber()).body as { path: string };
      const { ticket } = await office.ticketPage(path);
      people.push({ code: ticket.arrivalCode ?? "", label: ticket.label });
    }
    const [one, two] = people;
    if (!one || !two) throw new Error("no numbers from home");
    const { page } = kiosk;
    await wedge(page, one.code);
    await page.getByRole("heading", { name: `Nhận chỗ cho số ${one.label}` }).waitFor();
    await wedge(page, one.code);
    await wedge(page, two.code);
    await page.getByRole("heading", { name: `Nhận chỗ cho số ${two.label}` }).waitFor();
    await expect.poll(() => office.waits(one.label)).toMatchObject({ priority: null });
    expect(office.waits(two.label)).toBeUndefined();
    await page.getByTestId("priority-none").click();
    await page.getByTestId("ticket-number").getByText(two.label).waitFor();
    await expect.poll(() => office.waits(two.label)).toMatchObject({ priority: null });
    await page.getByTestId("done").click();
  });

  it("whoever took a number in English is spoken to in English at the kiosk, and the next person in Vietnamese", async () => {
    const body = { id: randomUUID(), browser: aBrowser(), service: civil, procedure: null, language: "en" };
    const { path } = (await office.http("POST", "/api/booking/number", { body })).body as { path: string };
    const { ticket } = await office.ticketPage(path);
    const { page } = kiosk;
    await wedge(page, ticket.arrivalCode ?? "");
    await page.getByRole("heading", { name: `Checking in number ${ticket.label}` }).waitFor();
    await page.getByTestId("priority-none").click();
    await page.getByText("Your number", { exact: true }).waitFor();
    await page.getByTestId("done").click();
    await page.getByRole("heading", { name: "Lấy số thứ tự" }).waitFor();
  });

  it("a phone that holds a number is led to it, and one whose time was just taken to those that are left", async () => {
    const { page, context, errors } = await openScreen(browser, `${office.url}/hen`, 360, 640);
    await page.locator(`#home-${civil}`).click();
    await page.locator("#send").click();
    const label = (await page.locator("#label").textContent()) ?? "";
    await page.goto(`${office.url}/hen`);
    await page.locator(`#home-${civil}`).click();
    await page.locator("#send").click();
    await page.locator("[role=alert]").getByText("Điện thoại này đang giữ một số").waitFor();
    await page.getByRole("link", { name: `Số ${label}` }).waitFor();
    await page.locator("#back").click();
    await page.locator(`#book-${civil}`).click();
    await page.locator(".days .choice").last().click();
    const last = page.locator(".times .choice").last();
    const time = Number((await last.getAttribute("id"))?.slice("time-".length));
    await last.click();
    for (const _ of [1, 2]) expect((await office.book(time)).status).toBe(200);
    await page.locator("#send").click();
    await page.locator("[role=alert]").getByText("vừa hết chỗ").waitFor();
    await page.locator(`#time-${time}:disabled`).waitFor();
    await expectRoom(page);
    await page.locator(".times .choice:enabled").last().click();
    await page.locator("#send").click();
    const moment = await page.locator(".moment strong").innerText();
    await page.goto(`${office.url}/hen`);
    // The newest first; a number of an earlier day is nobody's any more.
    expect(await page.locator(".held a").allInnerTexts()).toEqual([
      expect.stringContaining(moment),
      expect.stringContaining(label),
    ]);
    expect(errors.filter((error) => !error.includes("409"))).toEqual([]);
    await context.close();
  });

  it("a phone whose clock is a day ahead is led to the number that it took today", async () => {
    const { page, context } = await openScreen(browser, `${office.url}/hen`, 360, 640);
    await page.locator(`#home-${civil}`).click();
    await page.locator("#send").click();
    const label = (await page.locator("#label").textContent()) ?? "";
    await page.clock.setFixedTime(Date.now() + 86_400_000);
    await page.goto(`${office.url}/hen`);
    await page.getByRole("link", { name: `Số ${label}` }).waitFor();
    await context.close();
  });

  it("an appointment is moved and cancelled on the phone, and the kiosk says so", async () => {
    const { code } = await bookSoonest(phone.page, office);
    const { page } = phone;
    const before = await page.locator(".moment").textContent();
    await page.locator("#move").click();
    await chooseDay(page, office);
    await page.locator(".times .choice:enabled").nth(2).click();
    await page.getByText("Đã đổi giờ hẹn").waitFor();
    expect(await page.locator(".moment").textContent()).not.toBe(before);
    await page.locator("#cancel").click();
    await page.locator("#yes").click();
    await page.locator("#title").getByText("Lịch hẹn đã hủy").waitFor();
    await kiosk.page.getByTestId("check-in-tile").click();
    await touchKeys(kiosk.page, code.slice(3));
    await kiosk.page.locator("[data-testid=not-now][data-state=cancelled]").waitFor();
    await kiosk.page.getByTestId("done").click();
  });

  it("by the keyboard alone: a wrong card number is told beside its field, and one touch twice books once", async () => {
    const { page, context } = await openScreen(browser, `${office.url}/hen`, 360, 640);
    const press = async (wanted: Locator) => {
      await tabTo(page, wanted);
      await page.keyboard.press("Enter");
    };
    const send = page.locator("#send");
    await press(page.locator(`#book-${civil}`));
    const day = (await office.times()).map(dayOf).at(-1);
    const ofDay = page.locator(`#day-${day}`);
    await ofDay.waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("title");
    await press(ofDay);
    await press(page.locator(".times .choice:enabled").first());
    await tabTo(page, page.locator("#card"));
    await page.keyboard.type("12345");
    await press(send);
    const card = page.getByRole("textbox", { name: "Số căn cước" });
    await page.locator("#card-wrong").waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("card");
    expect(await card.getAttribute("aria-describedby")).toContain("card-wrong");
    await expectAccessible(page);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Delete");
    expect(await page.locator("#card-wrong").count()).toBe(0);
    const asked: string[] = [];
    let answer = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/booking/appointment", async (route) => {
      asked.push(route.request().postData() ?? "");
      await held;
      await route.continue();
    });
    await press(send);
    await page.locator("#send[aria-disabled]").waitFor();
    await page.keyboard.press("Enter");
    answer();
    await page.locator("#code").waitFor();
    expect(asked.length).toBe(1);
    await context.close();
  });

  it("the pages on the phone have room and can be read by everyone", async () => {
    const { page } = phone;
    await page.goto(`${office.url}/hen`);
    await page.locator(`#book-${civil}`).waitFor();
    await expectRoom(page);
    await expectAccessible(page);
    await page.locator(`#book-${civil}`).click();
    await chooseDay(page, office);
    await page.locator(".times .choice:enabled").nth(1).click();
    await expectRoom(page);
    await expectAccessible(page);
    await page.locator("#send").click();
    await page.locator("#code").waitFor();
    await expectRoom(page);
    await expectAccessible(page);
  });

  it("a code that is nobody's is told in words on the screen where it was typed", async () => {
    await kiosk.page.getByTestId("check-in-tile").click();
    await expectFitting(kiosk.page);
    await expectAccessible(kiosk.page);
    await touchKeys(kiosk.page, "ZZZZZZZZ");
    await kiosk.page.getByRole("alert").getByText("Mã chưa đúng").waitFor();
    await kiosk.page.getByTestId("key-erase").click();
    await kiosk.page.getByRole("alert").getByText("Mã chưa đúng").waitFor({ state: "detached" });
    // Told once: no dialog on the first screen blames the scanner for it.
    await touchKeys(kiosk.page, "Z");
    await kiosk.page.getByRole("alert").getByText("Mã chưa đúng").waitFor();
    await kiosk.page.getByTestId("back").click();
    await kiosk.page.getByTestId("check-in-tile").waitFor();
    // A dialog would come in a part of its own, a frame or two later.
    await resize(kiosk.page, 1080, 1920);
    expect(await kiosk.page.locator("dialog").count()).toBe(0);
  });
});
