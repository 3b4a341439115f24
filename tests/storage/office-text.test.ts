import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scan } from "../../server/storage/files/json.ts";
import { officeText, readOffice } from "../../server/storage/lowdb/office-text.ts";
import { anOffice } from "./offices.ts";
import { told } from "./told.ts";

const readText = (text: string) => {
  const checked = readOffice(new TextEncoder().encode(text), null);
  return told(checked);
};

describe("a file's text", () => {
  it("names the line of each fault", () => {
    const text = officeText(anOffice()).replace('"prefix": "Đ"', '"prefix": "A"');
    const line = text.slice(0, text.lastIndexOf('"prefix": "A"')).split("\n").length;
    expect(readText(text)).toEqual([
      `services[2].prefix (lĩnh vực "dat-dai", dòng ${line}): tiền tố "A" đã dùng ở services[0] (lĩnh vực "ho-tich")`,
    ]);
    expect(readText("[]")).toContain("toàn tệp (dòng 1): cần một nhóm { … }");
  });

  it("names a field that was written twice", () => {
    const text = officeText(anOffice()).replace('"openSeconds": 60', '"openSeconds": 60,\n    "openSeconds": 90');
    expect(readText(text)).toEqual([
      expect.stringMatching(/^rating\.openSeconds \(dòng \d+\): trường này được viết hai lần$/),
    ]);
  });

  it("names the line and column where it stops being JSON, and what is missing there", () => {
    const cases: [text: string, sentence: string][] = [
      [
        '{\n  "id": "a",\n}',
        'Dòng 3, cột 1: gặp "}" ở chỗ cần tên trường trong ngoặc kép (có thể thừa dấu phẩy ở trước)',
      ],
      ['{"id" "a"}', 'Dòng 1, cột 7: gặp "\\"" ở chỗ cần dấu ":"'],
      ['{"id": "a" "b"', 'Dòng 1, cột 12: gặp "\\"" ở chỗ cần dấu "," hoặc "}"'],
      ["[1 2]", 'Dòng 1, cột 4: gặp "2" ở chỗ cần dấu "," hoặc "]"'],
      ['{"id": ', "Dòng 1, cột 8: gặp hết tệp ở chỗ cần một giá trị"],
      ['{"id": "a', "Dòng 1, cột 10: gặp hết tệp ở chỗ cần phần còn lại của chữ và ngoặc kép đóng"],
      ['"\\x"', 'Dòng 1, cột 3: gặp "x" ở chỗ cần một ký tự hợp lệ sau dấu "\\"'],
      ["{} {}", 'Dòng 1, cột 4: gặp "{" ở chỗ cần hết tệp'],
      ["", "Dòng 1, cột 1: gặp hết tệp ở chỗ cần một giá trị"],
      ["[".repeat(100_000), 'Dòng 1, cột 66: gặp "[" ở chỗ cần ít tầng ngoặc lồng nhau hơn'],
    ];
    for (const [text, sentence] of cases) expect(readText(text)).toEqual([sentence]);
  });

  it("that is not UTF-8 is named by line and column", () => {
    const bytes = Buffer.concat([Buffer.from('{\n  "id": "'), Buffer.from([0xd0, 0x20]), Buffer.from('"\n}')]);
    const checked = readOffice(bytes, null);
    expect(told(checked)).toEqual(["Dòng 2, cột 10: chữ bị hỏng. Tệp cần được lưu với bảng mã UTF-8."]);
  });

  it("is JSON to our eyes exactly when it is to JavaScript's", () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const spoiled = fc
      .tuple(
        fc.json({ maxDepth: 4 }),
        fc.nat(),
        fc.nat({ max: 2 }),
        fc.constantFrom("", ",", '"', "}", "]", "\\", "0", "-", ".", "\n", "e", "\u0001"),
      )
      .map(([json, place, cut, put]) => {
        const at = place % (json.length + 1);
        return json.slice(0, at) + put + json.slice(at + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), spoiled), (text) => scan(text).ok === isJson(text)),
      { numRuns: 3_000 },
    );
  });
});
