import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refusals } from "#contract/refusals.ts";
import { demonstrationCatalogue } from "../../server/demonstration/catalogue/catalogue.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { kioskTour } from "../tour/kiosk.ts";
import { runTourOffice, type TourOffice } from "../tour/office.ts";
import { notPseudo, pseudoWords } from "../words/pseudo.ts";
import { openBrowser, openScreen } from "./browser.ts";
import { misfits, resize, textsOf } from "./fitting.ts";

const code = "xq";
let office: TourOffice;
let browser: Browser;
beforeAll(async () => {
  office = await runTourOffice();
  await mkdir(join(office.dataDir, "words"), { recursive: true });
  await writeFile(join(office.dataDir, "words", `${code}.json`), JSON.stringify(pseudoWords()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await office?.stop();
});

/** What the office and the catalogue say themselves, the longest first; days as the browser writes them; labels. */
const data = [
  ...new Set([demonstrationOffice, demonstrationCatalogue, Object.values(refusals)].flatMap(stringsOf)),
  ...["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  ...["Tiếng Việt", "English"],
  // What was typed and scanned on the way.
  ...["khai sĩnhyzq", "khai sinh", "Bản sao giấy khai sinh của con"],
].sort((one, other) => other.length - one.length);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}

const kioskSizes = [
  [1080, 1920],
  [1920, 1080],
  [1366, 768],
  [1280, 800],
] as const;

describe("a language 40 per cent longer than Vietnamese, of which nobody knows a word", () => {
  it("fits every screen of the kiosk at every size, and there is no other text", async () => {
    const { page } = await openScreen(browser, `${office.url}/kiosk`, ...kioskSizes[0]);
    const wrong: string[] = [];
    for (const stop of kioskTour(office, code)) {
      await stop.go(page);
      for (const [width, height] of kioskSizes) {
        await resize(page, width, height);
        wrong.push(...(await misfits(page, false)).map((one) => `${stop.name} ${width}×${height}: ${one}`));
      }
      wrong.push(...(await strange(page)).map((one) => `${stop.name}: not of a words file: ${one}`));
    }
    expect(wrong).toEqual([]);
  }, 90_000);
});

async function strange(page: Page): Promise<string[]> {
  // A single letter is a key's; a word is more.
  return (await textsOf(page)).filter((text) => notPseudo(text, data).length > 1);
}
