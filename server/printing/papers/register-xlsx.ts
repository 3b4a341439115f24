import writeExcelFile, { type CellObject, type Row } from "write-excel-file/node";
import type { RegisterEntry } from "../../dossier/forms/source.ts";
import { printable } from "../printable.ts";
import { type RegisterCell, registerRow, spreadsheetDate } from "./facts/register-rows.ts";
import { tables } from "./wording/known.ts";

/** In letters of the standard face. */
const widths: Record<(typeof tables)["register"][number], number> = {
  no: 6,
  code: 22,
  content: 44,
  sets: 7,
  applicant: 30,
  address: 44,
  phone: 15,
  received: 17,
  due: 17,
  returned: 17,
  receiver: 24,
  note: 26,
};
const moment = "dd/mm/yyyy hh:mm";

/**
 * The register as an Excel file: moments are dates, counts are numbers, and text is text even where it begins with `=`. The first row stands
 * still while one scrolls.
 */
export async function registerXlsx(
  { title, heads }: { title: string; heads: Readonly<Record<string, string>> },
  entries: AsyncIterable<RegisterEntry>,
): Promise<Buffer> {
  const names = tables.register;
  const rows: Row[] = [names.map((name) => head(heads[name] ?? name))];
  for await (const entry of entries) {
    const row = registerRow(entry, rows.length);
    rows.push(names.map((name) => cell(row[name])));
  }
  const options = {
    sheet: title.slice(0, 31),
    stickyRowsCount: 1,
    columns: names.map((name) => ({ width: widths[name] })),
  };
  return writeExcelFile(rows, options).toBuffer();
}

function head(value: string): CellObject {
  return { value, type: String, fontWeight: "bold", wrap: true, align: "center" };
}

function cell(value: RegisterCell): CellObject | null {
  if (value === null || value === "") return null;
  if (typeof value === "object") return { value: spreadsheetDate(value.at), type: Date, format: moment };
  if (typeof value === "number") return { value, type: Number };
  return { value: printable(value), type: String };
}
