import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HardwareId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { countPapers } from "../devices/paper-count.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { expectAccessible, expectFitting } from "./kiosk-page.ts";

describe("a procedure to take home from the kiosk", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  let printer: TcpPrinter;

  beforeAll(async () => {
    printer = await startTcpPrinter({ status: () => ready });
    const connection = { kind: "tcp", host: "127.0.0.1", port: printer.port } as const;
    const id = HardwareId.parse("kiosk-printer");
    office = await runOffice({
      screens: "built",
      settings: {
        ...demonstrationOffice,
        hardware: [{ kind: "printer", id, name: "Máy in kiosk", connection, model: "epson-text", paper: "80mm" }],
      },
    });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await printer?.close();
  });

  async function aProcedure(language: string, width: number, height: number): Promise<Page> {
    const { page } = await openScreen(browser, `${office.url}/kiosk`, width, height);
    await page.getByTestId(`language-${language}`).click();
    for (const step of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(step).click();
    await page.getByTestId("print-slip").waitFor();
    return page;
  }

  it.each([
    ["vi", 1080, 1920, "Mời ông/bà lấy giấy bên dưới.", /Khai sinh/i],
    ["en", 1366, 768, "Please take the paper below.", /birth/i],
  ])(
    "comes out of its printer, and the glass says so, in %s at %i × %i",
    async (language, width, height, said, name) => {
      const before = countPapers(printer.commands).length;
      const page = await aProcedure(language, width, height);
      await expectFitting(page);
      await page.getByTestId("print-slip").click();
      await page.locator('[data-testid="slip-state"][data-state="printed"]').waitFor();
      expect(await page.getByTestId("slip-state").textContent()).toBe(said);
      await expectAccessible(page);
      await expectFitting(page);
      const papers = countPapers(printer.commands).slice(before);
      expect(papers).toHaveLength(1);
      const text = papers[0]?.lines.join(" ") ?? "";
      expect(text).toContain("1.001193");
      expect(text).toMatch(name);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/kiosk-slip-${language}.png` });
      await page.context().close();
    },
  );

  it("the news of a number's paper leaves a keyboard on the button that it is on", async () => {
    const page = await aProcedure("vi", 1080, 1920);
    // As soon as the number stands there, before there is anything to say of its paper.
    await page.evaluate(() => {
      new MutationObserver((_changes, watch) => {
        const done = document.querySelector<HTMLElement>('[data-testid="done"]');
        if (!done) return;
        watch.disconnect();
        done.focus();
      }).observe(document, { subtree: true, childList: true });
    });
    await page.getByTestId("priority-none").click();
    await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("collect").waitFor();
    expect(await page.getByTestId("spoken").count()).toBe(0);
    await page.context().close();
  });

  it("is given to paired kiosks only, and is a procedure that there is", async () => {
    const { token } = await office.pairDevice("kiosk");
    const display = await office.pairDevice("display");
    const ask = async (bearer: string, procedure: string) => {
      const response = await fetch(`${office.url}/api/kiosk/prints`, {
        method: "POST",
        headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
        body: JSON.stringify({ procedure, language: "vi" }),
      });
      return response.status;
    };
    expect(await ask(token, "9.999999")).toBe(404);
    expect(await ask(display.token, "1.001193")).toBe(403);
    expect(await ask("made-up", "1.001193")).toBe(401);
    const many = await Promise.all(Array.from({ length: 25 }, () => ask(token, "9.999999")));
    expect(many.filter((status) => status === 429).length).toBeGreaterThan(3);
  });
});
