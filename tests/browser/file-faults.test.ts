import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { runOffice } from "../running-office.ts";
import { atCounter } from "./at-counter.ts";
import { look } from "./look.ts";
import { visitOffice } from "./visited-office.ts";

describe("faults of the files that an office wrote itself, to an administrator", () => {
  const visited = visitOffice(() => runOffice({ screens: "built" }));
  let page: Page;

  beforeAll(async () => {
    const { dataDir } = visited.office;
    await mkdir(join(dataDir, "words"), { recursive: true });
    await mkdir(join(dataDir, "papers", "tt03-2025"), { recursive: true });
    await mkdir(join(dataDir, "voice", "en"), { recursive: true });
    await writeFile(join(dataDir, "words", "tyz.json"), '{ "name": "Tày", "kisok": {} }');
    await writeFile(join(dataDir, "papers", "tt03-2025", "receipt.json"), '{ "title": [] ');
    await writeFile(join(dataDir, "voice", "en", "please-nunber.mp3"), "ID3");
    const settings = join(dataDir, "office.json");
    const written = JSON.parse(await readFile(settings, "utf8"));
    await writeFile(settings, JSON.stringify({ ...written, missedToleranceMinutes: "ten" }, null, 2));
    ({ page } = await atCounter(visited.office, visited.browser, "khanh"));
  }, 60_000);

  const told = async (place: string) => (await page.getByTestId(place).locator("li").allInnerTexts()).sort();

  it("are told in the language that the screen speaks, each with its file and place", async () => {
    await page.getByTestId("section-admin").click();
    await page.getByTestId("tab-settings").click();
    await expect.poll(() => told("file-faults")).toHaveLength(5);
    expect(await told("file-faults")).toEqual([
      expect.stringMatching(/^Tệp cài đặt .* chưa dùng được; đang dùng bản tốt gần nhất/),
      expect.stringMatching(/^missedToleranceMinutes \(dòng \d+\): cần một số/),
      "papers/tt03-2025/receipt.json: không phải JSON: sai ở dòng 1, cột 15",
      expect.stringMatching(/^voice\/en\/please-nunber\.mp3: không có tiếng nào tên như vậy/),
      expect.stringMatching(/^words\/tyz\.json: kisok: không có trường nào tên như vậy/),
    ]);
    await page.locator("button[lang=en]").click();
    await expect
      .poll(() => told("file-faults"))
      .toEqual([
        expect.stringMatching(/^The settings file .* can not be used; the last good copy is in force/),
        expect.stringMatching(/^missedToleranceMinutes \(line \d+\): must be a number/),
        "papers/tt03-2025/receipt.json: not JSON: wrong at line 1, column 15",
        expect.stringMatching(/^voice\/en\/please-nunber\.mp3: no clip has this name/),
        expect.stringMatching(/^words\/tyz\.json: kisok: there is no field of this name/),
      ]);
    await look(page, "file-faults");
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  it("are told on every screen of the staff in its language, too", async () => {
    await page.getByTestId("faults").click();
    const strip = page.getByRole("dialog").locator("li");
    await strip.first().waitFor();
    const english = await strip.allInnerTexts();
    expect(english.join("\n")).toContain("must be a number");
    expect(english.join("\n")).not.toMatch(/không|dòng/);
    await look(page, "file-faults-strip");
    await page.keyboard.press("Escape");
    await page.locator("button[lang=vi]").click();
    await page.getByTestId("faults").click();
    await expect.poll(async () => (await strip.allInnerTexts()).join("\n")).toContain("cần một số");
  });
});
