import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "#contract/dossier-views.ts";
import { mau } from "../dossier/identify/people.ts";
import { officeToday } from "../office-clock.ts";
import { runOffice } from "../running-office.ts";
import { openScreen } from "./browser.ts";
import { aDossier } from "./dossiers.ts";
import { expectAccessible, expectFitting, touchKeys, wedge } from "./kiosk-page.ts";
import { visitOffice } from "./visited-office.ts";

describe("a dossier, to its citizen", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let cookie: string;
  const pages: Page[] = [];

  beforeAll(async () => {
    cookie = (await visited.office.signIn("hoa")).cookie;
  });

  async function aKiosk(width = 1080, height = 1920): Promise<Page> {
    for (const old of pages.splice(0)) await old.context().close();
    const { page } = await openScreen(visited.browser, `${visited.office.url}/kiosk`, width, height);
    pages.push(page);
    await page.getByTestId("collect").waitFor();
    return page;
  }

  async function visitorOf(page: Page): Promise<Visitor> {
    await page.getByTestId("ticket-number").waitFor();
    const label = await page.getByTestId("ticket-number").textContent();
    const day = officeToday();
    return Visitor.parse(
      (await visited.office.http("GET", `/api/tickets/dong-hai.${day}.${label}/visitor`, { cookie })).body,
    );
  }

  it("is collected with its receipt in three touches, and the officer sees which", async () => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const page = await aKiosk();
    await wedge(page, code);
    await page.getByTestId("masked-code").waitFor();
    expect(await page.locator("body").innerText()).not.toContain(code);
    await page.getByTestId("skip").click();
    await page.getByTestId("priority-none").click();
    expect(await visitorOf(page)).toMatchObject({ purpose: "return", here: [{ code, state: "resultReady" }] });
  });

  it("leads on from the choice of larger letters too, which closes and leaves the focus on the question", async () => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const page = await aKiosk();
    await page.getByTestId("ease").click();
    await page.getByTestId("size-150").click();
    await wedge(page, code);
    await page.getByTestId("typed-four").waitFor();
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    expect(await page.locator("html").getAttribute("data-size")).toBe("150");
  });

  it.each([
    ["vi", 1080, 1920],
    ["en", 1366, 768],
  ])("is looked up by typing its code, in %s at %i × %i", async (language, width, height) => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const page = await aKiosk(width, height);
    await page.getByTestId(`language-${language}`).click();
    await expectFitting(page);
    await page.getByTestId("lookup").click();
    expect(await page.getByTestId("typed-code").textContent()).toBe("H99.19-");
    await expectAccessible(page);
    await expectFitting(page);
    await touchKeys(page, "12");
    await page.getByTestId("code-next").click();
    expect(await page.getByRole("alert").textContent()).toContain("H99.19-261123-0042");
    await page.getByTestId("key-erase").click();
    await page.getByTestId("key-erase").click();
    const rest = code.slice("H99.19-".length);
    // The dash before its number may be left out.
    await touchKeys(page, language === "en" ? rest.replace("-", "") : rest);
    await page.getByTestId("code-next").click();
    await page.getByTestId("typed-four").waitFor();
    await expectAccessible(page);
    await expectFitting(page);
    await touchKeys(page, "9999");
    await page.getByTestId("trouble").filter({ hasText: /\S/ }).waitFor();
    await touchKeys(page, "0017");
    await page.getByTestId("status").waitFor();
    expect(await page.getByTestId("status").getAttribute("data-state")).toBe("resultReady");
    const shown = await page.locator("body").innerText();
    for (const secret of [mau.name, mau.number, mau.address]) expect(shown).not.toContain(secret);
    await expectAccessible(page);
    await expectFitting(page);
    await page.getByTestId("status-take").click();
    await page.getByTestId("priority-none").click();
    expect(await visitorOf(page)).toMatchObject({ purpose: "return", here: [{ code }] });
  });

  it("that is not ready is told before a number is taken", async () => {
    const { code } = await aDossier(visited.office, cookie, "received");
    const page = await aKiosk();
    await page.getByTestId("collect").click();
    await page.getByTestId("typed-code").waitFor();
    await wedge(page, code);
    await page.getByTestId("typed-four").waitFor();
    await touchKeys(page, "0017");
    await page.getByTestId("status").waitFor();
    const shown = await page.locator("main").innerText();
    expect(shown).toContain("Chưa có kết quả");
    expect(shown).toMatch(/Hẹn trả kết quả: \d\d:\d\d, /);
    await page.getByTestId("done").click();
    await page.getByTestId("collect").waitFor();
  });

  it("that lacks papers says which, and its number is for handing them in", async () => {
    const { code } = await aDossier(visited.office, cookie, "supplementAsked");
    const page = await aKiosk();
    await wedge(page, code);
    await page.getByTestId("typed-four").waitFor();
    await touchKeys(page, "0017");
    await page.getByTestId("status").waitFor();
    expect(await page.locator("main").innerText()).toContain("Bản sao giấy khai sinh của con");
    await expectAccessible(page);
    await page.getByTestId("status-take").click();
    expect(await page.locator(".chosen-name").textContent()).toContain("Cư trú");
    await page.getByTestId("priority-none").click();
    expect(await visitorOf(page)).toMatchObject({ purpose: "supplement", here: [{ code }] });
  });

  it("is not found by guessing, and the kiosk says when to try again", async () => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const page = await aKiosk();
    await wedge(page, code);
    await page.getByTestId("typed-four").waitFor();
    for (const guess of ["9001", "9002", "9003", "9004", "9005", "0017"]) {
      const answered = page.getByTestId("typed-four").filter({ hasText: /^____$/ });
      await touchKeys(page, guess);
      await answered.waitFor();
    }
    await expect.poll(() => page.getByTestId("trouble").textContent()).toMatch(/Có thể thử lại sau \d\d:\d\d/);
    await expectFitting(page);
    expect(await page.getByTestId("status").count()).toBe(0);
  });

  it("is gone from the glass and from the hub once its citizen leaves it", async () => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const page = await aKiosk();
    await wedge(page, code);
    await page.getByTestId("back").click();
    await page.getByTestId("back").click();
    await page.getByTestId("service-land").click();
    await page.getByTestId("procedure-none").click();
    await page.getByTestId("priority-none").click();
    expect(await visitorOf(page)).toMatchObject({ purpose: null, here: [] });
  });

  it("is shown on a phone too, from the link on the receipt, without a script", async () => {
    const { code } = await aDossier(visited.office, cookie, "supplementAsked");
    const context = await visited.browser.newContext({
      viewport: { width: 390, height: 780 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${visited.office.url}/tra-cuu?ma=${code}`);
    await page.locator("#four").fill("0018");
    await page.locator("button:not([name])").click();
    await page.getByRole("alert").waitFor();
    await page.locator("#four").fill("0017");
    await page.locator("button:not([name])").click();
    await page.locator(".found").waitFor();
    expect(await page.locator(".found").innerText()).toContain("Bản sao giấy khai sinh của con");
    expect(page.url()).not.toContain(code);
    await context.close();
  });

  it.each(["vi", "en"])("has a page on the phone without faults in %s", async (language) => {
    const { code } = await aDossier(visited.office, cookie, "resultReady");
    const { page, context } = await openScreen(
      visited.browser,
      `${visited.office.url}/tra-cuu?ma=${code}&lang=${language}`,
      390,
      780,
    );
    await expectAccessible(page);
    await page.locator("#four").fill("0017");
    await page.locator("button:not([name])").click();
    await page.locator(".found").waitFor();
    await expectAccessible(page);
    await context.close();
  });
});

describe("a procedure, to its citizen", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));

  it.each([
    ["vi", 1080, 1920, "dduwowngf", "đường"],
    ["vi", 1366, 768, "khai sinh", "khai sinh"],
    ["en", 1366, 768, "birth", "birth"],
  ])("is found in the catalogue in %s at %i × %i by typing %s", async (language, width, height, keys, shown) => {
    const { page, errors, context } = await openScreen(visited.browser, `${visited.office.url}/kiosk`, width, height);
    await page.getByTestId(`language-${language}`).click();
    await page.getByTestId("search").click();
    await page.getByTestId("search-field").waitFor();
    await touchKeys(page, keys);
    expect(await page.getByTestId("search-field").textContent()).toBe(shown);
    await expectFitting(page);
    if (keys !== "dduwowngf") {
      await page.locator("[data-testid^=procedure-]").first().waitFor();
      await expectAccessible(page);
      await page.getByTestId("procedure-1.001193").click();
      await page.getByTestId("published").waitFor();
      await expectAccessible(page);
      await expectFitting(page);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it("is found by what people call it, which is said, and where nothing is found there is a way on", async () => {
    const { page, context } = await openScreen(visited.browser, `${visited.office.url}/kiosk`, 1366, 768);
    await page.getByTestId("search").click();
    await page.getByTestId("search-field").waitFor();
    await touchKeys(page, "so khau");
    const home = page.getByTestId("procedure-1.004222");
    await home.waitFor();
    expect(await home.getByTestId("found-as").textContent()).toBe("Còn gọi là “sổ hộ khẩu”");
    await expectFitting(page);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/search-also.png` });
    await touchKeys(page, "xyz");
    const nothing = page.locator(".search-count.nothing");
    await nothing.waitFor();
    expect(await nothing.textContent()).toMatch(/chọn lĩnh vực bên dưới, hoặc hỏi cán bộ/);
    await expectFitting(page);
    await expectAccessible(page);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/search-nothing.png` });
    await page.getByTestId("browse-residence").click();
    await home.waitFor();
    await context.close();
  });

  it("that is not handed in here says where it is", async () => {
    const { page, context } = await openScreen(visited.browser, `${visited.office.url}/kiosk`, 1080, 1920);
    await page.getByTestId("search").click();
    await page.getByTestId("search-field").waitFor();
    await touchKeys(page, "ddaats");
    await page.locator(".procedure.elsewhere").first().click();
    await page.getByTestId("elsewhere").waitFor();
    expect(await page.getByTestId("priority-none").count()).toBe(0);
    await expectAccessible(page);
    await context.close();
  });
});
