import { describe, expect, it } from "vitest";
import { isRealDay } from "#contract/calendar.ts";
import { Day } from "#contract/ids.ts";
import { demonstrationOffice } from "../../server/demonstration/office.ts";
import { procedurePaper } from "../../server/http/procedure-paper.ts";
import { aProcedure } from "../dossier/catalogue/builders.ts";

const today = Day.refine(isRealDay).parse("2026-11-23");
const asked = { office: demonstrationOffice, own: null, published: null, language: "vi" as const, today };
const own = demonstrationOffice.procedures[0] ?? null;

describe("a procedure on the roll", () => {
  it("is nothing where nobody knows it", () => {
    expect(procedurePaper(asked)).toBeNull();
  });

  it("is what the settings have where nothing is published, and says so", () => {
    const text = JSON.stringify(procedurePaper({ ...asked, own }));
    for (const paper of own?.bring ?? []) expect(text).toContain(paper.vi);
    expect(text).toContain("Áp dụng ngày 23/11/2026.");
    expect(text).toContain("Trung tâm Phục vụ hành chính công, xã Đông Hải, tỉnh Hưng Yên");
    expect(text).not.toContain("danh mục đã công bố");
  });

  it("begins with whose it is, as a ticket's paper does", () => {
    expect(procedurePaper({ ...asked, own })?.blocks.slice(0, 2)).toMatchObject([
      { text: "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG" },
      { text: "XÃ ĐÔNG HẢI" },
    ]);
  });

  it("is so long and no longer, however much is published, and carries no command", () => {
    const [first] = aProcedure({}).components;
    if (!first) throw new Error("a procedure of the builder has components");
    const name = { vi: `\u001b@${"Giấy tờ rất dài ".repeat(100)}`, en: "" };
    const components = Array.from({ length: 100 }, (_, at) => ({ ...first, id: `c${at}`, name }));
    const published = aProcedure({ components });
    const slip = procedurePaper({ ...asked, published });
    const list = slip?.blocks.find((block) => block.kind === "list");
    expect(list?.items).toHaveLength(31);
    expect(list?.items.at(-1)).toBe("…");
    expect(Math.max(...(list?.items.map(({ length }) => length) ?? []))).toBeLessThanOrEqual(221);
    expect(JSON.stringify(slip)).not.toContain("\\u001b");
  });
});
