import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { type Misbehaviour, type StandIn, startStandIn } from "../../server/exchange/stand-in/server.ts";
import { receiveAt } from "../exchange/counter.ts";
import { aProvince, password } from "../exchange/province-settings.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { atCounter, wedge } from "./at-counter.ts";
import { openBrowser, type Screen } from "./browser.ts";

describe("where the province thinks a dossier stands, asked on its sheet", () => {
  let office: OfficeUnderTest;
  let province: StandIn;
  let browser: Browser;
  let screen: Screen;

  beforeAll(async () => {
    process.env.EXCHANGE_PROVINCE = password;
    province = await startStandIn({ user: "xa", password, port: 0, now: Date.now, sessionMs: 60_000 });
    [office, browser] = await Promise.all([runOffice({ screens: "built" }), openBrowser()]);
    await connectTo(aProvince(province.url));
    const { cookie } = await office.signIn("huong");
    const known = await receiveAt(office, cookie);
    screen = await atCounter(office, browser, "huong");
    await wedge(screen, known.code ?? "");
    await screen.page.getByTestId("province-ask").waitFor();
  }, 60_000);
  afterAll(async () => {
    delete process.env.EXCHANGE_PROVINCE;
    await browser?.close();
    await office?.stop();
    await province?.stop();
  });

  const connectTo = (to: ReturnType<typeof aProvince> | null) =>
    office.settings().save({ ...demonstrationOffice, exchange: { province: to, webhooks: [] } });
  const enquiriesAre = (how: Misbehaviour | null) =>
    province.behave(({ service }) => (service === "TraCuuHoSo" ? how : null));

  /** Asks with the button, and gives what stands there once it is the state that is expected. */
  async function asked(state: string): Promise<string> {
    const { page } = screen;
    await page.getByTestId("province-ask").click();
    const said = page.locator(`[data-testid="province"][data-state="${state}"]`);
    await said.waitFor();
    // The button asks again as soon as there is an answer.
    await page.locator('[data-testid="province-ask"]:not([data-loading])').waitFor();
    const { PICTURES } = process.env;
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `province-${state}.png`) });
    return said.innerText();
  }

  it("is the same as here", async () => {
    await expect.poll(() => province.taken().length, { timeout: 10_000 }).toBe(2);
    expect(await asked("known")).toMatch(/^Đã tiếp nhận \(hỏi lúc .+\)$/);
  });

  it("is refused with the province's own words", async () => {
    enquiriesAre({ kind: "refused", words: "Đơn vị không có quyền tra cứu" });
    expect(await asked("refused")).toBe("Hệ thống tỉnh không trả lời ([05] Đơn vị không có quyền tra cứu).");
  });

  it("is not to be had while the province is away, and why", async () => {
    enquiriesAre({ kind: "status", status: 503 });
    expect(await asked("away")).toBe("Chưa liên lạc được với hệ thống tỉnh (HTTP 503).");
  });

  it("is not to be had while the hub itself does not answer, and stands there again when it does", async () => {
    enquiriesAre(null);
    const address = "**/api/dossiers/*/province";
    await screen.page.route(address, (route) => route.abort());
    expect(await asked("noAnswer")).toBe("Máy chủ chưa trả lời. Xin thử lại.");
    await screen.page.unroute(address);
    expect(await asked("known")).toContain("Đã tiếp nhận");
  });

  it("is unknown where its note has not arrived", async () => {
    province.behave(({ service }) => (service === "DongBoHoSoMC" ? { kind: "status", status: 503 } : null));
    const { code } = await receiveAt(office, (await office.signIn("huong")).cookie);
    await wedge(screen, code ?? "");
    await screen.page
      .getByTestId("sheet-code")
      .getByText(code ?? "?")
      .waitFor();
    expect(await asked("unknown")).toBe("Hệ thống tỉnh chưa biết hồ sơ này. Bản tin có thể còn đang gửi.");
  });

  it("is nothing to ask for in an office that is joined to none, in English too", async () => {
    const { page } = screen;
    await connectTo(null);
    await expect.poll(() => asked("none"), { timeout: 10_000 }).toBe("Đơn vị chưa nối với hệ thống tỉnh.");
    await page.locator("button[lang=en]").click();
    expect(await page.getByTestId("province").innerText()).toBe("This office is not connected to a province's system.");
    // A sheet that is opened now offers nothing to ask.
    const other = await receiveAt(office, (await office.signIn("huong")).cookie);
    await wedge(screen, other.code ?? "");
    await page
      .getByTestId("sheet-code")
      .getByText(other.code ?? "?")
      .waitFor();
    expect(await page.getByTestId("province-ask").count()).toBe(0);
  });
});
