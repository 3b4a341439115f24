import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { type CallingOffice, visitPhones } from "./phone-pages.ts";

const visited = visitPhones();
let office: CallingOffice;
beforeAll(() => {
  ({ office } = visited);
});
const title = (page: Page) => page.locator("#title");

describe("what a phone asks for its ticket", () => {
  it("asks before it gives a place up, and takes it back", async () => {
    const { code, label } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await page.locator("#leave").click();
    await page.getByText(`Trả lại số ${label}?`).waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect((await office.page(code)).view.status.state).toBe("waiting");
    await page.locator("#leave").click();
    await page.locator("#yes").click();
    await title(page).getByText("đã trả lại số").waitFor();
    await page.locator("#stay").click();
    await page.locator("#leave").waitFor();
    expect((await office.page(code)).view.status.state).toBe("waiting");
    await office.wish(code, "left");
    await context.close();
  });

  it("says what is on its way, sends one wish once however often it is touched, and the same one again after a dead network", async () => {
    const { code, id } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await office.call(id);
    await page.locator("#late").waitFor();
    const sent: string[] = [];
    await page.route("**/late", async (route) => {
      sent.push(JSON.parse(route.request().postData() ?? "{}").id);
      // Heard at last, and the answer lost on the way.
      if (sent.length === 4) await route.fetch();
      return sent.length < 5 ? route.abort() : route.continue();
    });
    await page.locator("#late").dblclick();
    await page.locator("[role=alert]").getByText("Chưa gửi được").waitFor();
    expect(sent.length).toBe(3);
    await page.locator("#late").click();
    await page.getByText("Cán bộ đã được báo").waitFor();
    await expect.poll(() => sent.length).toBe(5);
    expect(new Set(sent).size).toBe(1);
    await page.locator("[role=alert]").waitFor({ state: "detached" });
    await office.miss();
    await page.locator("dd", { hasText: "Quầy 1" }).waitFor();
    await context.close();
  });

  it("takes the question back whether to leave when the number is called meanwhile", async () => {
    const { code, id } = await office.take();
    const { page, context } = await visited.openTicket(code);
    await page.locator("#leave").click();
    await page.locator("#yes").waitFor();
    await office.call(id);
    await page.locator("dialog").waitFor({ state: "detached" });
    await page.locator("#counter").waitFor();
    expect((await office.page(code)).view.status.state).toBe("called");
    await office.miss();
    await context.close();
  });

  it("begins new wishes with each new state: who left, came back and leaves again has left, though no answer came to the first", async () => {
    const { code } = await office.take();
    const { page, context } = await visited.openTicket(code);
    let sent = 0;
    await page.route("**/left", async (route) => {
      sent += 1;
      // Heard, and the answer lost on the way; then the network is dead for the two tries that are left.
      if (sent === 1) await route.fetch();
      return sent < 4 ? route.abort() : route.continue();
    });
    const leave = async () => {
      await page.locator("#leave").click();
      await page.locator("#yes").click();
    };
    await leave();
    await expect.poll(() => sent).toBe(3);
    await page.locator("#stay").click();
    await leave();
    await expect.poll(async () => (await office.page(code)).view.status.state).toBe("left");
    expect(sent).toBe(4);
    await context.close();
  });
});
