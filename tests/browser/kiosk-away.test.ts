import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { countPapers } from "../devices/paper-count.ts";
import { cardOf, mau } from "../dossier/identify/people.ts";
import { type AwayOffice, runAwayOffice } from "../station/away-office.ts";
import { openBrowser } from "./browser.ts";
import { expectAccessible, expectFitting } from "./kiosk-page.ts";

let office: AwayOffice;
let browser: Browser;

beforeAll(async () => {
  office = await runAwayOffice(1, { screens: "built" });
  browser = await openBrowser();
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

const said = (words: string) => office.stations[0]?.station.said.some(({ message }) => message?.includes(words));
const waits = (what: () => unknown) => expect.poll(what, { timeout: 30_000, interval: 20 });

/** The kiosk as it stands in the hall: its page comes from its own machine. */
async function aKiosk(
  width: number,
  height: number,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<{ page: Page; failed: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: "reduce", bypassCSP: true });
  const { token = "", station } = office.stations[0] ?? {};
  await context.addInitScript((mine) => localStorage.setItem("mot-cua.kiosk", mine), token);
  const page = await context.newPage();
  await prepare(page);
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(new URL(request.url()).pathname));
  await page.goto(`${station?.url}/kiosk`);
  return { page, failed };
}

const stay = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("still-speaking")));

async function look(page: Page, name: string): Promise<void> {
  await expectFitting(page);
  // Nobody touches while it is looked at: the screen is not to go home because a machine is slow.
  const speaking = setInterval(() => void stay(page).catch(() => undefined), 3_000);
  await expectAccessible(page).finally(() => clearInterval(speaking));
  await stay(page);
  const folder = process.env.AWAY_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
}

it("gives a number by touch while the hub is away, and is right again without being loaded anew", {
  timeout: 120_000,
}, async () => {
  const { page } = await aKiosk(1080, 1920);
  await page.getByTestId("service-civil-status").waitFor();
  await page.evaluate(() => document.body.setAttribute("data-first", "load"));
  await waits(() => said("page is kept")).toBe(true);
  await waits(() => said("numbers to give")).toBe(true);

  await office.hub.kill();
  await page.getByTestId("away").waitFor();
  await page.getByTestId("lost").waitFor({ state: "detached" });
  await look(page, "home-portrait");
  // What needs the hub says so before anybody tries, and can be touched all the same.
  for (const tool of ["collect", "lookup"]) expect(await page.getByTestId(tool).textContent()).toContain("Cần kết nối");
  expect(await page.getByTestId("search").textContent()).toBe("Tìm thủ tục");

  await page.getByTestId("lookup").click();
  await page.getByTestId("needs-hub").waitFor();
  await look(page, "needs-hub");
  await page.getByTestId("done").click();

  for (const step of ["service-civil-status", "procedure-1.001193"]) await page.getByTestId(step).click();
  // Of a procedure's paper only the hub knows what stands on it: said before anybody tries.
  expect(await page.getByTestId("print-slip").isDisabled()).toBe(true);
  expect(await page.getByTestId("slip-state").textContent()).toContain("mất kết nối nên chưa in được");
  await look(page, "confirm");
  await page.getByTestId("priority-none").click();
  await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
  expect(await page.getByTestId("ticket-number").textContent()).toBe("X001");
  await look(page, "ticket");
  const papers = countPapers(office.stations[0]?.printer.commands ?? []);
  expect(papers).toMatchObject([{ whole: true }]);
  expect(papers[0]?.codes[0]).toMatch(/\.X001$/);
  expect(papers[0]?.lines.join(" ")).toContain("mất kết nối");
  await page.getByTestId("done").click();

  // What is scanned is told as far as it can be known without the hub, and the rest is said to need it.
  const { scanner } = office.stations[0] ?? {};
  scanner?.read("dong-hai.2026-11-23.A001");
  await page.getByTestId("scan-close").waitFor();
  scanner?.read(cardOf({ ...mau, birth: "1946-05-19" as typeof mau.birth }));
  await page.getByTestId("card-priority").waitFor();
  expect(await page.locator("dialog").textContent()).toContain("Máy này không lưu thông tin trên thẻ");
  await look(page, "scanned-card");
  await page.getByTestId("card-use").click();
  for (const step of ["service-land", "procedure-none"]) await page.getByTestId(step).click();
  await page.locator(".group.suggested").click();
  await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
  expect(await page.getByTestId("ticket-number").textContent()).toBe("X002");
  await page.getByTestId("done").click();
  expect(await page.getByTestId("card-strip").count()).toBe(0);
  scanner?.read("H29.19-261123-0042");
  await page.getByTestId("needs-hub").waitFor();
  await page.getByTestId("done").click();
  const spool = join(office.dataDir, "kiosk-1");
  for (const file of await readdir(spool, { recursive: true, withFileTypes: true }))
    if (file.isFile()) {
      const kept = await readFile(join(file.parentPath, file.name), "latin1");
      expect([mau.number, "19460519", "19051946"].filter((secret) => kept.includes(secret))).toEqual([]);
    }

  // A kiosk that is switched on now has its page, its type and its pictures from its own machine.
  const fresh = await aKiosk(1366, 768);
  await fresh.page.getByTestId("away").waitFor();
  await fresh.page.evaluate(() => document.fonts.ready);
  await look(fresh.page, "home-landscape");
  await fresh.page.getByTestId("language-en").click();
  await look(fresh.page, "home-landscape-en");
  expect(fresh.failed).toEqual([]);
  await fresh.page.context().close();

  // Every number that it held is given: it says so before anybody tries, and its page needs nobody's hand for that.
  const station = office.stations[0]?.station;
  await station?.kill();
  const journal = join(office.dataDir, "kiosk-1/kiosk/journal.jsonl");
  await writeFile(journal, (await readFile(journal, "utf8")).replaceAll('"to":300', '"to":1'));
  await station?.start();
  await page.getByTestId("away-out").waitFor();
  await look(page, "out");
  // Nobody is sent back to take a number where there is none.
  await page.getByTestId("lookup").click();
  await page.getByTestId("needs-hub").waitFor();
  expect(await page.getByTestId("needs-hub").textContent()).toContain("Xin hỏi cán bộ hướng dẫn");
  expect(await page.getByTestId("needs-hub").textContent()).not.toContain("lấy số");
  await page.getByTestId("done").click();

  await office.hub.start();
  await page.getByTestId("service-civil-status").waitFor();
  // It may have numbers again a moment before the hub has heard of all that were given.
  await page.getByTestId("away").waitFor({ state: "detached" });
  await waits(() => page.locator(".take-waiting").textContent()).toContain("2");
  expect(await page.getAttribute("body", "data-first")).toBe("load");

  // Whoever still stands before their number when the hub is back is told what nobody knew when it was given.
  await office.hub.kill();
  await page.getByTestId("away").waitFor();
  for (const step of ["service-civil-status", "procedure-1.001193", "priority-none"])
    await page.getByTestId(step).click();
  await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor();
  const ahead = page.locator(".facts dd").first();
  expect(await ahead.textContent()).toContain("Chưa biết");
  const speaking = setInterval(() => void stay(page).catch(() => undefined), 3_000);
  await office.hub.start();
  await waits(() => ahead.textContent())
    .toBe("1 người")
    .finally(() => clearInterval(speaking));
  await look(page, "ticket-known");
});

it("does not say for ever that it is starting where neither hub nor station can tell it anything", {
  timeout: 60_000,
}, async () => {
  const station = office.stations[0]?.station;
  await office.hub.kill();
  await station?.kill();
  // Its page is kept, and nothing else: as when the spool was put away by hand.
  for (const file of ["known.json", "journal.jsonl"]) await rm(join(office.dataDir, "kiosk-1/kiosk", file));
  await station?.start();
  const { page } = await aKiosk(1366, 768, (page) => page.clock.install());
  await page.getByText("Máy đang khởi động").waitFor();
  await page.clock.fastForward(16_000);
  await page.getByTestId("not-started").waitFor();
  expect(await page.locator("dialog").innerText()).toContain("hỏi cán bộ");
  expect(await page.getByText("Máy đang khởi động").count()).toBe(0);
  await look(page, "not-started");
  await office.hub.start();
  await page.getByTestId("service-civil-status").waitFor();
  expect(await page.getByTestId("not-started").count()).toBe(0);
  await page.context().close();
});
