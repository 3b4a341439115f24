import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { ZoneId } from "#contract/ids.ts";
import type { Office } from "#contract/office.ts";
import { runOffice } from "../running-office.ts";
import { atAdministration } from "./at-counter.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const visited = visitOffice(() => runOffice({ screens: "built", config: { requestsPerMinute: 10_000 } }));
let page: Page;
let errors: string[];
beforeAll(async () => {
  ({ page, errors } = await atAdministration(visited.office, visited.browser, "screens"));
}, 120_000);

const row = (id: string) => page.getByTestId(`zone-${id}`);
const field = (name: string) => page.getByTestId(`zone-${name}`);
const zones = () => visited.office.settings().office().zones;
const yardOf = (office: Office) => office.zones.find(({ id }) => id !== "hall")?.id ?? ("" as ZoneId);
const isClosed = () => field("save").waitFor({ state: "detached" });

it("an administrator adds a zone with its seats, mends what is marked, renames and removes it, and has it back", async () => {
  await row("hall").getByText("60").waitFor();
  await row("hall").getByText("1, 2, 3, 4, 5, 6, 7, 8").waitFor();
  await field("add").click();
  await field("name-vi").fill("Sảnh chờ");
  await field("name-en").fill("Land office");
  await field("way-vi").fill("Tầng 2");
  await page.getByText("Đường đến cần đủ hai thứ tiếng").waitFor();
  expect(await field("save").isDisabled()).toBe(true);
  await field("way-en").fill("Second floor");
  await field("seats").fill("nhiều");
  await field("save").click();
  await page.getByText("Đã có khu vực tên này").waitFor();
  // Whoever can not see the marks is led to the first.
  await expect.poll(() => field("name-vi").evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field("seats").getAttribute("aria-invalid")).toBe("true");
  await look(page, "zone-wrong");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await field("name-vi").fill("Khu đất đai");
  await field("seats").fill("24");
  await field("save").click();
  await isClosed();
  const land = row("khu-dat-dai");
  await land.getByText("24").waitFor();
  await land.getByText("chưa có quầy nào").waitFor();

  await land.getByRole("button", { name: "Sửa “Khu đất đai”" }).click();
  await field("name-vi").fill("Khu nhà đất");
  await field("seats").fill("");
  await field("save").click();
  await isClosed();
  await land.getByText("chưa đếm").waitFor();
  expect(zones().at(-1)).toEqual({
    id: "khu-dat-dai",
    name: { vi: "Khu nhà đất", en: "Land office" },
    way: { vi: "Tầng 2", en: "Second floor" },
  });
  await look(page, "zones");
  await land.getByRole("button", { name: "Bỏ “Khu nhà đất”" }).click();
  await land.waitFor({ state: "detached" });
  await page.getByRole("status").getByRole("button", { name: "Hoàn lại" }).last().click();
  await land.getByText("Khu nhà đất").waitFor();
  expect(zones().length).toBe(2);
});

it("a name without a space stays on its card, and an office without a name is told at its field", async () => {
  const settings = visited.office.settings();
  const before = settings.office();
  const name = { vi: "Khu".repeat(40), en: "Hall".repeat(30) };
  const named = before.zones.map((zone) => (zone.id === "hall" ? { ...zone, name } : zone));
  expect(await settings.save({ ...before, zones: named })).toEqual({ ok: true });
  await row("hall").getByText(name.vi).waitFor();
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : Number.NaN);
  const buttons = right(await row("hall").getByRole("button").last().boundingBox());
  expect(buttons).toBeLessThan(right(await page.getByTestId("zones-card").boundingBox()));
  await look(page, "zone-long");

  const officeName = page.getByTestId("office-name-vi");
  const whole = await officeName.inputValue();
  await officeName.fill(" ");
  await page.getByText("Chưa lưu được: xin nhập, đừng để trống.").waitFor();
  expect(await officeName.getAttribute("aria-invalid")).toBe("true");
  await officeName.scrollIntoViewIfNeeded();
  await look(page, "look-empty");
  await officeName.fill(whole);
  expect(await settings.save(before)).toEqual({ ok: true });
  await page.getByText(name.vi).waitFor({ state: "detached" });
});

it("one that was added and got a counter meanwhile stays when that is undone, and is named", async () => {
  const settings = visited.office.settings();
  const before = settings.office();
  await field("add").click();
  await field("name-vi").fill("Khu tạm");
  await field("name-en").fill("Annex");
  await field("save").click();
  await isClosed();
  const now = settings.office();
  const added = now.zones.at(-1)?.id;
  if (!added) throw new Error("no zone was added");
  const counters = now.counters.map((counter, at) => (at === 7 ? { ...counter, zone: added } : counter));
  expect(await settings.save({ ...now, counters })).toEqual({ ok: true });
  await page.getByRole("status").getByRole("button", { name: "Hoàn lại" }).last().click();
  await page.getByText("Chưa bỏ được “Khu tạm” vì còn dùng cho: quầy 8").waitFor();
  expect(await settings.save(before)).toEqual({ ok: true });
  await row(added).waitFor({ state: "detached" });
});

it("counters are placed in another zone together, call there at once, and are brought back", async () => {
  const before = visited.office.settings().office().counters;
  const zoneOf = (number: number) =>
    visited.office
      .settings()
      .office()
      .counters.find((one) => one.number === number)?.zone;
  await field("counters").click();
  await page.getByText("Chưa đổi quầy nào.").waitFor();
  for (const number of [3, 8]) await page.getByTestId(`counter-zone-${number}`).selectOption("khu-dat-dai");
  await look(page, "counters-placed");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  await page.getByTestId("counters-save").press("Enter");
  await page.getByTestId("counters-save").waitFor({ state: "detached" });
  await row("khu-dat-dai").getByText("3, 8").waitFor();
  expect([zoneOf(3), zoneOf(8), zoneOf(1)]).toEqual(["khu-dat-dai", "khu-dat-dai", "hall"]);
  await page.getByRole("status").getByRole("button", { name: "Hoàn lại" }).last().click();
  await row("khu-dat-dai").getByText("chưa có quầy nào").waitFor();
  expect(visited.office.settings().office().counters).toEqual(before);
});

it("a counter that somebody else has placed meanwhile is shown where it is now", async () => {
  const settings = visited.office.settings();
  const before = settings.office();
  await field("counters").click();
  await page.getByTestId("counter-zone-4").selectOption("khu-dat-dai");
  const counters = before.counters.map((one) => (one.number === 4 ? { ...one, zone: yardOf(before) } : one));
  expect(await settings.save({ ...before, counters })).toEqual({ ok: true });
  await page.getByTestId("counters-save").click();
  await page.getByText("Chưa đổi quầy nào.").waitFor();
  await page.keyboard.press("Escape");
  await row("khu-dat-dai").getByText("4", { exact: true }).waitFor();
  // The browser writes down what was refused.
  expect(errors.splice(0)).toEqual([expect.stringContaining("409")]);
  expect(await settings.save(before)).toEqual({ ok: true });
});

it("one that counters are in stays, and it is said why, in English too", async () => {
  await row("hall").getByRole("button", { name: "Bỏ “Sảnh chờ”" }).click();
  await page.getByText("Chưa bỏ được “Sảnh chờ” vì còn dùng cho: quầy 1, 2, 3, 4, 5, 6, 7, 8").waitFor();
  await page.locator('button[lang="en"]').click();
  await row("hall").getByRole("button", { name: "Remove “Waiting hall”" }).click();
  await page.getByText("“Waiting hall” can not be removed, it is still used by: counters 1, 2, 3").waitFor();
  await look(page, "zones-used-en");
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  expect(zones().length).toBe(2);
  expect(errors).toEqual([]);
});
