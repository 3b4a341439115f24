import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OfficerView } from "#contract/views.ts";
import { bookingSettings, civil, withBookings } from "../booking/booking-office.ts";
import { counter1, type PhoneOffice, runPhoneOffice } from "../phone/phone-office.ts";
import { atCounter } from "./at-counter.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { listen } from "./kiosk-ear.ts";
import { touchKeys } from "./kiosk-page.ts";

/** Not a language anybody speaks: only who reads the file could say it. */
const words = {
  name: "Tày",
  kiosk: {
    title: "TYZ title",
    home: { take: "TYZ take", waiting: { "?": "1", "0": "TYZ nobody", other: "TYZ {1}" } },
    ticket: { yours: "TYZ yours" },
  },
  hall: { waiting: "TYZ waiting" },
  phone: { yours: "TYZ yours" },
  booking: {
    offer: { title: "TYZ offer", open: "TYZ {1} {2}" },
    weekdays: ["TYZ 0", "TYZ 1", "TYZ 2", "TYZ 3", "TYZ 4", "TYZ 5", "TYZ 6"],
    appointment: { title: "TYZ appointment" },
    entry: { title: "TYZ {1} {2}" },
  },
  refusals: { oneAtATime: "TYZ one" },
  names: { "Hộ tịch": "TYZ Hộ tịch" },
};

let office: PhoneOffice;
let browser: Browser;
let kiosk: Page;
let hall: Page;
beforeAll(async () => {
  office = await runPhoneOffice({ screens: "built", settings: bookingSettings() });
  browser = await openBrowser();
  kiosk = (await openScreen(browser, `${office.url}/kiosk`, 1080, 1920)).page;
  hall = (await openScreen(browser, `${office.url}/display`, 1920, 1080)).page;
  await kiosk.getByTestId("language-en").waitFor();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** Texts with letters that the file has not and that are not marked as such. */
function unmarked(within: Locator): Promise<string[]> {
  return within.evaluate((root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
    return texts.filter((text) => /\p{L}/u.test(text) && !/^\s*(‹.*›|TYZ.*)\s*$/s.test(text));
  });
}

/** As a person does who copies a file: whole, under its name. */
async function drop(content: string): Promise<void> {
  const aside = join(office.dataDir, "aside.json");
  await writeFile(aside, content);
  await rename(aside, join(office.dataDir, "words", "tyz.json"));
}

test("a words file dropped into the data folder is a language: at once, without a restart or a reload", async () => {
  await drop(JSON.stringify(words));
  const button = kiosk.getByTestId("language-tyz");
  await button.click();
  expect(await button.textContent()).toBe("Tày");
  await kiosk.getByRole("heading", { name: "TYZ take" }).waitFor();
  await expect.poll(() => kiosk.title()).toBe("TYZ title");
  await expect.poll(() => kiosk.locator("html").getAttribute("lang")).toBe("tyz");
  await kiosk.getByText("TYZ nobody").waitFor();
  // Names of the office by the file; what it has not is Vietnamese.
  await kiosk.getByTestId("service-civil-status").getByText("TYZ Hộ tịch").waitFor();
  await kiosk.getByText("Tra cứu hồ sơ").first().waitFor();

  await kiosk.getByTestId("service-civil-status").click();
  await kiosk.getByTestId("procedure-none").click();
  await kiosk.getByTestId("priority-none").click();
  await kiosk.getByText("TYZ yours").waitFor();
  await kiosk.getByTestId("done").click();
  // The next person starts in Vietnamese.
  await kiosk.getByRole("heading", { name: "Lấy số thứ tự" }).waitFor();
});

test("a kiosk whose line failed as it fetched what reads the file, or English, asks again and has the languages then", async () => {
  const { page } = await openScreen(browser, "about:blank", 1080, 1920);
  const asked: string[] = [];
  await page.route(/\/(dropped|en)-[^/]*\.js/, (route) => {
    const url = route.request().url();
    asked.push(url);
    return asked.indexOf(url) === asked.length - 1 ? route.abort() : route.continue();
  });
  await page.goto(`${office.url}/kiosk`);
  for (const code of ["tyz", "en"]) await page.getByTestId(`language-${code}`).waitFor();
  expect([asked.length, new Set(asked).size]).toEqual([4, 2]);
  await page.context().close();
});

test("the hall shows the office's second language beside the Vietnamese, and English for what it lacks", async () => {
  await hall.getByText("Waiting", { exact: true }).waitFor();
  const saved = await office.settings().save({ ...office.settings().office(), languages: ["vi", "tyz", "en"] });
  expect(saved).toEqual({ ok: true });
  await hall.getByText("TYZ waiting").waitFor();
  expect(await hall.getByText("TYZ waiting").getAttribute("lang")).toBe("tyz");
  await hall.getByText("person", { exact: true }).waitFor();
});

test("an officer gives a number in it, out of the office's languages in their order", async () => {
  const { client } = await office.signIn("hoa");
  await client.send({ type: "openCounter", counter: counter1 });
  const { page, context } = await atCounter(office, browser, "hoa");
  await page.getByTestId("issue").click();
  await page.getByTestId("issue-service").click();
  await page.getByRole("option", { name: "Hộ tịch" }).click();
  const speaks = page.getByRole("combobox", { name: "Ngôn ngữ của người dân" });
  expect(await speaks.inputValue()).toBe("Tiếng Việt");
  await speaks.click();
  await expect.poll(() => page.getByRole("option").allInnerTexts()).toEqual(["Tiếng Việt", "Tày", "Tiếng Anh"]);
  await page.getByRole("option", { name: "Tày" }).click();
  await page.getByTestId("issue-submit").click();
  await page.getByTestId("notice").waitFor();
  const label = /Đã cấp số (\S+?)\./.exec(await page.getByTestId("notice").innerText())?.[1] ?? "";
  const waits = new Promise<string | undefined>((resolve) => {
    client.onView("officer", ({ mine }) => {
      const row = mine?.waiting.find((one) => one.label === label);
      if (row) resolve(row.language);
    });
  });
  expect(await waits).toBe("tyz");
  await context.close();
});

test("a phone reads a ticket's page in it", async () => {
  const { code } = await office.take();
  const { page, context, errors } = await openScreen(browser, `${office.url}/t/${code}`, 360, 640);
  await page.locator("#language-tyz", { hasText: "Tày" }).click();
  await page.getByText("TYZ yours").waitFor();
  await page.locator("#language-en", { hasText: "English" }).click();
  await page.getByText("Your number").waitFor();
  expect(errors).toEqual([]);
  await context.close();
});

test("from home a time is booked in it, and the appointment's page and its entry for a calendar speak it too", async () => {
  const { page, context, errors } = await openScreen(browser, `${office.url}/hen`, 360, 640);
  await page.locator("#language-tyz", { hasText: "Tày" }).click();
  await page.getByRole("heading", { name: "TYZ offer" }).waitFor();
  await page.getByRole("heading", { name: "TYZ Hộ tịch" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("tyz");
  await page.getByText(/TYZ 50 \d/).waitFor();
  // What the file has not is Vietnamese.
  await page.getByRole("button", { name: "Đặt lịch hẹn" }).click();
  await page
    .getByText(/TYZ \d, /)
    .first()
    .click();
  await page.locator(".times .choice:enabled").first().click();
  await page.locator("#send").click();
  await page.getByRole("heading", { name: "TYZ appointment" }).waitFor();
  const entry = await office.http("GET", `${new URL(page.url()).pathname}/lich-hen.ics`);
  expect(entry.body).toContain("SUMMARY:TYZ TYZ Hộ tịch LH-");
  // Another phone, on which nobody has chosen anything, reads it as it was booked.
  const other = await openScreen(browser, page.url(), 360, 640);
  await other.page.getByRole("heading", { name: "TYZ appointment" }).waitFor();
  expect([...errors, ...other.errors]).toEqual([]);
  await other.context.close();
  await context.close();
});

test("a refusal is said in it on the phone, and where the file has not its words in Vietnamese, marked for whoever writes it", async () => {
  const { page, context } = await openScreen(browser, `${office.url}/hen`, 360, 640, "tyz");
  const refuse = async (query = "") => {
    await page.goto(`${office.url}/hen${query}`);
    await page.locator(`#home-${civil}`).click();
    await page.locator("#send").click();
  };
  await refuse();
  await page.locator("#label").waitFor();
  await refuse();
  await page.getByRole("alert").getByText("TYZ one", { exact: true }).waitFor();
  // Said anew in whatever language somebody changes to.
  await page.locator("#language-en").click();
  await page.getByRole("alert").getByText("This phone already holds a number.").waitFor();
  await page.locator("#language-tyz").click();
  await drop(JSON.stringify({ ...words, refusals: {} }));
  await expect.poll(async () => (await office.http("GET", "/api/words/tyz")).body).not.toMatchObject(words);
  await refuse();
  await page.getByRole("alert").getByText("Điện thoại này đang giữ một số rồi.", { exact: true }).waitFor();
  await refuse("?words=check");
  await page.getByRole("alert").getByText("‹Điện thoại này đang giữ một số rồi.›").waitFor();
  await context.close();
});

test("a page on a phone begins in the phone's own language where the office has it, else in English, and lists them all", async () => {
  const { code } = await office.take();
  const titles = {
    en: "A number or an appointment from home",
    tyz: "TYZ offer",
    vi: "Lấy số hoặc đặt lịch hẹn từ nhà",
  };
  for (const [locale, begun] of [
    ["en-US", "en"],
    ["tyz", "tyz"],
    ["fr-FR", "en"],
    ["vi-VN", "vi"],
  ] as const) {
    const { page, context, errors } = await openScreen(browser, `${office.url}/hen`, 360, 640, locale);
    await page.getByRole("heading", { name: titles[begun] }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(begun);
    const row = page.locator("header [role=group] button");
    expect(await row.allInnerTexts()).toEqual(["Tiếng Việt", "Tày", "English"]);
    expect(await row.evaluateAll((all) => all.filter((one) => one.ariaPressed === "true").map(({ id }) => id))).toEqual(
      [`language-${begun}`],
    );
    // A ticket's page as well: of a kiosk's Vietnamese nobody knows whether it was chosen.
    await page.goto(`${office.url}/t/${code}`);
    await page
      .getByText({ en: "Your number", tyz: "TYZ yours", vi: "Số của ông/bà" }[begun], { exact: true })
      .waitFor();
    // By keyboard alone; what was chosen holds on every page and the next time.
    const other = begun === "vi" ? "tyz" : "vi";
    await page.locator(`#language-${other}`).focus();
    await page.keyboard.press("Enter");
    await page.locator(`#language-${other}[aria-pressed=true]:focus`).waitFor();
    await page.goto(`${office.url}/hen`);
    await page.getByRole("heading", { name: titles[other] }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  }
});

test("whoever writes the file sees on the screen what it lacks, and in the console how much", async () => {
  const { page, context } = await openScreen(browser, `${office.url}/kiosk?words=check`, 1080, 1920);
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  await page.getByTestId("language-tyz").click();
  await page.getByText("‹Tra cứu hồ sơ›").waitFor();
  await page.reload();
  await page.getByTestId("language-tyz").waitFor();
  await expect.poll(() => told.some((line) => /^tyz kiosk: 5 of \d{3} words$/.test(line))).toBe(true);
  await expect.poll(() => told.some((line) => line.startsWith("missing: chooseLanguage, "))).toBe(true);
  await context.close();
});

test("and sees it while checking in, with larger letters and everywhere else that a person comes", async () => {
  const bookings = withBookings(office);
  const { path } = (await bookings.takeNumber()).body as { path: string };
  const { ticket } = await bookings.ticketPage(path);
  const { page, context } = await openScreen(browser, `${office.url}/kiosk?words=check`, 1080, 1920);
  await page.getByTestId("language-tyz").click();
  await page.getByRole("heading", { name: "TYZ take" }).waitFor();
  await page.getByTestId("ease").click();
  await page.getByTestId("size-150").waitFor();
  expect(await unmarked(page.locator("dialog"))).toEqual([]);
  await page.getByTestId("ease-close").click();
  await page.getByTestId("check-in-tile").click();
  await page.getByRole("heading", { name: "‹Nhận chỗ theo lịch hẹn›" }).waitFor();
  await touchKeys(page, (ticket.arrivalCode ?? "").slice("LH-".length));
  await page.getByRole("heading", { name: `‹Nhận chỗ cho số ${ticket.label}›` }).waitFor();
  expect(await unmarked(page.locator(".confirm-take"))).toEqual(
    // What the office wrote itself has no file's words yet, and is Vietnamese.
    office
      .settings()
      .office()
      .priorityGroups.map(({ name }) => name.vi),
  );
  await page.getByTestId("priority-none").click();
  await page.getByText("TYZ yours").waitFor();
  await context.close();
});

test("by ear, what nobody can speak in it is said in the Vietnamese behind it", async () => {
  const { page, context } = await openScreen(browser, `${office.url}/kiosk`, 1080, 1920);
  await page.getByTestId("language-tyz").click();
  await page.getByText("TYZ Hộ tịch").waitFor();
  const ear = await listen(page);
  expect((await ear.log()).map(({ transcript }) => transcript).join(" ")).toContain("Lấy số thứ tự");
  const said = await ear.find("Hộ tịch");
  expect(said).not.toContain("TYZ");
  await ear.press("Enter");
  await ear.hears("Ông/bà cần làm thủ tục gì?");
  expect((await ear.log()).flatMap(({ missing }) => missing)).toEqual([]);
  await context.close();
});

test("a broken file changes nothing on the screens, and staff are told what is wrong with it", async () => {
  const { client } = await office.signIn("mai");
  const faults = new Promise<OfficerView["faults"]>((resolve) => {
    client.onView("officer", (view) => view.faults.length > 0 && resolve(view.faults));
  });
  await drop('{ "name": "Tày", "kiosk": ');
  expect(await faults).toEqual([
    {
      vi: expect.stringMatching(/^words\/tyz\.json: không phải JSON/),
      en: expect.stringMatching(/^words\/tyz\.json: not JSON/),
    },
  ]);
  await kiosk.getByTestId("language-tyz").click();
  await kiosk.getByRole("heading", { name: "TYZ take" }).waitFor();
  expect(await readFile(join(office.dataDir, "words", "tyz.json"), "utf8")).toContain('"kiosk": ');
});
