import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { paperOut, ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { expectSoon } from "../expect-soon.ts";
import { issue } from "../realtime/parts.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";
import { axeFinds } from "./axe.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, stands } from "./fitting.ts";

let office: OfficeUnderTest;
let browser: Browser;
let sink: TcpPrinter;
let status = ready;
let kiosk: Line;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [office, browser, sink] = await Promise.all([
    runOffice({
      screens: "built",
      settings: { ...demonstrationOffice, hardware: [] },
      config: { requestsPerMinute: 10_000 },
    }),
    openBrowser(),
    startTcpPrinter({ status: () => status }),
  ]);
  kiosk = await office.pairDevice("kiosk");
  await office.pairDevice("agent");
  // As every screen does when the hub ends its line.
  kiosk.socket.on("disconnect", () => kiosk.socket.connect());
  ({ page, errors } = await openScreen(browser, `${office.url}/counter`, 1366, 768));
  const admin = demonstrationAccounts.find(({ role }) => role === "admin");
  await page.getByTestId("username").fill(admin?.username ?? "");
  await page.getByTestId("password").fill(admin?.password ?? "");
  await page.getByTestId("sign-in").click();
  await page.getByTestId("section-admin").click();
  await page.getByTestId("hardware-card").waitFor();
  errors.length = 0;
}, 120_000);
afterAll(async () => {
  kiosk?.socket.off("disconnect");
  await browser?.close();
  await office?.stop();
  await sink?.close();
});

/** As it is, it fits, whoever uses it; a picture of it where somebody wants to look: `PICTURES=folder`. */
async function sound(name: string): Promise<void> {
  await stands(page);
  if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, `${name}.png`) });
  expect(await axeFinds(page, null)).toEqual([]);
  expect(await misfits(page, true)).toEqual([]);
}

const row = (id: string) => page.getByTestId(`hardware-${id}`);
/** Letters are put in at once: typed as fast as this they would be a scanner's. */
const key = (name: string) => page.keyboard.press(name);

it("an office without any is told what to do, and a printer is added by keyboard alone, with what is wrong beside its field", async () => {
  await page.getByText("Chưa có thiết bị nào.").waitFor();
  await sound("none");
  await page.getByTestId("add-hardware").focus();
  await key("Enter");
  await page.getByTestId("hardware-name").waitFor();
  await sound("new");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-testid")))
    .toBe("hardware-name");
  await page.keyboard.insertText("Máy in cửa chính");
  await page.getByTestId("hardware-host").focus();
  await page.keyboard.insertText("http://127.0.0.1");
  await key("Enter");
  await page.getByText("không kèm http://").waitFor();
  // Whoever can not see the mark is led to it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-testid")))
    .toBe("hardware-host");
  await sound("wrong");
  await key("Control+a");
  await page.keyboard.insertText("127.0.0.1");
  await key("Tab");
  await key("Control+a");
  await page.keyboard.insertText(String(sink.port));
  await key("Enter");
  await row("may-in-cua-chinh").getByText("sẵn sàng").waitFor();
  expect(office.settings().office().hardware).toMatchObject([
    { name: "Máy in cửa chính", connection: { kind: "tcp", port: sink.port }, paper: "80mm" },
  ]);
});

it("a test page comes out of it, and then the kiosk's ticket: without a restart", async () => {
  await row("may-in-cua-chinh").getByTestId("test-hardware").click();
  await row("may-in-cua-chinh").getByText("Trang thử đã ra.").waitFor();
  await expectSoon(sink.papers).toBe(1);
  // It was the only printer, and the kiosk had none.
  let printer: string | undefined;
  kiosk.client.onView("kiosk", (view) => {
    printer = view.printer?.id;
  });
  await expectSoon(() => printer).toBe("may-in-cua-chinh");
  expect(await kiosk.client.send(issue())).toMatchObject({ ok: true });
  await expectSoon(sink.papers).toBe(2);
  await closeNotice();
  await sound("tested");
  // What was said of a printer with paper is not said of one without.
  status = paperOut;
  await row("may-in-cua-chinh").getByText("Trang thử đã ra.").waitFor({ state: "detached" });
  await row("may-in-cua-chinh").getByText("hết giấy").waitFor();
  status = ready;
  await row("may-in-cua-chinh").getByText("sẵn sàng").waitFor();
});

it("a second one on the same address is refused by the first one's name; a keypad has fields of its own", async () => {
  await page.getByTestId("add-hardware").click();
  await page.getByTestId("hardware-name").fill("Máy in hai");
  await page.getByTestId("hardware-host").fill("127.0.0.1");
  await page.getByTestId("hardware-port").fill(String(sink.port));
  await page.getByTestId("hardware-save").click();
  await page.getByText("Cùng đường nối với “Máy in cửa chính”").waitFor();
  await choose("hardware-kind", "Bàn phím đánh giá");
  expect(await page.getByTestId("hardware-host").count()).toBe(0);
  await page.getByTestId("hardware-path").fill("/dev/ttyUSB9");
  await page.getByTestId("hardware-save").click();
  await page.getByText("Xin chọn quầy đặt thiết bị này.").waitFor();
  await sound("keypad");
  await choose("hardware-place", "Quầy 2");
  await page.getByTestId("hardware-save").click();
  await row("may-in-hai").getByText("mất kết nối").waitFor();
  await row("may-in-hai").getByText("Không thấy thiết bị: rút ra cắm lại").waitFor();
  expect(await row("may-in-hai").textContent()).toContain("Quầy 2");
  await row("may-in-hai").getByTestId("test-hardware").click();
  await row("may-in-hai").getByText("Không thử được: mất kết nối.").waitFor();
  await closeNotice();
  await page.locator('button[lang="en"]').click();
  await row("may-in-hai").getByText("Rating keypad").waitFor();
  await row("may-in-hai").getByText("The device is not there: plug it in again").waitFor();
  await page.getByTestId("add-hardware").click();
  await choose("hardware-agent", "Máy chạy thiết bị");
  await page.getByLabel("Letters without the hub").waitFor();
  await sound("english");
  await page.getByRole("button", { name: "Cancel" }).click();
  await page.getByTestId("hardware-name").waitFor({ state: "detached" });
  await page.locator('button[lang="vi"]').click();
});

it("it is changed, and removed after the kiosk that prints on it was named; and comes back as it was", async () => {
  await row("may-in-cua-chinh").getByRole("button", { name: "Sửa" }).click();
  await page.getByTestId("hardware-name").fill("Máy in cửa sau");
  await page.getByTestId("hardware-save").click();
  await row("may-in-cua-chinh").getByText("Máy in cửa sau").waitFor();
  await row("may-in-cua-chinh").getByText("sẵn sàng").waitFor();
  const before = office.settings().office().hardware;

  await row("may-in-cua-chinh").getByRole("button", { name: "Bỏ" }).click();
  await page.getByText("đang in phiếu bằng máy này").waitFor();
  await sound("used");
  await page.getByTestId("confirm").click();
  await row("may-in-cua-chinh").waitFor({ state: "detached" });
  await expectSoon(() => office.settings().office().hardware.length).toBe(1);
  await page.getByRole("button", { name: "Hoàn lại" }).click();
  await row("may-in-cua-chinh").getByText("sẵn sàng").waitFor();
  expect(office.settings().office().hardware).toEqual(before);
  expect(errors).toEqual([]);
});

it("what another administrator changes meanwhile is not written over, and what was typed stays", async () => {
  await closeNotice();
  await row("may-in-cua-chinh").getByRole("button", { name: "Sửa" }).click();
  await page.getByTestId("hardware-name").fill("Máy in sảnh");
  await office.settings().change((now) => ({
    ...now,
    hardware: now.hardware.map((piece) => (piece.kind === "printer" ? { ...piece, paper: "58mm" as const } : piece)),
  }));
  await page.getByTestId("hardware-save").click();
  await page.getByText("Người khác vừa sửa thiết bị này.").waitFor();
  await closeNotice();
  await sound("changed-by-another");
  expect(await page.getByTestId("hardware-name").inputValue()).toBe("Máy in sảnh");
  await page.getByTestId("hardware-save").click();
  await page.getByTestId("hardware-name").waitFor({ state: "detached" });
  const printer = () =>
    office
      .settings()
      .office()
      .hardware.find(({ kind }) => kind === "printer");
  expect(printer()).toMatchObject({ name: "Máy in sảnh", paper: "58mm" });

  await closeNotice();
  await row("may-in-hai").getByRole("button", { name: "Sửa" }).click();
  await page.getByTestId("hardware-name").fill("Bàn phím quầy hai");
  await office.settings().change((now) => ({
    ...now,
    hardware: now.hardware.filter(({ id }) => id !== "may-in-hai"),
  }));
  await page.getByText("Người khác vừa bỏ thiết bị này").waitFor();
  expect(await page.getByTestId("hardware-name").inputValue()).toBe("Bàn phím quầy hai");
  await page.getByRole("button", { name: "Thôi" }).click();
  await page.getByTestId("hardware-name").waitFor({ state: "detached" });
});

it("a kiosk that was paired a moment ago is offered, and it is said which printer one leaves", async () => {
  await page.getByTestId("add-hardware").click();
  const chips = page.getByRole("dialog").getByRole("group").getByRole("checkbox");
  await expect.poll(() => chips.count()).toBe(1);
  await office.pairDevice("kiosk");
  await expect.poll(() => chips.count()).toBe(2);
  for (const chip of await chips.all()) await chip.check({ force: true });
  await page.getByText("sẽ thôi in ở “Máy in sảnh” và in ở đây.").waitFor();
  await sound("leaves");
  await page.getByRole("button", { name: "Thôi" }).click();
  expect(errors.filter((error) => !error.includes("409"))).toEqual([]);
});

/** It lies over whatever is looked at. */
async function closeNotice(): Promise<void> {
  const close = page.getByRole("status").getByRole("button", { name: "Đóng" });
  // By itself it may have gone by now.
  await close.evaluateAll((buttons) => buttons.map((button) => button instanceof HTMLElement && button.click()));
  await page.getByTestId("notice").waitFor({ state: "detached" });
}

async function choose(field: string, option: string): Promise<void> {
  await page.getByTestId(field).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}
