import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page, Response } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { counter1 } from "../phone/phone-office.ts";
import { openScreen } from "./browser.ts";
import { type CallingOffice, type PhoneSize, smallPhone, visitPhones } from "./phone-pages.ts";
import { silentLine } from "./silent-line.ts";

const sizes: PhoneSize[] = [smallPhone, [412, 915], [768, 1024]];

const visited = visitPhones();
let office: CallingOffice;
beforeAll(() => {
  ({ office } = visited);
});
const title = (page: Page) => page.locator("#title");

async function expectAccessible(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${where} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
}

async function expectRoom(page: Page, where: string): Promise<void> {
  // Nothing runs out of the screen, and whatever is touched is large enough for a thumb.
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth - innerWidth,
    small: [...document.querySelectorAll("button")]
      .filter((each) => each.getBoundingClientRect().height < 48)
      .map(({ id }) => id),
  }));
  expect([where, found]).toEqual([where, { wide: 0, small: [] }]);
}

describe("a ticket's page on a phone", () => {
  it("goes from waiting to thanks by itself, and rates the visit", async () => {
    const { code, id, label } = await office.take();
    const { page, context, errors } = await visited.openTicket(code);
    expect(await page.locator("#label").textContent()).toBe(label);
    await title(page).getByText("Sắp đến lượt").waitFor();
    await office.call(id);
    await page.locator("#counter strong", { hasText: "1" }).waitFor();
    expect(await page.title()).toContain("Quầy 1");
    expect(await page.locator("#said").textContent()).toContain("Quầy 1");
    await page.locator("#late").click();
    await page.getByText("Cán bộ đã được báo").waitFor();
    await office.officer.client.send({ type: "startServing", counter: counter1 });
    await title(page).getByText("Đang được phục vụ").waitFor();
    await office.officer.client.send({ type: "finish", counter: counter1, outcome: "received" as never });
    await page.locator("#level-very-satisfied").click();
    await page.getByText("Cảm ơn ông/bà đã đánh giá").waitFor();
    expect(await page.locator(".level").count()).toBe(0);
    expect(errors).toEqual([]);
    await context.close();
  });

  it("draws nothing anew under a finger, so that a slow touch is a touch while seconds run", async () => {
    const { code } = await office.take();
    expect(await office.wish(code, "left")).toBe("accepted");
    const { page, context } = await visited.openTicket(code);
    await page.clock.install();
    // From here on no second runs that this test does not let run, however slow the machine.
    await page.clock.pauseAt(Date.now() + 3_000);
    const stay = page.locator("#stay");
    const seconds = await stay.textContent();
    await stay.hover();
    await page.mouse.down();
    await page.clock.runFor(1_200);
    expect(await stay.textContent()).toBe(seconds);
    await page.mouse.up();
    await page.clock.resume();
    await page.locator("#leave").waitFor();
    await office.wish(code, "left");
    await context.close();
  });

  it("says how old it is while the hub is away, and heals when it is back", async () => {
    const { code, id } = await office.take();
    const { page, context } = await visited.openTicket(code);
    const fails = (path: string) => page.waitForEvent("requestfailed", (request) => request.url().includes(path));
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    const ended = page.waitForEvent("requestfinished", (request) => request.url().includes(`/t/${code}/events`));
    await office.restart(async () => {
      await ended;
      // From here on, eight seconds of the page's own time.
      const asked = fails(`/api/phone/${code}`);
      await page.clock.runFor(3_000);
      await asked;
      await page.clock.runFor(5_000);
      await page.locator(".away").getByText("Mất kết nối").waitFor();
    });
    await page.clock.resume();
    await page.clock.fastForward(10_000);
    await page.locator(".away").waitFor({ state: "detached" });
    office.officer = await office.signIn("hoa");
    await office.call(id);
    await page.locator("#counter").waitFor();
    await office.miss();
    await context.close();
  });

  it("says so within ten seconds also where the network went away without a word, and heals", async () => {
    const { code, id } = await office.take();
    const line = await silentLine(office.url);
    const { page, context } = await openScreen(visited.browser, `${line.url}/t/${code}`, 360, 640);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.locator(".away").waitFor({ state: "detached" });
    line.hold();
    await page.clock.runFor(12_000);
    await page.locator(".away").getByText("Mất kết nối").waitFor();
    line.release();
    await office.call(id);
    await page.clock.runFor(7_000);
    await page.clock.resume();
    await page.locator("#counter").waitFor();
    await page.locator(".away").waitFor({ state: "detached" });
    await office.miss();
    await context.close();
    await line.close();
  });

  it("speaks English at a touch and remembers it on that phone", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    expect(await page.locator("#language-vi").getAttribute("aria-pressed")).toBe("true");
    await page.locator("#language-en").click();
    await page.getByText("Remind me when it is my turn").waitFor();
    expect(await page.locator("#language-en").getAttribute("aria-pressed")).toBe("true");
    await page.reload();
    await page.getByText("Remind me when it is my turn").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await context.close();
  });

  it("says whose office it is, and what to do, where a link is no ticket's", async () => {
    const { page, context } = await visited.openTicket("nothing");
    await page.getByText("Trung tâm Phục vụ hành chính công").waitFor();
    await page.getByText("Xin quét lại mã trên phiếu").waitFor();
    await page.locator("#language-en").click();
    await page.getByText("Public Administrative Service Centre").waitFor();
    await page.getByText("Please scan the code on your ticket again").waitFor();
    await context.close();
  });

  it("weighs no more than 40 kB, everything it loads together", async () => {
    const { code } = await office.take();
    const context = await visited.browser.newContext({ viewport: { width: 360, height: 640 } });
    const page = await context.newPage();
    const loaded: Response[] = [];
    page.on("response", (response) => {
      if (!response.url().includes("/events")) loaded.push(response);
    });
    await page.goto(`${office.url}/t/${code}`);
    await page.locator("#remind").waitFor();
    const weigh = async (response: Response): Promise<[string, number]> => {
      const body = await response.body();
      return [response.url(), gzipSync(body, { level: 9 }).length];
    };
    // What comes only now is none of it, and gone with the page.
    const all = await Promise.all(loaded.map(weigh));
    expect(all.length).toBeGreaterThan(4);
    const sum = all.reduce((weight, [, each]) => weight + each, 0);
    expect(sum, JSON.stringify(all)).toBeLessThanOrEqual(40 * 1_024);
    await context.close();
  });
});

describe("axe finds nothing, and nothing is too wide or too small, on a phone's page", () => {
  it.each(sizes)(
    "%i × %i, in every state, both languages, high contrast and letters twice as large",
    async (...size) => {
      const { code, id } = await office.take();
      const { page, context } = await visited.openTicket(code, size);
      const looks = async (state: string) => {
        for (const change of ["", "language-en", "contrast", "large"] as const) {
          if (change === "large")
            await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
          else if (change !== "") await page.locator(`#${change}`).click();
          await expectRoom(page, `${state} ${change}`);
          if (change === "" || change === "contrast") await expectAccessible(page, `${state} ${change}`);
        }
        await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
        for (const change of ["language-vi", "contrast"]) await page.locator(`#${change}`).click();
        if (size[0] !== smallPhone[0]) return;
        await page.emulateMedia({ colorScheme: "dark" });
        await expectAccessible(page, `${state} in a dark room`);
        await page.emulateMedia({ colorScheme: null });
      };
      await looks("waiting");
      await page.locator("#leave").click();
      await expectAccessible(page, "leaving");
      await page.locator("#no").click();
      await office.call(id);
      await page.locator("#counter").waitFor();
      await looks("called");
      await office.miss();
      await page.locator('[data-tone="warn"]').waitFor();
      await looks("missed");
      await office.call(id);
      await office.officer.client.send({ type: "startServing", counter: counter1 });
      await office.officer.client.send({ type: "finish", counter: counter1, outcome: "received" as never });
      await page.locator(".level").first().waitFor();
      await looks("finished");
      await page.goto(`${office.url}/t/nothing`);
      await page.locator('[data-tone="warn"]').waitFor();
      await looks("unknown");
      await context.close();
    },
    60_000,
  );
});

it("the kiosk shows the very link as a code", async () => {
  const { page, context, errors } = await openScreen(visited.browser, `${office.url}/kiosk`, 1080, 1920);
  await page.getByTestId("service-civil-status").click();
  await page.getByTestId("procedure-1.001193").click();
  await page.getByTestId("priority-none").click();
  await page.getByTestId("phone-code").waitFor();
  const code = page.getByTestId("phone-code").locator("img");
  await expect.poll(() => code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  const path = await code.getAttribute("src");
  const label = await page.getByTestId("ticket-number").textContent();
  expect((await office.page(path?.split("/")[2] ?? "")).ticket.label).toBe(label);
  expect(errors).toEqual([]);
  await context.close();
});
