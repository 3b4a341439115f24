import { isRealDay } from "#contract/calendar.ts";
import type { AdministrativeLevel, PublishedText } from "#contract/catalogue.ts";
import { type Day, ProcedureCode } from "#contract/ids.ts";
import type { ProcedureTime } from "#contract/office.ts";
import { plainWords } from "#contract/search.ts";
import { labelled, linesOf, partsOf } from "./parts.ts";
import { bad, type Cell, good } from "./problem.ts";

export function codeCell(cell: string): Cell<ProcedureCode> {
  const parsed = ProcedureCode.safeParse(cell.trim().toUpperCase());
  return parsed.success ? good(parsed.data) : bad("badCode");
}

const levels: Record<string, AdministrativeLevel> = {
  xa: "commune",
  phuong: "commune",
  commune: "commune",
  tinh: "province",
  province: "province",
  bo: "ministry",
  ministry: "ministry",
  khac: "other",
  other: "other",
};

/** `xã, tỉnh`; `Cấp xã; Cơ quan khác`. */
export function levelsCell(cell: string): Cell<AdministrativeLevel[]> {
  const found = new Set<AdministrativeLevel>();
  for (const part of cell.split(/[,;\n|]/)) {
    const word = plainWords(part)
      .filter((one) => !["cap", "co", "quan", "level"].includes(one))
      .join(" ");
    if (word === "") continue;
    if (word === "huyen" || word === "district") return bad("district");
    const level = levels[word];
    if (!level) return bad("badLevel");
    found.add(level);
  }
  return found.size > 0 ? good([...found]) : bad("badLevel");
}

const local = ["dia phuong quy dinh", "theo dia phuong", "set locally", "local"];
const sameDay = ["trong ngay", "trong ngay lam viec", "same day", "in the day"];
const units: Record<string, "workingDay" | "calendarDay" | "hour"> = {
  "ngay lam viec": "workingDay",
  "working day": "workingDay",
  "working days": "workingDay",
  ngay: "calendarDay",
  day: "calendarDay",
  days: "calendarDay",
  gio: "hour",
  hour: "hour",
  hours: "hour",
};

/** `3 ngày làm việc`, `20 ngày`, `4 giờ`, `trong ngày`, `địa phương quy định`. A bare number has no unit and is refused. */
export function timeCell(cell: string): Cell<ProcedureTime> {
  const plain = plainWords(cell).join(" ");
  if (local.includes(plain)) return good({ unit: "local" });
  if (sameDay.includes(plain)) return good({ unit: "sameDay" });
  const [, number, unitText] = /^(\d+)\s*(.*)$/.exec(plain) ?? [];
  if (number === undefined || unitText === undefined || unitText === "") return bad("badTime");
  const unit = units[unitText];
  const value = Number(number);
  if (!unit) return bad("badUnit", cell.replace(/\d+/, "").trim());
  return value >= 1 && Number.isSafeInteger(value) ? good({ unit, value }) : bad("badTime");
}

const dearest = 1_000_000_000;

/** `8000`, `8.000 đồng`, `miễn phí`, `địa phương quy định` (null). Empty is not free, so it is refused. */
export function feeCell(cell: string): Cell<number | null> {
  const words = plainWords(cell.replaceAll(".", " ")).join(" ");
  if (local.includes(words)) return good(null);
  if (["mien phi", "khong", "khong thu phi", "free"].includes(words)) return good(0);
  const number = /^(\d+|\d{1,3}([ .,]\d{3})+)\s*(đồng|dong|đ|vnd|₫)?$/iu.exec(cell.trim().normalize("NFC"))?.[1];
  const value = Number(number?.replace(/[ .,]/g, ""));
  return number !== undefined && value <= dearest ? good(value) : bad("badFee");
}

/** `1/7/2026` or `2026-07-01`, a day that exists. */
export function dayCell(cell: string): Cell<Day> {
  const text = cell.trim();
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const day = year ? `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return bad("badDate");
  return isRealDay(day) ? good(day) : bad("noSuchDay", text);
}

/** Empty is published. */
export function abolishedCell(cell: string): Cell<boolean> {
  const plain = plainWords(cell).join(" ");
  if (["", "dang ap dung", "con hieu luc", "in force"].includes(plain)) return good(false);
  return ["bai bo", "het hieu luc", "abolished"].includes(plain) ? good(true) : bad("badState");
}

/** `Không thu với hộ nghèo | en: Free for poor households`. */
export function textCell(cell: string): Cell<PublishedText> {
  const [vi = "", ...more] = partsOf(linesOf(cell).join(" "));
  let en = "";
  for (const part of more) {
    const english = labelled(part, "en");
    if (english === null) return bad("badPart", part);
    en = english;
  }
  return vi === "" ? bad("missing") : good({ vi, en });
}
