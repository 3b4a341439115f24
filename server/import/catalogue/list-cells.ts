import type { CatalogueComponent, CatalogueContent, CatalogueStep, PublishedText } from "#contract/catalogue.ts";
import { plainWords } from "#contract/search.ts";
import { levelsCell, textCell, timeCell } from "./cells.ts";
import { labelled, linesOf, partsOf } from "./parts.ts";
import { bad, type Cell, good } from "./problem.ts";

/** Every line of a cell through one reading; the first that is wrong decides. */
function each<Value>(cell: string, read: (line: string, at: number) => Cell<Value>): Cell<Value[]> {
  const values: Value[] = [];
  for (const [at, line] of linesOf(cell).entries()) {
    const one = read(line, at);
    if (!one.ok) return one;
    values.push(one.value);
  }
  return good(values);
}

const kinds: Record<string, "original" | "certified" | "copy"> = {
  chinh: "original",
  "ban chinh": "original",
  original: "original",
  originals: "original",
  "chung thuc": "certified",
  "ban chung thuc": "certified",
  certified: "certified",
  sao: "copy",
  "ban sao": "copy",
  copy: "copy",
  copies: "copy",
};

/** `Giấy chứng sinh | 1 chính | 2 sao | không bắt buộc | ghi chú: …`: with no count it is one original. */
export function componentsCell(cell: string): Cell<CatalogueComponent[]> {
  const read = each(cell, componentOf);
  if (!read.ok) return read;
  const ids = read.value.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  return twice === undefined ? read : bad("idTwice", twice);
}

function componentOf(line: string, at: number): Cell<CatalogueComponent> {
  const [vi = "", ...parts] = partsOf(line);
  if (vi === "") return bad("missing");
  const counts = { original: 0, certified: 0, copy: 0 };
  const note: PublishedText = { vi: "", en: "" };
  let [en, id, required, counted] = ["", String(at + 1), true, false];
  for (const part of parts) {
    const plain = plainWords(part).join(" ");
    const [, number, kindText = ""] = /^(\d{1,2}) (.+)$/.exec(plain) ?? [];
    const kind = kinds[kindText];
    const english = labelled(part, "en");
    const noteVi = labelled(part, "ghi chú");
    const noteEn = labelled(part, "note");
    const givenId = labelled(part, "id");
    if (english !== null) en = english;
    else if (noteVi !== null) note.vi = noteVi;
    else if (noteEn !== null) note.en = noteEn;
    else if (givenId !== null && /^[a-z0-9][a-z0-9-]{0,63}$/.test(givenId)) id = givenId;
    else if (plain === "xuat trinh" || plain === "shown only") counted = true;
    else if (plain === "khong bat buoc" || plain === "optional") required = false;
    else if (kind && number !== undefined) {
      counts[kind] += Number(number);
      counted = true;
    } else return bad("badPart", part);
  }
  if (note.vi === "" && note.en !== "") return bad("badPart", `note: ${note.en}`);
  if (!counted) counts.original = 1;
  return good({ id, name: { vi, en }, ...counts, required, note: note.vi === "" ? null : note });
}

/** `Công an xã | xã | Xác minh nơi ở | 3 ngày làm việc | en: Check the address`. */
export function stepsCell(cell: string): Cell<CatalogueStep[]> {
  return each(cell, (line) => {
    const [agency = "", levelText = "", vi = "", timeText, ...more] = partsOf(line);
    if (agency === "" || vi === "" || timeText === undefined) return bad("badStep");
    const levels = levelsCell(levelText);
    if (!levels.ok) return levels;
    const [level] = levels.value;
    if (level === undefined || levels.value.length > 1) return bad("badLevel");
    const time = timeCell(timeText);
    if (!time.ok) return time;
    let en = "";
    for (const part of more) {
      const english = labelled(part, "en");
      if (english === null) return bad("badPart", part);
      en = english;
    }
    return good({ agency, level, what: { vi, en }, time: time.value });
  });
}

/** `Mẫu 01 | Tờ khai đăng ký khai sinh`. */
export function formsCell(cell: string): Cell<CatalogueContent["forms"]> {
  return each(cell, (line) => {
    const [code = "", name = "", ...more] = partsOf(line);
    return code === "" || name === "" || more.length > 0 ? bad("badForm") : good({ code, name });
  });
}

/** A name a line: `hộ khẩu`. */
export function namesCell(cell: string): Cell<string[]> {
  return each(cell, (line) => {
    const [name = "", ...more] = partsOf(line);
    return name === "" || more.length > 0 ? bad("badName") : good(name);
  });
}

/** `Giấy khai sinh | en: Birth certificate`. */
export function resultsCell(cell: string): Cell<PublishedText[]> {
  return each(cell, textCell);
}
