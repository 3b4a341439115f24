import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { runOffice } from "../running-office.ts";
import { atAdministration } from "./at-counter.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const yard = { id: "yard" as ZoneId, name: { vi: "Sân trước", en: "Front yard" } };
const settings = { ...demonstrationOffice, zones: [...demonstrationOffice.zones, yard] };
const visited = visitOffice(() => runOffice({ screens: "built", settings, config: { requestsPerMinute: 10_000 } }));
let display: Page;
let page: Page;
let errors: string[];
beforeAll(async () => {
  display = await visited.open("/display", [1_280, 720]);
  ({ page, errors } = await atAdministration(visited.office, visited.browser, "devices"));
  await display.locator('[data-voice="speaking"]').waitFor({ timeout: 60_000 });
}, 120_000);

const row = () => page.getByRole("row", { name: /Màn hình sảnh chờ/ });
const edit = () => row().getByRole("button", { name: /Đổi chỗ|Move/ });
const save = () => page.getByTestId("screen-save");
const isClosed = () => save().waitFor({ state: "detached" });
const violations = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id);

it("a hall screen is told not to call and to hang elsewhere, follows without a reload, and is brought back, by keys alone", async () => {
  await display.evaluate(() => Object.assign(window, { sameAsBefore: true }));
  await edit().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Chưa đổi gì.").waitFor();
  expect(await save().isDisabled()).toBe(true);
  const speaks = page.getByTestId("screen-speaks");
  for (const [box, checked] of [
    [page.getByRole("checkbox", { name: "Sân trước" }), true],
    [speaks, false],
  ] as const) {
    await box.press("Space", { delay: 60 });
    await expect.poll(() => box.isChecked()).toBe(checked);
  }
  await look(page, "screen-place");
  expect(await violations()).toEqual([]);
  await speaks.press("Enter");
  await isClosed();
  await row().getByText("Sảnh chờ · Sân trước").waitFor();
  await row().getByText("không gọi thành tiếng").waitFor();
  await display.locator('[data-voice="mute"]').waitFor();
  await look(page, "screen-placed");

  await page.getByRole("status").getByRole("button", { name: "Hoàn lại" }).last().click();
  await display.locator('[data-voice="speaking"]').waitFor();
  await row().getByText("không gọi thành tiếng").waitFor({ state: "detached" });
  expect(await display.evaluate(() => "sameAsBefore" in window)).toBe(true);
});

it("what somebody else has set meanwhile is shown before it is written over, and said in English too", async () => {
  const { cookie } = await visited.office.signIn("khanh");
  const { devices } = (await visited.office.http("GET", "/api/devices", { cookie })).body as {
    devices: { device: string; role: string; zones: ZoneId[] }[];
  };
  const screen = devices.find(({ role }) => role === "display");
  await page.locator('button[lang="en"]').click();
  await edit().click();
  await page.getByRole("checkbox", { name: "Front yard" }).check();
  const body = { before: { zones: screen?.zones, speaks: true }, place: { zones: [], speaks: true } };
  const moved = await visited.office.http("PATCH", `/api/devices/${screen?.device}`, { cookie, body });
  expect(moved.status).toBe(200);
  await page.getByText("Somebody else has just changed this screen.").waitFor();
  await page.getByTestId("screen-place").getByText("All areas").waitFor();
  await expect.poll(() => page.getByRole("checkbox", { name: "Front yard" }).isChecked()).toBe(false);
  await look(page, "screen-place-en");
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Escape");
  await isClosed();
  await row().getByText("All areas").waitFor();
  expect(errors).toEqual([]);
});
