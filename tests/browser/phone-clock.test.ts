import { beforeAll, describe, expect, it } from "vitest";
import { officeClock } from "../office-clock.ts";
import { counter1, type PhoneOffice, runPhoneOffice } from "../phone/phone-office.ts";
import type { Line } from "../running-office.ts";
import { smallPhone } from "./phone-pages.ts";
import { visitOffice } from "./visited-office.ts";

const hourMs = 3_600_000;
let aheadMs = hourMs;
const visited = visitOffice(() =>
  runPhoneOffice({ screens: "built", clock: { now: () => officeClock.now() + aheadMs } }),
);
let office: PhoneOffice;
let officer: Line;
beforeAll(async () => {
  ({ office } = visited);
  officer = await office.signIn("hoa");
  await officer.client.send({ type: "openCounter", counter: counter1 });
});

const call = (ticket: unknown) =>
  officer.client.send({ type: "callTicket", counter: counter1, ticket: ticket as never });
const miss = () => officer.client.send({ type: "markMissed", counter: counter1 });

describe("a ticket's page", () => {
  it("shows what is newest, not an answer that was on its way when it came", async () => {
    const { code, id } = await office.take();
    const page = await visited.open(`/t/${code}`, smallPhone);
    let give = (): void => undefined;
    const kept = new Promise<void>((resolve) => {
      give = resolve;
    });
    await page.route(`**/api/phone/${code}`, async (route) => {
      const response = await route.fetch();
      await page.evaluate(() => dispatchEvent(new Event("answered")));
      await kept;
      await route.fulfill({ response });
    });
    await page.evaluate(() => {
      const answered = new Promise((resolve) => addEventListener("answered", resolve));
      dispatchEvent(new Event("online"));
      return answered;
    });
    await call(id);
    await page.locator("#counter").waitFor();
    await page.evaluate(() => {
      const shown: string[] = [];
      Object.assign(window, { shown });
      new MutationObserver(() => shown.push(document.title)).observe(document.head, { childList: true, subtree: true });
    });
    const answer = page.waitForResponse(`**/api/phone/${code}`);
    give();
    await (await answer).finished();
    await miss();
    await page.locator('[data-tone="warn"]').waitFor();
    const shown = await page.evaluate(() => (window as unknown as { shown: string[] }).shown);
    expect(shown.filter((title) => title.includes("Sắp đến lượt"))).toEqual([]);
    await page.context().close();
  });

  it("goes on with a hub whose clock was set back by an hour", async () => {
    const { code, id } = await office.take();
    const page = await visited.open(`/t/${code}`, smallPhone);
    await page.locator("#remind").waitFor();
    aheadMs = 0;
    await call(id);
    await page.locator("#counter").waitFor();
    await miss();
    await page.context().close();
  });
});
