import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookingPage } from "#contract/booking.ts";
import { vi as guidance } from "../../kiosk-ui/guidance/words/vi.ts";
import { type BookingOffice, bookingSettings, withBookings } from "../booking/booking-office.ts";
import { issue } from "../realtime/parts.ts";
import { runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { type Ear, listen, typeByEar } from "./kiosk-ear.ts";
import { wedge } from "./kiosk-page.ts";

/** Every task of the kiosk, by ear and four keys: down (next), up (previous), Enter (choose), Escape (again, and back). */
describe("by ear and four keys, with the screen dark,", () => {
  let office: BookingOffice;
  let browser: Browser;
  let cookie: string;
  let page: Page;
  let ear: Ear;
  const sounds: [string, number][] = [];

  beforeAll(async () => {
    office = withBookings(await runOffice({ screens: "built", settings: bookingSettings() }));
    browser = await openBrowser();
    cookie = (await office.signIn("hoa")).cookie;
    ({ page } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920));
    page.on("response", (answer) => {
      if (new URL(answer.url()).pathname.startsWith("/voice/")) sounds.push([answer.url(), answer.status()]);
    });
    await page.getByTestId("collect").waitFor();
    ear = await listen(page);
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  /** Back to the first screen, by the same keys. */
  async function home(): Promise<void> {
    await ear.find("Xong");
    // Whoever is done is not spoken to any more.
    await page.keyboard.press("Enter");
    await page.getByTestId("collect").waitFor();
    ear = await listen(page);
  }
  const missing = async () => (await ear.log()).flatMap((said) => said.missing);

  it("a number is taken, and everything on the way has its sound", async () => {
    await ear.find("Hộ tịch");
    await ear.press("Enter");
    const asked = await ear.hears("Ông/bà cần làm thủ tục gì?");
    // Whatever answers it, and neither the way back nor languages, help and the voice's own keys.
    const answers = await page.locator(".stage-body button").filter({ visible: true }).count();
    expect(asked).toContain(guidance.choices(answers));
    await ear.find("Đăng ký khai sinh");
    await ear.press("Enter");
    const brought = await ear.hears("Cần mang theo");
    expect(brought).toContain("Giấy chứng sinh");
    expect(brought).toContain("Lệ phí Không thu");
    await ear.find("Người khuyết tật");
    expect(await ear.press("ArrowUp")).toContain("Người cao tuổi");
    await ear.find("Lấy số");
    await ear.press("Enter");
    const said = await ear.hears("Số của ông/bà");
    const label = await page.getByTestId("ticket-number").textContent();
    expect(said).toContain(`Số của ông/bà ${label}`);
    expect(said.indexOf("Trước ông/bà")).toBeLessThan(said.indexOf("Hộ tịch"));
    expect(said).not.toContain("Quét mã này");
    expect(await missing()).toEqual([]);
    await home();
  });

  it("the key that says it again says it again, and pressed twice goes back", async () => {
    await ear.find("Đất đai");
    expect(await ear.press("Escape")).toContain("Đất đai – Xây dựng");
    await ear.press("Enter");
    await ear.hears("Ông/bà cần làm thủ tục gì?");
    await ear.press("Escape");
    await ear.press("Escape");
    await ear.hears("Xin chào");
  });

  it("a result is collected without its paper", async () => {
    await ear.find("Nhận kết quả");
    await ear.press("Enter");
    // There is no scanner here: nobody is asked to hold anything before one.
    expect(await ear.hears(/Nhận kết quả.*lựa chọn/)).not.toContain("máy quét");
    await ear.find("Không có giấy hẹn: lấy số");
    await ear.press("Enter");
    await ear.find("Lấy số");
    await ear.press("Enter");
    expect(await ear.hears("Số của ông/bà")).toMatch(/H\d{3}/);
    expect(await missing()).toEqual([]);
    await home();
  });

  it("a dossier is looked up by typing its code, and neither the code nor the four digits are said aloud", async () => {
    const { code } = await aDossier(office, cookie, "resultReady");
    await ear.find("Tra cứu hồ sơ");
    await ear.press("Enter");
    await ear.hears("Nhập mã hồ sơ ghi trên giấy hẹn");
    await typeByEar(ear, code.slice("H99.19-".length), (key) => (key === "-" ? "gạch ngang" : key));
    await ear.find("Tiếp tục");
    await ear.press("Enter");
    await ear.hears("Nhập 4 số cuối");
    for (const [at, digit] of [..."0017"].entries()) {
      await ear.find(digit);
      await ear.press("Enter");
      if (at < 3) await ear.hears(`Đã nhập ${at + 1} ký tự.`);
    }
    expect(await ear.hears("Hồ sơ của ông/bà")).toContain("Hồ sơ đã có kết quả");
    const heard = (await ear.log()).map(({ transcript }) => transcript).join(" ");
    expect(heard).not.toContain(code);
    expect(heard).not.toContain("0017");
    expect(heard).not.toMatch(/MẪU|Mẫu Văn/);
    await home();
  });

  it("a procedure is looked up: what it needs, how long and how much", async () => {
    await ear.find("Tìm thủ tục");
    await ear.press("Enter");
    await ear.find("Hộ tịch");
    await ear.press("Enter");
    await ear.hears(/Tìm thấy \d+ thủ tục/);
    // The list is longer than the glass: all of it is heard, and turning it is no choice of its own.
    await page.getByTestId("more").waitFor();
    await ear.find("Quay lại");
    expect((await ear.log()).filter(({ transcript }) => /^Xem (thêm|phần trên)/.test(transcript))).toEqual([]);
    await ear.find("Đăng ký kết hôn");
    await ear.press("Enter");
    const said = await ear.hears("Cần mang theo");
    expect(said).toContain("Tờ khai kết hôn, hai người khai chung");
    expect(said).toContain("Thời hạn giải quyết Theo quy định của tỉnh");
    expect(await missing()).toEqual([]);
    await ear.press("Escape");
    await ear.press("Escape");
    await ear.hears("Tìm thủ tục");
    await ear.press("Escape");
    await ear.press("Escape");
    await ear.hears("Xin chào");
  });

  it("whoever took a number at home checks in with the code on the phone, and is asked whether they have priority", async () => {
    const { path } = (await office.takeNumber()).body as { path: string };
    const { ticket } = await office.ticketPage(path);
    await ear.find("Tôi có lịch hẹn");
    await ear.press("Enter");
    await ear.hears("Nhận chỗ theo lịch hẹn");
    await wedge(page, ticket.arrivalCode ?? "");
    const asked = await ear.hears(`Nhận chỗ cho số ${ticket.label}`);
    expect(asked).toContain("Ông/bà có thuộc nhóm được ưu tiên không?");
    // How many wait would be for whoever comes now, and not for this number.
    expect(asked).not.toMatch(/chờ · |người chờ|Chưa có/);
    await ear.find("Người khuyết tật");
    await ear.press("Enter");
    expect(await ear.hears("Số ưu tiên của ông/bà")).toContain(ticket.label);
    expect(await missing()).toEqual([]);
    await home();
  });

  it("whoever has an appointment types its code by the four keys, and hears what is typed, an error and their number", async () => {
    const at = (await office.times())[0] ?? 0;
    const { path } = (await office.book(at)).body as { path: string };
    const booked = (await office.http("GET", `/api/booking/appointments/${path.slice(3)}`))
      .body as NonNullable<BookingPage>;
    const code = booked.booking.code.slice(3);
    const wrong = code.endsWith("Z") ? "Y" : "Z";
    await ear.find("Tôi có lịch hẹn");
    await ear.press("Enter");
    // A scanner typed here before this: now it is known that there is one.
    expect(await ear.hears("Hoặc nhập 8 ký tự sau chữ LH")).toContain("trước máy quét");
    await typeByEar(ear, code.slice(0, 7), (key) => key);
    await ear.hears("Đã nhập 7 ký tự");
    await typeByEar(ear, wrong, (key) => key);
    await ear.hears("Mã chưa đúng");
    // What stands there can be heard letter by letter: it is good for this one visit only.
    expect(await ear.find("Mã hẹn")).toBe(`Mã hẹn L H gạch ngang ${[...code.slice(0, 7), wrong].join(" ")}`);
    await ear.find("Xóa");
    await ear.press("Enter");
    await ear.hears("Đã nhập 7 ký tự");
    await typeByEar(ear, code.slice(7), (key) => key);
    const asked = await ear.hears("Nhận chỗ cho lịch hẹn");
    expect(asked).toContain("Hộ tịch");
    await ear.find("Nhận chỗ");
    await ear.press("Enter");
    expect(await ear.hears("Số của ông/bà")).toMatch(/A\d{3}/);
    expect(await missing()).toEqual([]);
    await home();
  });

  it("what was said came as sounds of the office's own, each of which there was", () => {
    expect(sounds.length).toBeGreaterThan(20);
    expect(sounds.filter(([, status]) => status !== 200)).toEqual([]);
    expect(new Set(sounds.map(([url]) => new URL(url).pathname.split("/")[2]))).toEqual(
      new Set(["guide-vi", "vi-north"]),
    );
  });

  it("what changes on the screen before it is known which sounds there are is not said to have none", async () => {
    const { client } = await office.pairDevice("kiosk");
    await page.reload();
    const waiting = page.locator(".take-waiting");
    await waiting.waitFor();
    const before = await waiting.textContent();
    const list = Promise.withResolvers<void>();
    const asked = page.waitForRequest("**/api/voice/clips");
    await page.route("**/api/voice/clips", async (route) => {
      await list.promise;
      await route.continue();
    });
    const listening = listen(page);
    await asked;
    await client.send(issue());
    await page.waitForFunction((was) => document.querySelector(".take-waiting")?.textContent !== was, before);
    // It looks at what has changed in the next frame.
    await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
    list.resolve();
    ear = await listening;
    expect(await missing()).toEqual([]);
    expect((await ear.log())[0]?.transcript).toContain("Hướng dẫn bằng giọng nói");
    await page.unroute("**/api/voice/clips");
  });

  it("begins with what there is where no sound comes over a line that has gone silent, and each key is answered", async () => {
    const { page: cut, context } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    await cut.getByTestId("collect").waitFor();
    await cut.route("**/api/voice/clips", () => undefined);
    await cut.keyboard.press("ArrowDown");
    await cut.waitForFunction(() => performance.getEntriesByName("guidance").length > 0);
    await cut.keyboard.press("ArrowDown");
    await cut.locator("button[data-heard]").waitFor();
    await context.close();
  });

  it("goes on to what comes next where a sound does not come", async () => {
    const { page: cut, context } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    await cut.getByTestId("collect").waitFor();
    await cut.route("**/voice/guide-vi/**", () => undefined);
    await cut.keyboard.press("ArrowDown");
    const caption = cut.getByTestId("spoken");
    await caption.getByText(guidance.start).waitFor();
    await caption.getByText(guidance.keys).waitFor();
    await context.close();
  });

  it("an English speaker hears English from the moment they choose it, and the next person Vietnamese", async () => {
    await ear.find("English");
    await ear.press("Enter");
    await ear.hears("Welcome, what do you need today?");
    await ear.find("Civil status");
    await ear.press("Enter");
    await ear.hears("Which procedure do you need?");
    expect(await missing()).toEqual([]);
    await page.reload();
    await page.getByTestId("collect").waitFor();
    ear = await listen(page);
    expect((await ear.log())[0]?.transcript).toContain("Hướng dẫn bằng giọng nói");
  });
});
