import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dayOf } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import { civil } from "../booking/booking-office.ts";
import { officeToday } from "../office-clock.ts";
import { atCounter } from "./at-counter.ts";
import { counter, runWatchedOffice, type WatchedOffice } from "./booking-pages.ts";
import { openScreen } from "./browser.ts";
import { expectAccessible, wedge } from "./kiosk-page.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(runWatchedOffice);
let office: WatchedOffice;
let browser: Browser;
beforeAll(() => {
  ({ office, browser } = visited);
});

describe("what was booked from home", () => {
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
    await expect.poll(() => office.waits(ticket.label)).toMatchObject({ priority: "disabled" });
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
    await expect.poll(() => office.waits(plain)).toMatchObject({ priority: null });
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
    await expect.poll(() => office.waits(first)).toMatchObject({ priority: "disabled" });
    await context.close();
  });

  it("a group is confirmed in one press or does not apply, and the same press takes that back", async () => {
    const { officer } = office;
    const issued = await officer.client.send({
      type: "issueTicket",
      service: civil as never,
      procedure: null,
      priority: "disabled" as never,
      appointment: null,
      language: "vi",
    });
    const { ticket } = issued.ok ? issued.answer : { ticket: null };
    if (!ticket) throw new Error("no number was given");
    await officer.client.send({ type: "callTicket", counter, ticket: ticket.id });
    const { page, context } = await atCounter(office, browser, "hoa");
    const check = page.getByTestId("priority-check");
    const press = (finding: string) => page.getByTestId(`priority-${finding}`).click();
    const tells = (words: string) => check.getByText(words).waitFor();
    await tells("Xin kiểm tra giấy tờ ưu tiên:");
    await expectAccessible(page);
    await press("withdrawn");
    await tells("Lượt này không áp dụng ưu tiên:");
    await expectAccessible(page);
    await press("withdrawn");
    await tells("Xin kiểm tra giấy tờ ưu tiên:");
    // By keyboard alone.
    await page.getByTestId("priority-confirmed").focus();
    await page.keyboard.press("Enter");
    await tells("Đã xác nhận ưu tiên:");
    const isPressed = (finding: string) => page.getByTestId(`priority-${finding}`).getAttribute("aria-pressed");
    expect(await isPressed("confirmed")).toBe("true");
    // The record that figures are made of tells it from a group that nobody looked at.
    const recorded = async () => {
      const { id } = office.settings().office();
      const today = officeToday();
      const visits = await office.visits().between(id, today, today);
      return visits.find((visit) => visit.ticket === ticket.id);
    };
    await expect.poll(recorded).toMatchObject({ priority: "disabled", priorityFound: "confirmed" });

    // Beside a dossier of theirs it is still there to be looked at.
    await page.keyboard.press("Insert");
    await page.locator('[data-index="0"]').click();
    await page.getByTestId("all-papers").waitFor();
    await press("withdrawn");
    await tells("Lượt này không áp dụng ưu tiên:");
    await expect.poll(recorded).toMatchObject({ priority: null, priorityFound: "withdrawn" });
    expect(await isPressed("confirmed")).toBe("false");
    await officer.client.send({ type: "hold", counter, note: null });
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
      const code = await page.getByTestId("list-row").locator("td").nth(4).innerText();
      expect(code).toMatch(/^LH-/);
      const saved = page.waitForEvent("download");
      await page.getByTestId("list-save").click();
      const file = await readFile(await (await saved).path(), "utf8");
      // A portal's name for it that a spreadsheet would take for a formula is a text.
      expect(file).toBe(`\uFEFFMã hồ sơ hẹn;Ngày;Giờ;Mã nhận chỗ\r\n'=DVC-1;${when};${code}\r\n`);
    });

    it("have a tab that everyone can read", () => expectAccessible(page));

    it("are told beside each field what is wrong with the rules, in their language, and nothing is changed silently", async () => {
      const field = (name: string) => page.getByTestId(name);
      await page.getByTestId(`remote-${civil}`).uncheck();
      await field("remote-save").click();
      await page.getByText("Chọn ít nhất một lĩnh vực.").waitFor();
      await page.getByTestId(`remote-${civil}`).check();
      await page.getByText("Chọn ít nhất một lĩnh vực.").waitFor({ state: "detached" });
      await field("times-every").first().fill("0");
      await field("times-people").first().fill("-4");
      await field("times-to").first().fill("00:00");
      await field("appointments-save").click();
      for (const told of [
        "Nhỏ hơn mức cho phép là 5.",
        "Nhỏ hơn mức cho phép là 1.",
        "Giờ bắt đầu phải trước giờ kết thúc.",
      ])
        await page.getByText(told, { exact: true }).waitFor();
      // Whoever can not see the marks is led to the first.
      await expect
        .poll(() =>
          field("times-to")
            .first()
            .evaluate((input) => input === document.activeElement),
        )
        .toBe(true);
      expect(await field("times-every").first().inputValue()).toBe("0");
      expect(await field("times-people").first().inputValue()).toBe("-4");
      await look(page, "booking-wrong");
      await page.getByRole("button", { name: "EN English" }).click();
      await page.getByText("It must begin before it ends.", { exact: true }).waitFor();
      await page.getByRole("button", { name: "VI Tiếng Việt" }).click();
      await page.getByText("Giờ bắt đầu phải trước giờ kết thúc.", { exact: true }).waitFor();
      await expectAccessible(page);
      await field("times-every").first().fill("20");
      await page.getByText("Nhỏ hơn mức cho phép là 5.").waitFor({ state: "detached" });
    });

    it("stop numbers from home, and the phone's page offers none", async () => {
      await page.getByTestId("remote-on").uncheck();
      await page.getByTestId("remote-save").click();
      await page.getByTestId("notice").getByText("Đã lưu").waitFor();
      expect(office.settings().office().remote).toBeUndefined();
      const phone = await visited.open("/hen", [360, 640]);
      await phone.locator(`#book-${civil}`).waitFor();
      expect(await phone.locator(`#home-${civil}`).count()).toBe(0);
    });
  });
});
