import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { refusals } from "#contract/refusals.ts";
import { demonstrationAccounts } from "../../server/demonstration/accounts.ts";
import { demonstrationCatalogue } from "../../server/demonstration/catalogue/catalogue.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import type { OfficeUnderTest } from "../running-office.ts";
import { notPseudo, pseudoWords } from "../words/pseudo.ts";
import { misfits, textsOf } from "./fitting.ts";
import type { Look } from "./round.ts";

/** A language 40 per cent longer than Vietnamese, of which nobody knows a word. */
export const unknownLanguage = "xq";

/** Drops it into an office. The office's languages are then to be these. */
export async function dropUnknownLanguage({ dataDir }: OfficeUnderTest): Promise<string[]> {
  await mkdir(join(dataDir, "words"), { recursive: true });
  await writeFile(join(dataDir, "words", `${unknownLanguage}.json`), JSON.stringify(pseudoWords()));
  // The second language, so that the hall shows it too.
  return ["vi", unknownLanguage, "en"];
}

/** What the office and the catalogue say themselves, the longest first; days as the browser writes them; labels. */
const data = [
  ...new Set([demonstrationOffice, demonstrationCatalogue, Object.values(refusals)].flatMap(stringsOf)),
  ...["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"],
  ...["Tiếng Việt: đọc trang này bằng tiếng Việt", "English: read this page in English", "Tiếng Việt", "English"],
  ...demonstrationAccounts.flatMap(({ name, username, password }) => [name, username, password]),
  // Addresses of the screens.
  ...["/kiosk", "/display", "/counter-screen", "/counter", "/bench"],
  // What was typed and scanned on the way.
  ...["xyzq", "ZZZZZZZZ", "Chuyển hồ sơ lên lãnh đạo ký", "khai sinh", "Bản sao giấy khai sinh của con"],
].sort((one, other) => other.length - one.length);

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}

/** Before the office is known, and with it its languages, a screen speaks Vietnamese and English; the voice always does. */
const speaksOurs = /-(pairing|connecting|replaced|guided)$/;

/** That all of it fits, and that there is no other text. @param scrolls whether the page may be longer than the screen */
export const fitsAndIsKnown =
  (scrolls: boolean): Look =>
  async (page, { stop }) => {
    const unfit = await misfits(page, scrolls);
    if (speaksOurs.test(stop.name)) return unfit;
    return [...unfit, ...(await strange(page)).map((one) => `not of a words file: ${one}`)];
  };

async function strange(page: Page): Promise<string[]> {
  // A single letter is a key's; a word is more. Codes of bookings are of letters and figures, as they come.
  return (await textsOf(page)).filter((text) => notPseudo(text.replace(/LH-\w{8}/, ""), data).length > 1);
}
