import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#contract/calendar.ts";
import type { OfficerView } from "#contract/views.ts";
import { clockText, dayText } from "../../display-ui/phone/clock.ts";
import { aBrowser, type BookingOffice, civil, runBookingOffice } from "../booking/booking-office.ts";
import type { Line } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { openBrowser, openScreen, type Screen } from "./browser.ts";
import { resize } from "./fitting.ts";
import { expectAccessible, expectFitting, touchKeys, wedge } from "./kiosk-page.ts";

const counter = "counter-1" as never;
let office: BookingOffice;
let officer: Line;
let browser: Browser;
let phone: Screen;
let kiosk: Screen;
let seen: OfficerView | null = null;
const waits = (label: string) => seen?.mine?.waiting.find((row) => row.label === label);
beforeAll(async () => {
  office = await runBookingOffice({ screens: "built" });
  officer = await office.signIn("hoa");
  officer.client.onView("officer", (view) => {
    seen = view;
  });
  await officer.client.send({ type: "openCounter", counter });
  browser = await openBrowser();
  phone = await openScreen(browser, `${office.url}/hen`, 360, 640);
  kiosk = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
  await kiosk.page.locator(".services").waitFor();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** Nothing runs out of a phone's screen, and whatever is touched is large enough for a thumb. */
async function expectRoom(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll("button, a.wish, a.choice")]
      .filter((each) => each.getBoundingClientRect().height < 48)
      .map(({ id }) => id),
  }));
  expect(found).toEqual({ wide: 0, small: [] });
}

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

/** Not the very next time: that may be over before it is sent. */
const bookSoonest = async ({ page }: Screen): Promise<string> => {
  await page.goto(`${office.url}/hen`);
  await page.locator(`#book-${civil}`).click();
  await page.locator(".days .choice").first().click();
  await page.locator(".times .choice:enabled").nth(1).click();
  await page.locator("#send").click();
  return (await page.locator("#code").textContent()) ?? "";
};

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
    await expect.poll(() => waits(label)).toMatchObject({ priority: "disabled" });

    await officer.client.send({ type: "callNext", counter });
    await page.locator("#counter strong", { hasText: "1" }).waitFor();
    for (const command of ["startServing", "finish"] as const)
      await officer.client.send({ type: command, counter, outcome: "received" } as never);
    expect([...phone.errors, ...kiosk.errors]).toEqual([]);
  });

  it("an appointment's code is scanned at any moment, and without a touch its number comes out", async () => {
    await bookSoonest(phone);
    const address = new URL(phone.page.url()).pathname;
    // One whose clock is the test's.
    const { page, context } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    await page.clock.install();
    await page.getByTestId("search").click();
    await wedge(page, `https://hall.example${address}`);
    await page.getByTestId("arrived").or(page.getByTestId("not-now")).waitFor();
    // Times of tomorrow, where a day is nearly over, are for tomorrow.
    if ((await page.getByTestId("not-now").count()) > 0) return;
    expect(await page.getByTestId("by-itself").innerText()).toMatch(/sau \d+ giây/);
    await page.clock.fastForward(15_000);
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
    await expect.poll(() => waits(one.label)).toMatchObject({ priority: null });
    expect(waits(two.label)).toBeUndefined();
    await page.getByTestId("priority-none").click();
    await page.getByTestId("ticket-number").getByText(two.label).waitFor();
    await expect.poll(() => waits(two.label)).toMatchObject({ priority: null });
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

  it("an appointment is moved and cancelled on the phone, and the kiosk says so", async () => {
    const code = await bookSoonest(phone);
    const { page } = phone;
    const before = await page.locator(".moment").textContent();
    await page.locator("#move").click();
    await page.locator(".days .choice").first().click();
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

  it("the pages on the phone have room and can be read by everyone", async () => {
    const { page } = phone;
    await page.goto(`${office.url}/hen`);
    await page.locator(`#book-${civil}`).waitFor();
    await expectRoom(page);
    await expectAccessible(page);
    await page.locator(`#book-${civil}`).click();
    await page.locator(".days .choice").first().click();
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

  it("at a counter the officer scans the code, says which group, and the number waits", async () => {
    const { path } = (await office.takeNumber()).body as { path: string };
    const { ticket } = await office.ticketPage(path);
    const { page, context } = await atCounter(office, browser, "hoa");
    await page.getByTestId("issue").waitFor();
    await wedge(page, ticket.arrivalCode ?? "");
    await page.getByTestId("scan-label").getByText(ticket.label).waitFor();
    await page.getByTestId("scan-priority").click();
    await page.getByRole("option", { name: "Khuyết tật" }).click();
    await page.getByTestId("scan-call").getByText("Đã đến, vào hàng chờ").click();
    await expect.poll(() => waits(ticket.label)).toMatchObject({ priority: "disabled" });
    await context.close();
  });

  it("on staff's lists the officer checks in with one press, and says a group with one more", async () => {
    const labels: string[] = [];
    for (const _ of [1, 2]) {
      const { path } = (await office.takeNumber()).body as { path: string };
      labels.push((await office.ticketPage(path)).ticket.label);
    }
    const [plain = "", first = ""] = labels;
    const { page, context } = await atCounter(office, browser, "hoa");
    // Beside the queue.
    await page.getByRole("button", { name: `Đã đến ${plain}`, exact: true }).click();
    await expect.poll(() => waits(plain)).toMatchObject({ priority: null });
    await page.getByTestId("bookings").click();
    const row = (label: string) => page.getByTestId("expected").filter({ hasText: label });
    await row(first).waitFor();
    expect(await row(plain).count()).toBe(0);
    // By keyboard alone.
    await row(first).getByTestId("arrived-with").focus();
    await page.keyboard.press("Enter");
    const groups = page.getByRole("menuitem");
    await groups.first().waitFor();
    expect(await groups.allInnerTexts()).toEqual(
      office
        .settings()
        .office()
        .priorityGroups.map(({ name }) => name.vi),
    );
    await expectAccessible(page);
    await groups.filter({ hasText: "khuyết tật" }).press("Enter");
    await expect.poll(() => waits(first)).toMatchObject({ priority: "disabled" });
    await context.close();
  });

  describe("staff", () => {
    let page: Page;
    beforeAll(async () => {
      const { cookie } = await office.signIn("khanh");
      const [name = "", value = ""] = cookie.split("=");
      const staff = await openScreen(browser, `${office.url}/api/health`, 1366, 768);
      await staff.context.addCookies([{ name, value, url: office.url }]);
      page = staff.page;
      await page.goto(`${office.url}/counter`);
      await page.getByText("Quản trị", { exact: true }).click();
      await page.getByTestId("tab-booking").click();
      await page.getByTestId("remote-save").waitFor();
    });

    it("book for whoever calls, and cancel with a reason", async () => {
      await page.getByTestId("book-for").click();
      for (const field of ["service", "day", "time"]) {
        await page.getByTestId(`book-${field}`).click();
        await page.locator("[role=option]:visible").first().click();
      }
      await page.getByTestId("book-submit").click();
      const code = (await page.getByTestId("booked-code").textContent()) ?? "";
      expect(code).toMatch(/^LH-/);
      const shown = (await page.getByTestId("booking-day").textContent()) ?? "";
      const isShown = (await page.getByRole("dialog").textContent())?.includes(shown);
      await page.keyboard.press("Escape");
      const row = page.getByTestId("appointment").filter({ hasText: code });
      // The soonest time is tomorrow's where a day is nearly over.
      if (!isShown) await page.getByTestId("booking-after").click();
      await row.getByTestId("appointment-cancel").click();
      await page.getByTestId("note").fill("Mất điện");
      await page.getByTestId("note-submit").click();
      await row.getByText("Đã hủy: Mất điện").waitFor();
    });

    it("take over a portal's list: its faults first, then its appointments and their codes as a file", async () => {
      const at = (await office.times()).at(-1) ?? 0;
      const when = `${dayText(dayOf(at))};${clockText(at)}`;
      const hand = (...rows: string[]) => {
        const buffer = Buffer.from(["Lĩnh vực;Ngày;Giờ;Mã hồ sơ hẹn", ...rows].join("\r\n"));
        return page.getByTestId("list-file").setInputFiles({ name: "cong.csv", mimeType: "text/csv", buffer });
      };
      await hand(`Hộ tịch;${when};=DVC-1`, `Đánh cá;${when};DVC-2`);
      await page.getByTestId("list-bad").getByText("1 dòng cần sửa").waitFor();
      await page.getByTestId("catalogue-fault").getByText("Không có lĩnh vực này").waitFor();
      await hand(`Hộ tịch;${when};=DVC-1`);
      await page.getByTestId("list-checked").getByText("1 lịch hẹn mới").waitFor();
      await page.getByTestId("list-apply").click();
      await page.getByTestId("list-applied").getByText("Đã đặt 1 lịch hẹn").waitFor();
      const code = await page.getByTestId("list-row").locator("td").nth(3).innerText();
      expect(code).toMatch(/^LH-/);
      const saved = page.waitForEvent("download");
      await page.getByTestId("list-save").click();
      const file = await readFile(await (await saved).path(), "utf8");
      // A portal's name for it that a spreadsheet would take for a formula is a text.
      expect(file).toBe(`\uFEFFMã hồ sơ hẹn;Ngày;Giờ;Mã nhận chỗ\r\n'=DVC-1;${when};${code}\r\n`);
    });

    it("have a tab that everyone can read", () => expectAccessible(page));

    it("stop numbers from home, and the phone's page offers none", async () => {
      await page.getByTestId("remote-on").uncheck();
      await page.getByTestId("remote-save").click();
      await page.getByTestId("notice").getByText("Đã lưu").waitFor();
      expect(office.settings().office().remote).toBeUndefined();
      await phone.page.goto(`${office.url}/hen`);
      await phone.page.locator(`#book-${civil}`).waitFor();
      expect(await phone.page.locator(`#home-${civil}`).count()).toBe(0);
    });
  });
});
