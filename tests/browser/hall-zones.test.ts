import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { issue } from "../realtime/parts.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { look } from "./look.ts";
import { dropShortClips } from "./short-clips.ts";
import { afterSaying } from "./voice-said.ts";
import { runZonedOffice, type ZonedOffice } from "./zoned-office.ts";

// Calls are said aloud in real time.
vi.setConfig({ testTimeout: 60_000 });

let hall: ZonedOffice;
let browser: Browser;
beforeAll(async () => {
  [hall, browser] = await Promise.all([runZonedOffice(3, 1), openBrowser()]);
  await dropShortClips(hall.office.dataDir);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await hall?.office.stop();
});

it("a screen of two zones shows and says the calls of both, each with where to go, and of no other", async () => {
  const { page: display } = await openScreen(browser, `${hall.office.url}/display`, 1_920, 1_080);
  const code = (await display.getByTestId("pairing-code").innerText()).replace(/\D/g, "");
  const { page: counter } = await openScreen(browser, `${hall.office.url}/counter`, 1_366, 768);
  await counter.getByTestId("username").fill("head");
  await counter.getByTestId("password").fill("một mật khẩu đủ dài");
  await counter.getByTestId("sign-in").click();
  await counter.getByTestId("section-admin").click();
  await counter.getByTestId(`approve-${code}`).click();
  await counter.getByTestId("device-name").fill("Màn hình giữa hai khu");
  for (const zone of ["Khu vực 1", "Khu vực 2"]) await counter.getByRole("checkbox", { name: zone }).check();
  await look(counter, "hall-approve");
  await counter.getByTestId("device-approve").click();
  await counter
    .getByRole("row", { name: /Màn hình giữa hai khu/ })
    .getByText("Khu vực 1 · Khu vực 2")
    .waitFor();
  await counter.context().close();

  await display.locator('[data-voice="speaking"]').waitFor();
  for (let person = 0; person < 3; person++) await hall.admin.client.send(issue());
  const [first, second, third] = hall.counters;
  for (const one of [third, first, second]) {
    if (!one) throw new Error("three zones have three counters");
    await one.line.client.send({ type: "callNext", counter: one.id });
  }
  await display.getByTestId("current-zone").getByText("Khu vực 2").waitFor();
  await display.getByTestId("recent-A002").getByText("Khu vực 1").waitFor();
  const spoken = await afterSaying(display, 2);
  expect(spoken.map(({ label }) => label)).toEqual(["A002", "A003"]);
  expect(await display.getByTestId("recent-A001").count()).toBe(0);
  await look(display, "hall-zones");
  await display.context().close();
});
