import { describe, expect, it } from "vitest";
import { demonstrationCatalogue } from "../../../server/demonstration/catalogue/catalogue.ts";
import { findProcedures, searchIndex } from "../../../server/dossier/catalogue/search.ts";
import { aProcedure } from "./builders.ts";

const field = (id: string, vi: string) => ({ id, name: { vi, en: "" } });
const named = (code: string, short: string, long: string, in_ = field("ho-tich", "Hộ tịch")) =>
  aProcedure({ code, shortName: { vi: short, en: "" }, name: { vi: long, en: "" }, field: in_ });

const index = searchIndex([
  named("1.001193", "Đăng ký khai sinh", "Thủ tục đăng ký khai sinh"),
  named("1.000894", "Đăng ký kết hôn", "Thủ tục đăng ký kết hôn"),
  named("1.004884", "Đăng ký lại khai sinh", "Thủ tục đăng ký lại khai sinh"),
  named("2.000815", "Chứng thực bản sao", "Chứng thực bản sao từ bản chính giấy tờ", field("chung-thuc", "Chứng thực")),
  named("1.012812", "Hòa giải đất đai", "Hòa giải tranh chấp đất đai", field("dat-dai", "Đất đai")),
]);
const find = (typed: string) => findProcedures(index, typed, 99).map(({ code }) => code as string);

/** What people say at a commune's desk, and what they mean. */
describe("everyday words in the shipped catalogue", () => {
  const shipped = searchIndex(demonstrationCatalogue.map((one) => ({ ...one, version: 1 })));
  it.each([
    ["hộ khẩu", "1.004222"],
    ["ho khau", "1.004222"],
    ["giấy khai sinh mất", "2.000635"],
    ["sổ đỏ", "1.013978"],
    ["so hong", "1.013978"],
    ["chứng minh", "1.014061"],
    ["căn cước", "1.014061"],
    ["mất cccd", "1.014064"],
    ["đăng ký kết hôn", "1.000894"],
    ["làm đám cưới", "1.000894"],
    ["giấy độc thân", "1.004873"],
    ["sao y", "2.000815"],
    ["sơ yếu lý lịch", "2.000884"],
    ["xây nhà", "1.013225"],
    ["báo tử", "1.000656"],
    ["vneid", "3.000228"],
  ])("%s finds %s among the first five", (typed, code) => {
    expect(findProcedures(shipped, typed, 5).map((one) => one.code)).toContain(code);
  });

  it.each([
    ["hộ khẩu", "1.004222"],
    ["ho khau", "1.004222"],
    ["hooj khaaur", "1.004222"],
    ["chứng minh", "1.014061"],
    ["chung minh th", "1.014061"],
    ["kết hôn", "1.000894"],
    ["khai sinh", "1.001193"],
    ["sơ yếu lý lịch", "2.000884"],
  ])("%s finds %s first: it is what people call it", (typed, code) => {
    expect(findProcedures(shipped, typed, 1).map((one) => one.code)).toEqual([code]);
  });

  it.each(["ly hon", "ly hôn", "hon thong"])("%s, which nobody offers, finds nothing", (typed) => {
    expect(findProcedures(shipped, typed, 9).map(({ shortName }) => shortName.vi)).toEqual([]);
  });
});

describe("searching the catalogue", () => {
  it.each([
    ["dang ky", ["1.000894", "1.001193", "1.004884"]],
    ["Đăng ký", ["1.000894", "1.001193", "1.004884"]],
    ["ĐĂNG KÝ KHAI", ["1.001193", "1.004884"]],
    ["Đăng ký khai".normalize("NFD"), ["1.001193", "1.004884"]],
    ["Ðăng ký khai", ["1.001193", "1.004884"]],
    ["sinh khai", ["1.001193", "1.004884"]],
    ["sinh lai", ["1.004884"]],
    ["ho tich ket", ["1.000894"]],
    ["dat dai", ["1.012812"]],
    ["2.000815", ["2.000815"]],
    ["000815", ["2.000815"]],
    ["tranh-chap", ["1.012812"]],
    ["hon", ["1.000894"]],
    ["ddawng kys khai", ["1.001193", "1.004884"]],
    ["khai sinh ket hon", []],
    ["xyz", []],
    ["???", []],
  ])("%s finds %j", (typed, codes) => {
    expect(find(typed)).toEqual(codes);
  });

  it("finds everything where nothing was typed", () => {
    expect(find("  ").length).toBe(5);
  });

  it("puts word starts of the short name before the official name, and finds nothing inside of words", () => {
    const ranked = searchIndex([
      named("1.000003", "Xóa nhãn", "Không liên quan", field("a", "Xanh")),
      named("1.000002", "Việc khác", "Anh hùng lao động"),
      named("1.000001", "Anh hùng", "Tặng danh hiệu"),
    ]);
    expect(findProcedures(ranked, "anh", 9).map(({ code }) => code as string)).toEqual(["1.000001", "1.000002"]);
  });
});
