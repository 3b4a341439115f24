import type { Browser, Page } from "playwright-core";
import type { Socket } from "socket.io-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LineState } from "#contract/bench.ts";
import { Visitor } from "#contract/dossier-views.ts";
import type { Day, HardwareId } from "#contract/ids.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { officeToday } from "../office-clock.ts";
import { connected } from "../realtime/parts.ts";
import { type OfficeUnderTest, runOffice } from "../running-office.ts";
import { openBrowser, openScreen, type Screen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { expectAccessible, expectFitting, wedge } from "./kiosk-page.ts";

/** A made-up woman of seventy-eight. */
const old = { ...mau, number: "001148000017", birth: "1948-01-15" as Day };

describe("a card scanned at the kiosk", () => {
  let office: OfficeUnderTest;
  let browser: Browser;
  let kiosk: Screen;
  let page: Page;
  let cookie: string;
  let hands: ReturnType<Socket["io"]["socket"]>;

  beforeAll(async () => {
    office = await runOffice({ screens: "built" });
    browser = await openBrowser();
    cookie = (await office.signIn("hoa")).cookie;
    await aDossier(office, cookie, "received");
    kiosk = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
    page = kiosk.page;
    await page.getByTestId("service-civil-status").waitFor();
    const bench = await office.pairDevice("bench");
    await connected(bench.socket);
    hands = bench.socket.io.socket("/bench", { auth: bench.socket.auth as { token: string } });
  });
  afterAll(async () => {
    await browser?.close();
    await office?.stop();
  });

  const visitor = async (label: string) => {
    const day = officeToday();
    return Visitor.parse((await office.http("GET", `/api/tickets/dong-hai.${day}.${label}/visitor`, { cookie })).body);
  };
  const number = async () => (await page.getByTestId("ticket-number").textContent()) ?? "";
  const act = (action: object) =>
    expect.poll(() => hands.timeout(5_000).emitWithAck("act", action)).toEqual({ ok: true });
  const scanner = "kiosk-scanner" as HardwareId;
  const scan = (text: string) => act({ kind: "scan", scanner, text });
  const expectSpoilt = async () => {
    await page.getByTestId("scan-close").waitFor();
    const said = await page.getByRole("dialog").innerText();
    expect(said).toContain("Máy quét đọc chưa đúng");
    expect(said).toContain("Xin đưa lại mã trước máy quét, hoặc nhập mã, lấy số tại đây.");
    await page.getByTestId("scan-close").click();
    await gone("scan-close");
  };
  const gone = (testId: string) => page.getByTestId(testId).waitFor({ state: "detached" });

  it("of the bench's scanner is told without a name, goes with the number, and the officer sees it masked", async () => {
    await scan(cardOf(mau));
    await page.getByTestId("card-unfinished").waitFor();
    expect(await page.getByTestId("scan-masked").textContent()).toBe("0011••••••17");
    expect(await page.getByTestId("card-unfinished").textContent()).toMatch(/có 1 hồ sơ chưa hoàn tất: \S/);
    const shown = await page.locator("body").innerText();
    for (const secret of [mau.name, "Mẫu", mau.address, mau.number, "1990"]) expect(shown).not.toContain(secret);
    await expectAccessible(page);
    await page.getByTestId("card-use").click();
    await page.getByTestId("card-strip").waitFor();
    await expectAccessible(page);
    await expectFitting(page);
    for (const step of ["service-civil-status", "procedure-1.001193", "priority-none"])
      await page.getByTestId(step).click();
    await page.getByTestId("ticket-number").waitFor();
    expect(await page.getByTestId("card-strip").count()).toBe(0);
    expect((await visitor(await number())).card).toMatchObject({ name: "Nguyễn T•• M••", idNumber: "0011••••••17" });
    await page.getByTestId("done").click();
  });

  it("is asked for only while the scanner can read it, and what it could not read is said", async () => {
    await page.getByTestId("scan-hint").waitFor();
    const cable = (line: LineState) => act({ kind: "line", device: scanner, line });
    await cable("pulled");
    await gone("scan-hint");
    await page.getByTestId("lookup").click();
    await page.getByTestId("typed-code").waitFor();
    expect(await page.locator("main").innerText()).not.toMatch(/máy quét/i);
    await expectFitting(page);
    await page.getByTestId("back").click();
    await cable("good");
    await page.getByTestId("scan-hint").waitFor();
    await page.getByTestId("lookup").click();
    await page.getByTestId("typed-code").waitFor();
    expect(await page.locator("main").innerText()).toMatch(/trước máy quét/);
    await page.getByTestId("back").click();
    // Letters that got lost on the line: said, and what to do instead.
    await scan("A\ufffd25\ufffd");
    await expectSpoilt();
  });

  it("by a scanner that types, and that lost some of it, is to be scanned again", async () => {
    await page.evaluate((code) => {
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      for (const letter of code) press(letter);
      // Longer than any scanner takes between two keys.
      for (const from = performance.now(); performance.now() - from < 100; );
      for (const letter of code) press(letter);
      press("Enter");
    }, "LH-7K2M9Q4T");
    await expectSpoilt();
  });

  it("of an older person offers the group that goes first, and the citizen chooses", async () => {
    await wedge(page, cardOf(old));
    await page.getByTestId("card-priority").waitFor();
    await page.getByTestId("card-use").click();
    await page.getByTestId("service-land").click();
    await page.getByTestId("procedure-none").click();
    const suggested = page.locator(".group.suggested");
    expect(await suggested.getAttribute("data-testid")).toBe("priority-elderly");
    await expectFitting(page);
    await suggested.click();
    await page.getByTestId("ticket-number").waitFor();
    expect((await visitor(await number())).card).toMatchObject({ priorityByAge: true });
    await page.getByTestId("done").click();
  });

  it("is used by nobody who says that it is not theirs", async () => {
    await wedge(page, cardOf(mau));
    await page.getByTestId("card-drop").click();
    await gone("card-drop");
    await wedge(page, cardOf(old));
    await page.getByTestId("card-use").click();
    await page.getByTestId("card-strip").getByTestId("card-drop").click();
    await gone("card-strip");
    await page.getByTestId("service-land").click();
    await page.getByTestId("procedure-none").click();
    expect(await page.locator(".group.suggested").count()).toBe(0);
    await page.getByTestId("priority-none").click();
    await page.getByTestId("ticket-number").waitFor();
    expect((await visitor(await number())).card).toBeNull();
    await page.getByTestId("done").click();
  });

  it("gives way to whatever is scanned after it, and takes the place of what was", async () => {
    await wedge(page, cardOf(mau));
    await page.getByTestId("card-use").waitFor();
    await wedge(page, cardOf({ ...mau, name: "Nguy?n Th? M?u" }));
    await page.getByTestId("scan-close").waitFor();
    await gone("card-use");
    await wedge(page, cardOf(old));
    await page.getByTestId("card-priority").waitFor();
    await gone("scan-close");
    await page.getByTestId("card-drop").click();
    await gone("card-drop");
    expect(await page.locator("dialog").count()).toBe(0);
  });

  it("leaves nothing for the next person, here or on the hub", async () => {
    const sent: string[] = [];
    page.on("websocket", (line) => line.on("framesent", ({ payload }) => void sent.push(String(payload))));
    await page.reload();
    await page.getByTestId("collect").waitFor();
    await wedge(page, cardOf(mau));
    await page.getByTestId("card-use").click();
    await page.getByTestId("service-land").click();
    await page.clock.install();
    await page.clock.fastForward(16_000);
    // The line comes back after such a leap in time; then nobody is there any more.
    await page.getByTestId("leave").click();
    await page.getByTestId("collect").waitFor();
    expect(await page.getByTestId("card-strip").count()).toBe(0);
    await expect.poll(() => sent.filter((frame) => frame.includes('["forget",')).length).toBe(1);
    await page.reload();
    await page.getByTestId("collect").waitFor();
    expect(await page.locator("body").innerText()).not.toContain("0011");
    expect(kiosk.errors).toEqual([]);
  });
});
