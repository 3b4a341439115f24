import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formKinds } from "#contract/dossier.ts";
import { formSets } from "../../../server/dossier/forms/form-sets.ts";
import { composePaper } from "../../../server/printing/papers/compose.ts";
import { fill } from "../../../server/printing/papers/wording/fill.ts";
import { placeholders, tables, tablesOf } from "../../../server/printing/papers/wording/known.ts";
import { openWordings } from "../../../server/printing/papers/wording/wordings.ts";
import { aSource, receiptOccasion } from "./builders.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mot-cua-wording-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(text: string, file = "receipt.json"): void {
  mkdirSync(join(folder, "tt03-2025"), { recursive: true });
  writeFileSync(join(folder, "tt03-2025", file), text);
}
const usual = () => openWordings(folder).of("tt03-2025", "receipt");

describe("the project's own wording", () => {
  it("is there for every paper of every form set, without a fault", () => {
    for (const { id, numbers } of formSets)
      for (const kind of formKinds)
        if (numbers[kind] !== null) expect(openWordings(folder).of(id, kind).title.join(" ")).toMatch(/\p{Lu}{3}/u);
    expect(openWordings(folder).faults()).toEqual([]);
  });

  it("is told in docs/papers.md with every placeholder, table and column", () => {
    const page = readFileSync(new URL("../../../docs/papers.md", import.meta.url), "utf8");
    const missing = (words: readonly string[]) => words.filter((word) => !page.includes(`\`${word}\``));
    expect(missing([...new Set(Object.values(placeholders).flat())].map((name) => `{${name}}`))).toEqual([]);
    expect(missing([...Object.keys(tables), ...Object.values(tables).flat()])).toEqual([]);
    expect(Object.values(tablesOf).flat().sort()).toEqual(Object.keys(tables).sort());
  });
});

describe("an office's wording", () => {
  it("is used at once, without a restart", () => {
    const wordings = openWordings(folder);
    put(JSON.stringify({ ...usual(), title: ["GIẤY HẸN CỦA {agency}"] }));
    const source = aSource(receiptOccasion);
    expect(composePaper(source, wordings.of("tt03-2025", "receipt")).title).toEqual([
      "GIẤY HẸN CỦA Ủy ban nhân dân xã Đông Hải",
    ]);
    expect(wordings.of("tt01-2018", "receipt").title).toEqual(["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"]);
  });

  it.each([
    ["no JSON", "{", /receipt\.json: không phải JSON/],
    ["a missing key", JSON.stringify({ title: ["A"] }), /receipt\.json: body: thiếu/],
    ["an unknown key", JSON.stringify({ ...usualText(), titel: 1 }), /receipt\.json: titel: không có trường nào/],
    [
      "an unknown placeholder",
      JSON.stringify({ ...usualText(), foot: ["{cod}"] }),
      /foot\.0: không có chỗ điền \{cod\}/,
    ],
    ["a placeholder of another paper", JSON.stringify({ ...usualText(), foot: ["{until}"] }), /\{until\}/],
    ["a bracket left open", JSON.stringify({ ...usualText(), foot: ["{code"] }), /foot\.0: dấu ngoặc/],
    ["a table of another paper", withTable("lacks", { no: "TT", name: "Tên" }), /không có bảng "lacks"/],
    ["a column without a head", withTable("certification", { no: "TT" }), /thiếu tên cột "pages"/],
  ])("with %s is told as a fault, and the usual one used", (_what, text, fault) => {
    put(text);
    const wordings = openWordings(folder);
    expect(
      wordings
        .faults()
        .map(({ vi }) => vi)
        .join("\n"),
    ).toMatch(fault);
    expect(wordings.of("tt03-2025", "receipt").title).toEqual(["GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"]);
  });

  it("in a file that no paper has the name of is told", () => {
    put("{}", "reciept.json");
    expect(openWordings(folder).faults()).toEqual([
      {
        vi: "papers/tt03-2025/reciept.json: không có giấy nào tên như vậy, tệp này không được dùng",
        en: "papers/tt03-2025/reciept.json: no paper has this name; this file is not used",
      },
    ]);
  });
});

describe("filling in", () => {
  it("sets bold and italic by the wording only, so a star in a name stays a star", () => {
    expect(fill("Của: **{name}**, *nay*", { name: "A*B**C" })).toEqual([
      { text: "Của: ", face: "regular" },
      { text: "A*B**C", face: "bold" },
      { text: ", ", face: "regular" },
      { text: "nay", face: "italic" },
    ]);
  });

  it("fills in once: a value that looks like a placeholder is text", () => {
    expect(fill("{name}", { name: "{code}", code: "X" })).toEqual([{ text: "{code}", face: "regular" }]);
  });

  it("leaves a line out when nothing in it is known, and room to write where only a part is", () => {
    expect(fill("Thư điện tử: {email}", { email: "" })).toBeNull();
    expect(fill("{phone}, {email}", { phone: "1022", email: "" })).toEqual([{ text: "1022, ……………", face: "regular" }]);
    expect(fill("Không có chỗ điền", {})).not.toBeNull();
  });
});

function usualText(): object {
  return openWordings("/nonexistent").of("tt03-2025", "receipt");
}

function withTable(table: string, heads: Record<string, string>): string {
  return JSON.stringify({ ...usualText(), body: [{ table, heads }] });
}
