import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Hardware } from "#contract/hardware.ts";
import { type CounterId, HardwareId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { countPapers } from "../devices/paper-count.ts";
import { ready, startTcpPrinter, type TcpPrinter } from "../devices/tcp-printer.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { type Line, type OfficeUnderTest, runOffice } from "../running-office.ts";
import { atCounter, serve, wedge } from "./at-counter.ts";
import { openBrowser, type Screen } from "./browser.ts";

/** Certified copies: a fee is charged, and the office knows the time. */
const service = "certification";
const procedure = "2.000815";

describe("an officer at the counter with a card scanner and a keyboard", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  let hoa: Line;
  let screen: Screen;
  let page: Page;
  let roll: TcpPrinter;

  beforeAll(async () => {
    roll = await startTcpPrinter({ status: () => ready });
    office = await runOffice({ screens: "built" });
    browser = await openBrowser();
    hoa = await office.signIn("hoa");
    await hoa.client.send({ type: "openCounter", counter: "counter-2" as CounterId });
    await serve(hoa, "counter-2", service, procedure);
    screen = await atCounter(office, browser, "hoa");
    page = screen.page;
    await page.getByTestId("visitor").waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
    await roll?.close();
  });

  async function expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
  }

  it("sees who it is, masked, as soon as the card is scanned", async () => {
    await wedge(screen, cardOf(mau));
    await page.getByTestId("visitor-name").waitFor();
    const shown = await page.locator("body").innerText();
    expect(shown).toContain("Nguyễn T•• M••");
    for (const secret of [mau.name, mau.number, mau.address]) expect(shown).not.toContain(secret);
    await expectAccessible();
  });

  let strokes = 0;
  async function press(key: string): Promise<void> {
    strokes += 1;
    // At a hand's pace: what comes faster is a scanner's.
    await page.keyboard.press(key, { delay: 60 });
  }
  async function type(text: string): Promise<void> {
    for (const letter of text) await press(letter);
  }

  it("opens a dossier with one key, and counts what must be there with another", async () => {
    await press("Insert");
    await page.getByTestId("all-papers").waitFor();
    await expectAccessible();
    await press("Enter");
    await page.getByTestId("obstacle").getByText("Đủ giấy tờ bắt buộc").waitFor();
  });

  it("finds on the second screen who it is, and where it is led when something is still to be said", async () => {
    await press("Enter");
    await page.getByTestId("phone").waitFor();
    expect(await page.getByTestId("applicants.0.name").inputValue()).toBe(mau.name);
    await expectAccessible();
    await type("0912345621");
    // Too early: nobody said yet what became of the fee.
    await press("Control+Enter");
    await page.getByTestId("refusal").waitFor();
    await page.locator('[data-testid="fee-paid"]:focus').waitFor();
  });

  it("receives the dossier with fewer than 25 keystrokes in all", async () => {
    for (const key of ["Space", "Tab"]) await press(key);
    await type("0012");
    await press("Control+Enter");
    await page.getByTestId("received-code").waitFor();
    // What the attempt before was told is over.
    await page.getByTestId("refusal").waitFor({ state: "detached", timeout: 2_000 });
    expect(strokes).toBeLessThan(25);
    expect(await page.getByTestId("received-code").textContent()).toMatch(/^H99\.19-\d{6}-0001$/);
    expect(await page.getByTestId("received-due").textContent()).toMatch(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/);
    await expectAccessible();
  });

  it("prints the receipt on the roll of a printer that the counter was just given, and says that it is out", async () => {
    const onRoll = page.getByTestId("print-receipt-80mm");
    await page.locator('[data-testid="print-receipt-80mm"][data-to="pdf"]').waitFor();
    const ofCounter: Hardware = {
      kind: "printer",
      id: HardwareId.parse("printer-2"),
      name: "Máy in quầy 2",
      connection: { kind: "tcp", host: "127.0.0.1", port: roll.port },
      model: "epson-text",
      paper: "80mm",
      counter: "counter-2" as CounterId,
    };
    await office.settings().save({ ...demonstrationOffice, hardware: [...demonstrationOffice.hardware, ofCounter] });
    await page.locator('[data-testid="print-receipt-80mm"][data-to="roll"]').waitFor();
    await onRoll.click();
    await page.locator('[data-testid="roll-state"][data-state="printed"]').waitFor();
    expect(await page.getByTestId("roll-state").textContent()).toBe("Đã in giấy hẹn.");
    const [paper, ...more] = countPapers(roll.commands);
    expect(more).toEqual([]);
    expect(paper?.codes).toEqual([await page.getByTestId("received-code").textContent()]);
    expect(paper?.lines.join(" ")).toContain(mau.number);
    await expectAccessible();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/received-roll.png` });
    await page.getByTestId("print-receipt").focus();
  });

  it("prints the receipt with one more key", async () => {
    const [paper] = await Promise.all([
      page.context().waitForEvent("response", (response) => response.url().includes("/papers/")),
      page.keyboard.press("Enter"),
    ]);
    expect(paper.url()).toMatch(/\/papers\/receipt\?size=a5$/);
    expect([paper.status(), paper.headers()["content-type"]]).toEqual([200, "application/pdf"]);
  });

  it("finds a further procedure by what Telex keys meant, and tells the dossiers apart by last digits and name", async () => {
    await page.getByTestId("received-another").click();
    await page.getByTestId("search").fill("ddawng kys tamj trus");
    await page.getByRole("option", { selected: true }).getByText("Đăng ký tạm trú").waitFor();
    await page.keyboard.press("Enter");
    await page.getByTestId("all-papers").waitFor();
    await page
      .getByTestId("dossier")
      .getByRole("button", { name: /^0001 Chứng thực bản sao$/ })
      .waitFor();
  });
});
