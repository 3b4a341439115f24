import { Worker } from "node:worker_threads";
import { dayText, written, writtenDue } from "#contract/clock-text.ts";
import type { EpochMs } from "#contract/text.ts";
import type { RegisterEntry } from "../../dossier/forms/source.ts";
import { printable } from "../printable.ts";
import { type RegisterCell, registerRow, spreadsheetDate } from "./facts/register-rows.ts";
import type { SheetOrder, SheetResult } from "./press/sheet-order.ts";
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
  area: 20,
  note: 26,
};

/**
 * The register as an Excel file: moments are dates, counts are numbers, and text is text even where it begins with `=`. The first row stands
 * still while one scrolls. It is put together in a thread of its own: a year takes seconds in which the hall must go on.
 */
export async function registerXlsx(
  { title, heads }: { title: string; heads: Readonly<Record<string, string>> },
  entries: AsyncIterable<RegisterEntry>,
): Promise<Uint8Array> {
  const names = tables.register;
  const rows: SheetOrder["rows"] = [];
  for await (const entry of entries) {
    const row = registerRow(entry, rows.length + 1);
    rows.push(names.map((name) => cell(row[name])));
  }
  return inThread({
    sheet: title.slice(0, 31),
    heads: names.map((name) => heads[name] ?? name),
    widths: names.map((name) => widths[name]),
    rows,
  });
}

function cell(value: RegisterCell): SheetOrder["rows"][number][number] {
  if (value === null || value === "") return null;
  if (typeof value === "object") return "due" in value ? dueCell(value.due) : spreadsheetDate(value.at);
  return typeof value === "number" ? value : printable(value);
}

/** A spreadsheet's dates know no 24:00: where something is due by the end of a day, the cell says so as text. */
function dueCell(due: EpochMs): Date | string {
  const { day, clock } = writtenDue(due);
  return clock === written(due).clock ? spreadsheetDate(due) : `${dayText(day)} ${clock}`;
}

function inThread(order: SheetOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./press/sheet-worker.ts", import.meta.url), { workerData: order });
    worker.once("message", (file: SheetResult) => resolve(file));
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the thread that writes spreadsheets ended with ${code}`)));
  });
}
