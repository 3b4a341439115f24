import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Dossier } from "#contract/dossier.ts";
import type { Day, DossierCode } from "#contract/ids.ts";
import type { RegisterEntry } from "../../../server/dossier/forms/source.ts";
import { openPapers } from "../../../server/printing/papers/papers.ts";
import { aDossier, anIntake, aParty, at, rules } from "./builders.ts";
import { textOf, wordsOf } from "./pdf-text.ts";
import { unzip } from "./unzip.ts";

const papers = openPapers("/nonexistent");
const now = at("2026-12-01 08:00");
const codeOf = (no: number) => `H99.19-261123-${String(no).padStart(4, "0")}` as DossierCode;

function aRegister(dossiers: readonly Partial<Dossier>[]) {
  const entries = dossiers.map((over, index): RegisterEntry => {
    return { dossier: aDossier({ code: codeOf(index + 1), ...over }), title: "Đăng ký khai sinh", now };
  });
  const period = { from: "2026-11-01" as Day, to: "2026-11-30" as Day };
  return { ...period, rules, now, entries: Readable.from(entries) };
}

const returned = { state: "returned", at: at("2026-11-26 10:15"), by: "counter", receiver: "Đỗ Thị Nhận" } as const;

describe("the register as PDF", () => {
  it("has its heads, its period and a row for each dossier", async () => {
    const [page] = await textOf(
      await buffer(papers.registerPdf(aRegister([{ state: returned, intake: anIntake({ area: "Thôn Thượng" }) }, {}]))),
    );
    for (const said of [
      "Mẫu số 07 ban hành kèm theo Thông tư số 03/2025/TT-VPCP",
      "SỔ THEO DÕI HỒ SƠ",
      "Hồ sơ tiếp nhận từ 01/11/2026 đến 30/11/2026",
      "Trích yếu nội dung",
      "Số điện thoại",
      codeOf(1),
      codeOf(2),
      "Đặng Thị Quỳnh Như",
      "0912 000 017",
      "08:05 23/11/2026",
      "08:05 27/11/2026",
      "10:15 26/11/2026",
      "Đỗ Thị Nhận",
      "Địa bàn",
      "Thôn Thượng",
      "Quá hạn",
      "NGƯỜI LẬP SỔ",
    ])
      expect(page).toContain(said);
  });

  it("goes on over pages, each with its heads and number, and loses no row", async () => {
    const pages = await textOf(await buffer(papers.registerPdf(aRegister(Array(300).fill({})))));
    expect(pages.length).toBeGreaterThan(10);
    for (const [index, page] of pages.slice(1).entries()) {
      expect(page.startsWith(`${index + 2} `)).toBe(true);
      if (page.includes("H99.19")) expect(page).toContain("Trích yếu nội dung");
    }
    const all = pages.join(" ");
    for (let no = 1; no <= 300; no += 1) expect(all).toContain(codeOf(no));
  });

  it("breaks a code that is too long behind a sign, and lets nothing run over the edge", async () => {
    const intake = anIntake({ applicants: [aParty("Côngtytráchnhiệmhữuhạnmộtthànhviênthươngmạidịchvụ")] });
    const code = "000.00.12.H62-20260311-0000420" as DossierCode;
    const pdf = await buffer(papers.registerPdf(aRegister([{ code, intake }])));
    const { width, boxes } = await wordsOf(pdf);
    expect(boxes.filter(({ left, right }) => left < 40 || right > width - 30)).toEqual([]);
    expect(boxes.map(({ text }) => text).join("")).toContain("000.00.12.H62-20260311-");
  });

  it("keeps each date on one line, also in the note of a dossier whose time was extended", async () => {
    const extensions = [{ at: now, from: at("2026-11-27 08:05"), to: at("2026-12-28 08:05"), reason: "Chờ" }];
    const pdf = await buffer(papers.registerPdf(aRegister([{ extensions }])));
    const { boxes } = await wordsOf(pdf);
    expect(boxes.map(({ text }) => text)).toContain("28/12/2026");
  });

  it("of a month without dossiers is still a paper", async () => {
    expect((await textOf(await buffer(papers.registerPdf(aRegister([])))))[0]).toContain("SỔ THEO DÕI HỒ SƠ");
  });

  it("breaks off when its entries can not be read, instead of ending as if it were whole", async () => {
    const source = aRegister([]);
    const entries = (async function* () {
      yield* aRegister([{}]).entries;
      throw new Error("disk gone");
    })();
    await expect(buffer(papers.registerPdf({ ...source, entries }))).rejects.toThrow("disk gone");
  });
});

describe("the register as an Excel file", () => {
  it("holds Vietnamese as it is, moments as dates of the office's clock, and text that looks like a formula as text", async () => {
    const formula = anIntake({ applicants: [aParty('=HYPERLINK("x") & <Ổ>')], sets: 2 });
    const files = unzip(await papers.registerXlsx(aRegister([{ state: returned }, { intake: formula }])));
    const strings = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, text]) => text,
    );
    const sheet = files.get("xl/worksheets/sheet1.xml") ?? "";
    expect(strings).toContain("Đặng Thị Quỳnh Như");
    expect(strings).toContain("Trích yếu nội dung");
    expect(strings).toContain('=HYPERLINK("x") &amp; &lt;Ổ&gt;');
    expect(sheet).not.toContain("<f>");
    expect(sheet).toContain('state="frozen"');

    const cell = (place: string) => new RegExp(`<c r="${place}"([^>]*)><v>([^<]*)</v>`).exec(sheet)?.slice(1) ?? [];
    const [attributes = "", days = ""] = cell("H2");
    expect(attributes).not.toContain('t="s"');
    // Days since 30/12/1899, as Excel counts them: 23/11/2026 08:05.
    expect(Number(days)).toBeCloseTo(46_349 + (8 * 60 + 5) / 1_440, 6);
    const style = Number(/s="(\d+)"/.exec(attributes)?.[1]);
    const styles = files.get("xl/styles.xml") ?? "";
    const faces = [...(/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "").matchAll(/<xf ([^>]*)>/g)];
    const format = /numFmtId="(\d+)"/.exec(faces[style]?.[1] ?? "")?.[1];
    expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="dd/mm/yyyy hh:mm"/>`);
    expect(cell("D3")[1]).toBe("2");
  });

  it("says as text what is due by midnight, for which a spreadsheet has no date; the page says the same day", async () => {
    const due = at("2026-11-28 00:00");
    const midnight = () => aRegister([{ clock: { state: "running", deadline: { kind: "workingTime", due } } }]);
    const strings = unzip(await papers.registerXlsx(midnight())).get("xl/sharedStrings.xml") ?? "";
    expect(strings).toContain("27/11/2026 24:00");
    expect((await textOf(await buffer(papers.registerPdf(midnight()))))[0]).toContain("24:00 27/11/2026");
  });

  it("has a row for each of ten thousand dossiers, and lets the process go on meanwhile", async () => {
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 5);
    const files = unzip(await papers.registerXlsx(aRegister(Array(10_000).fill({}))));
    clearInterval(turning);
    expect((files.get("xl/worksheets/sheet1.xml") ?? "").match(/<row /g)).toHaveLength(10_001);
    expect(turns).toBeGreaterThan(10);
  });
});
