import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readCatalogueFile } from "../../../server/import/catalogue/read-file.ts";
import { unversioned } from "../../dossier/catalogue/arbitrary.ts";
import { aProcedure } from "../../dossier/catalogue/builders.ts";

const read = (text: string | Uint8Array) => readCatalogueFile(Buffer.from(text), () => undefined);
const headings = "Mã thủ tục;Tên thủ tục;Lĩnh vực;Cấp;Thời hạn;Phí;Ngày hiệu lực";
const sound = ["1.000001", "Thử", "Hộ tịch", "xã", "3 ngày làm việc", "8000", "01/07/2026"];

/** One row with these cells instead of sound ones. */
function row(change: Record<number, string>, more = ""): Promise<Awaited<ReturnType<typeof read>>> {
  return read(
    `${headings}${more && `;${more.split("=")[0]}`}\n${sound.map((cell, at) => change[at] ?? cell).join(";")}${more && `;${more.split("=")[1]}`}`,
  );
}

describe("cells that are right", () => {
  it.each<[string, Record<number, string>, object]>([
    ["a local code", { 0: "2.000815.000.00.00.h55" }, { code: "2.000815.000.00.00.H55" }],
    ["two levels", { 3: "Cấp xã, Cấp tỉnh" }, { levels: ["commune", "province"] }],
    ["calendar days", { 4: "20 ngày" }, { time: { unit: "calendarDay", value: 20 } }],
    ["hours", { 4: "4 giờ" }, { time: { unit: "hour", value: 4 } }],
    ["the same day", { 4: "Trong ngày" }, { time: { unit: "sameDay" } }],
    ["a local time", { 4: "Địa phương quy định" }, { time: { unit: "local" } }],
    ["a fee with dots", { 5: "20.000 đồng" }, { feeVnd: 20_000 }],
    ["a free one", { 5: "Miễn phí" }, { feeVnd: 0 }],
    ["a local fee", { 5: "địa phương quy định" }, { feeVnd: null }],
    ["a leap day", { 6: "29/02/2028" }, { effectiveFrom: "2028-02-29" }],
    ["an ISO day", { 6: "2026-07-01" }, { effectiveFrom: "2026-07-01" }],
    ["a formula's apostrophe", { 1: "'=Tên" }, { name: { vi: "=Tên", en: "" } }],
  ])("%s", async (_what, change, expected) => {
    const { rows, faults } = await row(change);
    expect(faults).toEqual([]);
    expect(rows[0]?.wanted).toMatchObject(expected);
  });
});

describe("cells that are wrong are named with row, column and words", () => {
  it.each<[string, Record<number, string>, string, RegExp]>([
    ["a code", { 0: "1.19" }, "Mã thủ tục", /1\.001193/],
    ["no name", { 1: "" }, "Tên thủ tục", /để trống/],
    ["a name without letters", { 1: "???" }, "Tên thủ tục", /chữ cái/],
    ["a name too long", { 1: "x".repeat(2_001) }, "Tên thủ tục", /2000/],
    ["the district", { 3: "huyện" }, "Cấp", /cấp huyện/],
    ["an unknown level", { 3: "thôn" }, "Cấp", /xã, tỉnh, bộ/],
    ["a unit there is not", { 4: "3 tuần" }, "Thời hạn", /“tuần”/],
    ["a time without unit", { 4: "3" }, "Thời hạn", /ngày làm việc/],
    ["no days at all", { 4: "0 ngày" }, "Thời hạn", /ngày làm việc/],
    ["an unknown fee", { 5: "tùy" }, "Phí", /số đồng/],
    ["an empty fee, which is not free", { 5: "" }, "Phí", /để trống/],
    ["a negative fee", { 5: "-8000" }, "Phí", /số đồng/],
    ["a day there is not", { 6: "31/02/2026" }, "Ngày hiệu lực", /31\/02\/2026/],
    ["no leap year", { 6: "29/02/2026" }, "Ngày hiệu lực", /29\/02\/2026/],
    ["no day", { 6: "mai" }, "Ngày hiệu lực", /01\/07\/2026/],
  ])("%s", async (_what, change, column, problem) => {
    const { rows, faults } = await row(change);
    expect(rows).toEqual([]);
    expect(faults).toEqual([{ line: 2, column, given: expect.any(String), problem: expect.anything() }]);
    expect(faults[0]?.problem.vi).toMatch(problem);
    expect(faults[0]?.problem.en).not.toBe(faults[0]?.problem.vi);
  });

  it.each([
    ["Thành phần hồ sơ=Tờ khai | 3 quyển", "Thành phần hồ sơ", /“3 quyển”/],
    ['Thành phần hồ sơ="Tờ khai | id: a\nGiấy | id: a"', "Thành phần hồ sơ", /hai lần/],
    ["Các bước=Công an xã | xã", "Các bước", /bốn phần/],
    ["Mẫu đơn=Mẫu 01", "Mẫu đơn", /hai phần/],
    ["Tình trạng=đang chờ", "Tình trạng", /bãi bỏ/],
  ])("%j", async (more, column, problem) => {
    const { faults } = await row({}, more);
    expect(faults.map((fault) => [fault.column, problem.test(fault.problem.vi)])).toEqual([[column, true]]);
  });
});

describe("rows", () => {
  it("are numbered as a spreadsheet shows them: blank rows count, line breaks within a cell do not", async () => {
    const { faults } = await read(
      `Tên thủ tục;Mã thủ tục;Lĩnh vực;Cấp;Thời hạn;Phí;Ngày hiệu lực;Kết quả\r\n"Một";1.000001;A;xã;1 giờ;0;1/7/2026;"Một\r\nHai"\r\n\r\n;;;;;;;\r\n"Ba";1.000001;A;xã;1 giờ;0;1/7/2026;\r\n`,
    );
    expect(faults.map(({ line, column, problem }) => [line, column, problem.vi])).toEqual([
      [5, "Mã thủ tục", "Mã này đã có ở dòng 2."],
    ]);
  });

  it("may have their columns in any order, headed in English or without marks, with commas or tabs between", async () => {
    for (const sign of [",", "\t", ";"]) {
      const text = [
        ["PHI", "Name", "code", "linh vuc", "Level", "Time", "In force from"],
        ["8.000", "Thử", "1.000001", "Hộ tịch", "commune", "3 working days", "2026-07-01"],
      ];
      const { rows, faults } = await read(text.map((cells) => cells.join(sign)).join("\n"));
      expect([sign, faults]).toEqual([sign, []]);
      expect(rows[0]?.wanted).toMatchObject({ feeVnd: 8_000, levels: ["commune"], time: { value: 3 } });
    }
  });

  it("with more cells than headings are refused, not shifted", async () => {
    const { faults } = await read(`${headings}\n${sound.join(";")};thừa`);
    expect(faults).toMatchObject([{ line: 2, given: "thừa" }]);
  });
});

describe("whole files", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["an empty one", "", /không có thủ tục/],
    ["headings alone", headings, /không có thủ tục/],
    ["a missing and an unknown column", headings.replace("Phí", "Màu"), /Không có cột|Thiếu cột/],
    ["a column twice", `${headings};Phí`, /hai lần/],
    ["quotes that never close", `${headings}\n"1.000001;Thử`, /ngoặc kép/],
    ["bytes that are no text", Uint8Array.from([0x4d, 0xe3, 0x20, 0xff]), /UTF-8/],
    ["JSON cut off", '[{"code":', /^Tệp JSON sai cú pháp: thiếu phần cuối\.$/],
    ["JSON cut off in a word", '[{"code":"1.00', /^Tệp JSON sai cú pháp: thiếu phần cuối\.$/],
    ["JSON with a comma too many", '[\n{"code":"1.001193",}]', /^Tệp JSON sai cú pháp ở dòng 2, ký tự thứ 20\.$/],
    ["JSON with a bare word", "[1, xin]", /^Tệp JSON sai cú pháp ở dòng 1, ký tự thứ 5\.$/],
    ["no JSON at all", "{thủ tục}", /^Tệp JSON sai cú pháp ở dòng 1, ký tự thứ 2\.$/],
    ["JSON with something behind it", "[]\n\n]", /^Tệp JSON sai cú pháp ở dòng 3, ký tự thứ 1\.$/],
    ["JSON that is no list", '{"thu tuc":[]}', /danh sách/],
  ])("%s", async (_what, file, problem) => {
    const { rows, faults } = await read(file);
    expect(rows).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault.problem.vi).toMatch(problem);
  });

  it("of JSON name the procedure and the path", async () => {
    const one = unversioned(aProcedure({}));
    const wrong = { ...one, feeVnd: "8000", time: { unit: "week", value: 1 }, colour: "red" };
    const { faults } = await read(JSON.stringify([one, wrong, one]));
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, "time.unit"],
      [2, "feeVnd"],
      [2, "colour"],
      [3, "code"],
    ]);
  });

  it("that the documentation gives as an example are good", async () => {
    const { rows, faults } = await read(await readFile(new URL("../../fixtures/catalogue.csv", import.meta.url)));
    expect(faults).toEqual([]);
    expect(rows.map(({ wanted }) => [wanted.code, wanted.components.length, wanted.steps.length])).toEqual([
      ["1.001193", 4, 0],
      ["1.004222", 2, 2],
      ["2.000986", 0, 3],
    ]);
    expect(rows[0]?.wanted.components[3]).toEqual({
      id: "4",
      name: { vi: "Văn bản ủy quyền", en: "" },
      original: 0,
      certified: 1,
      copy: 0,
      required: false,
      note: { vi: "khi đi thay", en: "" },
    });
  });
});
