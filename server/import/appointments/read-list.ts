import { mostListBytes, mostListRows, type WantedBooking } from "#contract/booking-import.ts";
import { countOfDay, midnightOf } from "#contract/calendar.ts";
import type { ImportFault } from "#contract/catalogue-import.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { LanguageCode, OfferedLanguage } from "#contract/languages.ts";
import type { Service } from "#contract/office.ts";
import { plainWords } from "#contract/search.ts";
import type { Text } from "#contract/text.ts";
import { textOf } from "../catalogue/bytes.ts";
import { codeCell, dayCell } from "../catalogue/cells.ts";
import { type Cell, good, problem } from "../catalogue/problem.ts";
import { given, readTable } from "../catalogue/table.ts";
import { say } from "./say.ts";

/** The columns of a list of appointments: docs/booking.md describes each. */
export const listColumns = {
  service: { vi: "Lĩnh vực", en: "Service", required: true },
  day: { vi: "Ngày", en: "Day", required: true },
  time: { vi: "Giờ", en: "Time", required: true },
  procedure: { vi: "Mã thủ tục", en: "Procedure code", required: false },
  reference: { vi: "Mã hồ sơ hẹn", en: "Reference", required: false },
  idNumber: { vi: "Số căn cước", en: "ID number", required: false },
  language: { vi: "Ngôn ngữ", en: "Language", required: false },
} as const;
export type ListColumn = keyof typeof listColumns;

/** What the rows may name. */
export interface ListOffice {
  services: readonly Service[];
  languages: readonly OfferedLanguage[];
}

const longestReference = 60;

/** Reads a list that a portal handed out: every sound row, and everything that is wrong in the others. Changes nothing. */
export async function readList(
  bytes: Uint8Array,
  office: ListOffice,
): Promise<{ rows: WantedBooking[]; faults: ImportFault[] }> {
  const wholeFile = (what: Text) => ({ rows: [], faults: [{ line: 0, column: "", given: "", problem: what }] });
  if (bytes.length > mostListBytes) return wholeFile(say((words) => words.tooLarge(mostListBytes / 1_000)));
  const text = textOf(bytes);
  if (text === null) return wholeFile(problem("notText"));
  const rows: WantedBooking[] = [];
  const faults: ImportFault[] = [];
  const formal = await readTable(text, {
    columns: listColumns,
    progress: () => undefined,
    take(line, cell) {
      const read = readRow(line, cell, office);
      if (read.ok) rows.push(read.row);
      else faults.push(...read.faults);
    },
  });
  faults.push(...formal, ...doubleReferences(rows));
  if (rows.length > mostListRows) return wholeFile(say((words) => words.tooManyRows(mostListRows)));
  if (rows.length === 0 && faults.length === 0) return wholeFile(say((words) => words.empty));
  return { rows, faults };
}

function readRow(
  line: number,
  cell: (key: ListColumn) => string,
  { services, languages }: ListOffice,
): { ok: true; row: WantedBooking } | { ok: false; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  function take<Value>(key: ListColumn, read: (text: string) => Cell<Value>): Value | null {
    const text = cell(key).trim();
    const isNeeded = listColumns[key].required;
    if (text === "" && !isNeeded) return null;
    const result: Cell<Value> = text === "" ? { ok: false, problem: problem("missing") } : read(text);
    if (result.ok) return result.value;
    faults.push({ line, column: listColumns[key].vi, given: givenOf(key, text), problem: result.problem });
    return null;
  }
  const service = take("service", (text) => serviceCell(text, services));
  const day = take("day", dayCell);
  const minute = take("time", timeCell);
  const procedure = take("procedure", codeCell);
  const reference = take("reference", (text) =>
    text.length <= longestReference ? good(text) : { ok: false, problem: problem("tooLong", longestReference) },
  );
  const idNumber = take("idNumber", idNumberCell);
  const language = take("language", (text) => languageCell(text, languages)) ?? "vi";
  if (faults.length > 0 || service === null || day === null || minute === null) return { ok: false, faults };
  const at = midnightOf(countOfDay(day)) + minute * 60_000;
  return { ok: true, row: { line, service, procedure, at, reference, idNumber, language } };
}

/** A report is read on a screen: of somebody's number it repeats the end only. */
function givenOf(key: ListColumn, text: string): string {
  return key === "idNumber" ? `…${text.slice(-3)}` : given(text);
}

const plain = (text: string) => plainWords(text).join(" ");

/** By its name in either language, the letter of its numbers, or its id. */
function serviceCell(text: string, services: readonly Service[]): Cell<ServiceId> {
  const found = services.find(
    ({ id, prefix, name }) =>
      [id as string, prefix].some((one) => one.toLowerCase() === text.toLowerCase()) ||
      [name.vi, name.en].some((one) => plain(one) === plain(text)),
  );
  return found ? good(found.id) : { ok: false, problem: say((words) => words.noSuchService) };
}

/** `09:30`, `9h30`, `9 giờ`, `09:30:00`, `09:30 - 10:00`: minutes since midnight. */
function timeCell(text: string): Cell<number> {
  const [, hour, minute = "0"] =
    /^(\d{1,2})\s*(?:[:h]|giờ)\s*(\d{2})?(?::00)?\s*(?:[-–]\s*\d{1,2}\s*(?:[:h]|giờ)\s*(?:\d{2})?(?::00)?)?$/iu.exec(
      text.normalize("NFC"),
    ) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59)
    return { ok: false, problem: say((words) => words.badTime) };
  return good(Number(hour) * 60 + Number(minute));
}

/** Spreadsheets drop a leading zero: eleven digits are twelve. */
function idNumberCell(text: string): Cell<string> {
  const digits = text.replace(/[\s.]/g, "");
  const whole = /^\d{11}$/.test(digits) ? `0${digits}` : digits;
  return /^\d{12}$/.test(whole) ? good(whole) : { ok: false, problem: say((words) => words.badIdNumber) };
}

function languageCell(text: string, languages: readonly OfferedLanguage[]): Cell<LanguageCode> {
  const found = languages.find(({ code, name }) => code === text.toLowerCase() || plain(name) === plain(text));
  return found ? good(found.code) : { ok: false, problem: say((words) => words.noSuchLanguage) };
}

function doubleReferences(rows: readonly WantedBooking[]): ImportFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, reference }) => {
    if (reference === null) return [];
    const before = first.get(reference);
    first.set(reference, before ?? line);
    if (before === undefined) return [];
    const what = say((words) => words.referenceTwice(before));
    return [{ line, column: listColumns.reference.vi, given: given(reference), problem: what }];
  });
}
