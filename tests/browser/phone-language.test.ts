import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type CallingOffice, visitPhones } from "./phone-pages.ts";

const visited = visitPhones();
let office: CallingOffice;
beforeAll(() => {
  ({ office } = visited);
});

const keptLanguage = async (context: BrowserContext) => (await context.cookies()).map(({ value }) => value);
const unsent = (page: Page) => page.evaluate(() => localStorage.getItem("mot-cua-language-unsent"));

describe("the language chosen on a phone", () => {
  it("is in the language that was chosen on another public page, and the others in what is chosen here", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    const language = () => page.evaluate(() => document.documentElement.lang);
    await page.goto(`${office.url}/tra-cuu`);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByText("Look up a dossier").waitFor();
    await page.goto(`${office.url}/t/${code}`);
    await page.getByText("Remind me when it is my turn").waitFor();
    const kept = page.waitForResponse(/\/api\/language$/);
    await page.locator("#language-vi").click();
    expect((await kept).status()).toBe(204);
    for (const path of ["/", "/procedures", "/tra-cuu", `/t/${code}`]) {
      await page.goto(office.url + path);
      await expect.poll(language).toBe("vi");
    }
    const cookies = await context.cookies();
    expect(cookies.map(({ name, value, expires }) => [name, value, expires])).toEqual([["mot-cua-language", "vi", -1]]);
    await context.close();
  });

  it("keeps a language that was chosen while the hub was away, and has it on all public pages once the hub is back", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    const language = () => page.evaluate(() => document.documentElement.lang);
    const chosen = page.waitForResponse(/\/api\/language$/);
    await page.locator("#language-vi").click();
    await chosen;
    let tried = 0;
    await page.route("**/api/language", (route) => {
      tried += 1;
      return route.abort();
    });
    await page.locator("#language-en").click();
    await expect.poll(() => tried).toBe(1);
    await page.reload();
    await expect.poll(() => tried).toBeGreaterThan(1);
    expect(await language()).toBe("en");
    expect(await keptLanguage(context)).toEqual(["vi"]);
    await page.unroute("**/api/language");
    await expect.poll(() => keptLanguage(context), { timeout: 15_000 }).toEqual(["en"]);
    await expect.poll(() => unsent(page)).toBeNull();
    // What is chosen on another page later is not undone.
    await page.goto(`${office.url}/procedures?lang=vi`);
    await page.goto(`${office.url}/t/${code}`);
    await page.locator("#language-vi[aria-pressed=true]").waitFor();
    await context.close();
  });

  it("is the last one that was chosen, also while the one before is on its way, and though the page is left", async () => {
    const { code } = await office.take();
    for (const isLeft of [false, true]) {
      const { page, context } = await visited.openTicket(code);
      let pass = (): void => undefined;
      const held = new Promise<void>((resolve) => {
        pass = resolve;
      });
      const taken: string[] = [];
      await page.route("**/api/language", async (route) => {
        await held;
        const { language } = route.request().postDataJSON();
        // The hub takes it also where nobody waits for the answer any more.
        await context.request.post(`${office.url}/api/language`, { data: { language } });
        taken.push(language);
        await route.fulfill({ status: 204 }).catch(() => undefined);
      });
      const sent = page.waitForRequest("**/api/language");
      await page.locator("#language-en").click();
      await sent;
      await page.locator("#language-vi").click();
      if (isLeft) await page.goto("about:blank");
      pass();
      await expect.poll(() => taken).toContain("en");
      if (isLeft) await page.goto(`${office.url}/t/${code}`);
      await expect.poll(() => taken).toEqual(["en", "vi"]);
      expect(await keptLanguage(context)).toEqual(["vi"]);
      await page.locator("#language-vi[aria-pressed=true]").waitFor();
      await expect.poll(() => unsent(page)).toBeNull();
      await context.close();
    }
  });

  it("is asked for once every three seconds while the hub is away, however often it is chosen anew", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    let tried = 0;
    await page.route("**/api/language", (route) => {
      tried += 1;
      return route.abort();
    });
    for (const language of ["en", "vi", "en", "vi", "en"]) {
      const failed = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/api/language"));
      // Half a second apart, so that each would be asked for at a time of its own.
      await page.clock.runFor(500);
      await page.locator(`#language-${language}`).click();
      await failed;
    }
    const chosen = tried;
    let passedMs = 0;
    for (; tried < chosen + 2; passedMs += 500) await page.clock.runFor(500);
    expect(passedMs).toBeGreaterThanOrEqual(6_000);
    await context.close();
  });

  it("is not asked for again where it is refused", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await page.route("**/api/language", (route) => route.fulfill({ status: 403, json: {} }));
    await page.locator("#language-en").click();
    await expect.poll(() => unsent(page)).toBeNull();
    await page.locator("#language-en[aria-pressed=true]").waitFor();
    await context.close();
  });
});
