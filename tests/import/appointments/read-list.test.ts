import { describe, expect, it } from "vitest";
import { mostListRows } from "#contract/booking-import.ts";
import { countOfDay, midnightOf } from "#contract/calendar.ts";
import type { Day } from "#contract/ids.ts";
import { demonstrationOffice } from "../../../server/demonstration/office.ts";
import { readList } from "../../../server/import/appointments/read-list.ts";

const office = {
  services: demonstrationOffice.services,
  languages: [
    { code: "vi", name: "Tiếng Việt", version: null },
    { code: "en", name: "English", version: null },
    { code: "tyz", name: "Tày", version: "x" },
  ],
};
const read = (text: string) => readList(new TextEncoder().encode(text), office);
const at = (day: string, minutes: number) => midnightOf(countOfDay(day as Day)) + minutes * 60_000;
/** Line, column and problem of each fault. */
const faults = async (text: string) =>
  (await read(text)).faults.map(({ line, column, problem }) => [line, column, problem.vi]);

describe("a list of appointments", () => {
  it("is read as spreadsheets write it, with headings in either language and a service by name, letter or id", async () => {
    const { rows, faults: wrong } = await read(
      [
        "\uFEFFLinh vuc;Day;GIỜ;Mã hồ sơ hẹn;Số căn cước;Ngôn ngữ;Mã thủ tục",
        "Hộ tịch;23/11/2026;09:30;DVC-1;34085001234;English;1.001193",
        "",
        "a;2026-11-23;9h;;;;",
        "civil-status;23-11-2026;9 giờ 45 - 10:00;;034 085 001 234;tày;",
      ].join("\r\n"),
    );
    expect(wrong).toEqual([]);
    const plain = { service: "civil-status", procedure: null, reference: null, idNumber: null, language: "vi" };
    expect(rows).toEqual([
      {
        ...plain,
        line: 2,
        at: at("2026-11-23", 570),
        reference: "DVC-1",
        // A spreadsheet took the nought for no part of a number.
        idNumber: "034085001234",
        language: "en",
        procedure: "1.001193",
      },
      { ...plain, line: 4, at: at("2026-11-23", 540) },
      { ...plain, line: 5, at: at("2026-11-23", 585), idNumber: "034085001234", language: "tyz" },
    ]);
  });

  it("names every bad cell with its row, and of an ID number repeats the end only", async () => {
    const text = [
      "Lĩnh vực,Ngày,Giờ,Số căn cước,Ngôn ngữ",
      "Đánh cá,31/02/2026,25:00,12345678,Pháp",
      ",23/11/2026,sáng,,",
      "Hộ tịch,23/11/2026,09:30,,,thừa",
    ].join("\n");
    expect(await faults(text)).toEqual([
      [2, "Lĩnh vực", expect.stringContaining("Không có lĩnh vực này")],
      [2, "Ngày", "Không có ngày 31/02/2026."],
      [2, "Giờ", expect.stringContaining("Giờ phải như")],
      [2, "Số căn cước", "Số căn cước có 12 chữ số."],
      [2, "Ngôn ngữ", expect.stringContaining("Không có ngôn ngữ này")],
      [3, "Lĩnh vực", "Ô này không được để trống."],
      [3, "Giờ", expect.stringContaining("Giờ phải như")],
      [4, "", expect.stringContaining("nhiều ô hơn 5 cột")],
    ]);
    expect(JSON.stringify(await read(text))).not.toContain("12345678");
  });

  it.each([
    ["no text at all", "", [0, "", "Tệp không có lịch hẹn nào."]],
    ["headings alone", "Lĩnh vực,Ngày,Giờ\n", [0, "", "Tệp không có lịch hẹn nào."]],
    ["a column too few", "Lĩnh vực,Ngày\nHộ tịch,23/11/2026", [1, "Giờ", "Thiếu cột này."]],
    [
      "a column that nobody asked for, such as names",
      "Lĩnh vực,Ngày,Giờ,Họ tên\n",
      [
        1,
        "Họ tên",
        "Không có cột nào tên như vậy. Các cột dùng được: Lĩnh vực, Ngày, Giờ, Mã thủ tục, Mã hồ sơ hẹn, Số căn cước, Ngôn ngữ.",
      ],
    ],
    [
      "a reference twice",
      "Lĩnh vực,Ngày,Giờ,Mã hồ sơ hẹn\nA,23/11/2026,9h,X\nA,23/11/2026,9h,X",
      [3, "Mã hồ sơ hẹn", "Mã hồ sơ hẹn này đã có ở dòng 2."],
    ],
    [
      "a quote that does not close",
      'Lĩnh vực,Ngày,Giờ\n"A,23/11/2026,9h',
      [1, "", expect.stringContaining("Dấu ngoặc kép")],
    ],
    [
      "too many rows",
      `Lĩnh vực,Ngày,Giờ\n${"A,23/11/2026,9h\n".repeat(mostListRows + 1)}`,
      [0, "", expect.stringContaining("nhiều hơn 2000")],
    ],
    ["too many bytes", "x".repeat(1_000_001), [0, "", "Tệp lớn hơn 1000 kB."]],
  ])("that can not be taken whole says why: %s", async (_what, text, fault) => {
    expect(await faults(text)).toEqual([fault]);
  });
});
