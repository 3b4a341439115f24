import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { atAdministration } from "./at-counter.ts";
import { openScreen, type Screen } from "./browser.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

const fixture = new URL("../fixtures/catalogue.csv", import.meta.url);

const visited = visitOffice(() => runOffice({ screens: "built" }));
let folder = "";
let good = "";
let bad = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "mot-cua-catalogue-"));
  const text = await readFile(fixture, "utf8");
  [good, bad] = [join(folder, "tthc.csv"), join(folder, "tthc-loi.csv")];
  // As Excel saves it: a byte order mark and CRLF.
  await writeFile(good, `\ufeff${text.replaceAll("\n", "\r\n")}`);
  await writeFile(
    bad,
    text.replace("7 ngày làm việc;20.000 đồng", "7 tuần;theo quy định").replaceAll(/0?1\/12\/2026/g, "31/11/2026"),
  );
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Signs in as the demonstration's administrator and opens the catalogue. */
async function openCatalogue(): Promise<Screen> {
  const screen = await atAdministration(visited.office, visited.browser, "catalogue");
  await screen.page.getByTestId("catalogue-coverage").waitFor();
  return screen;
}

describe("the administrator's catalogue", () => {
  let screen: Screen;
  beforeAll(async () => {
    screen = await openCatalogue();
  });

  it("shows coverage, refuses a bad file line by line, applies a good one, and shows its history", async () => {
    const { page, errors } = screen;
    expect(await page.getByTestId("catalogue-coverage").innerText()).toContain("53/81");
    await look(page, "catalogue-list");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await page.getByTestId("catalogue-import").click();
    await page.getByTestId("catalogue-file").setInputFiles(bad);
    await page.getByTestId("catalogue-bad").waitFor();
    const faults = await page.getByTestId("catalogue-fault").allInnerTexts();
    expect(faults.map((fault) => fault.split("\t").slice(0, 2).join(" "))).toEqual([
      "2 Ngày hiệu lực",
      "3 Thời hạn",
      "3 Phí",
      "3 Ngày hiệu lực",
      "4 Ngày hiệu lực",
    ]);
    expect(faults[1]).toContain("tuần");
    await look(page, "catalogue-bad");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

    await page.getByTestId("catalogue-file").setInputFiles(good);
    await page.getByTestId("catalogue-ready").waitFor();
    // What the file lacks is a line until somebody wants to read it: the choice and the button are in sight.
    const missing = page.getByTestId("catalogue-missing");
    expect(await missing.getByRole("listitem").first().isVisible()).toBe(false);
    await missing.locator("summary").click();
    await missing.getByRole("listitem").first().waitFor();
    await missing.locator("summary").click();
    await look(page, "catalogue-ready");
    await page.getByTestId("catalogue-apply").click();
    await page.getByTestId("catalogue-applied").waitFor();
    await look(page, "catalogue-applied");
    await page.keyboard.press("Escape");

    await page.getByTestId("catalogue-search").fill("thuong tru dang ky");
    const row = page.getByTestId("catalogue-1.004222");
    await page.getByTestId("catalogue-1.001193").waitFor({ state: "detached" });
    await row.getByRole("button", { name: "Các bản" }).click();
    await page.getByText("từ 01/12/2026").waitFor();
    await look(page, "catalogue-history");
    await page.keyboard.press("Escape");

    await row.getByRole("button", { name: "Sửa" }).click();
    await page.getByTestId("edit-fee").fill("mười nghìn");
    await page.getByTestId("edit-save").click();
    const notSaved = page.getByTestId("edit-faults");
    expect(await notSaved.innerText()).toContain("Phí (đồng): Phí ghi bằng chữ số");
    await look(page, "catalogue-edit-fault");
    await page.getByTestId("edit-fee").fill("15000");
    await notSaved.waitFor({ state: "detached" });
    await look(page, "catalogue-edit");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByTestId("edit-save").click();
    await page.getByTestId("edit-save").waitFor({ state: "detached" });
    await row.getByText("15.000 đồng").waitFor();
    expect(errors).toEqual([]);
  }, 120_000);

  it("is searched without marks for what a hall screen shows, which names it", async () => {
    const { page, context, errors } = screen;
    await page.getByTestId("tab-screens").click();
    const edits = (name: string) => page.getByRole("button", { name: `Sửa “${name}”` });
    await edits("Tất cả thủ tục, lần lượt").waitFor();
    await page.getByTestId("add-procedures").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Tìm thủ tục theo tên hoặc mã" }).fill("ket hon");
    await dialog.getByRole("checkbox", { name: "Đăng ký kết hôn", exact: true }).check();
    await page.getByTestId("item-save").click();
    await edits("Đăng ký kết hôn").waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe("the public list", () => {
  it("reads well on a screen, on a phone and on paper, without a script", async () => {
    const { page, context, errors } = await openScreen(visited.browser, `${visited.office.url}/procedures`, 1280, 900);
    expect(await page.locator("script").count()).toBe(0);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await look(page, "procedures");
    await page.getByRole("searchbox").fill("ket hon");
    await page.getByRole("searchbox").press("Enter");
    await page.getByRole("heading", { name: "Thủ tục đăng ký kết hôn" }).waitFor();
    await look(page, "procedures-found");
    await page.goto(`${visited.office.url}/procedures`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 794, height: 1123 });
    expect(await page.getByRole("searchbox").isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(794);
    await look(page, "procedures-print");
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await look(page, "procedures-phone");
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);
});
