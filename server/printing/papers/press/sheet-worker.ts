import { parentPort, workerData } from "node:worker_threads";
import writeExcelFile, { type CellObject } from "write-excel-file/node";
import type { SheetOrder, SheetResult } from "./sheet-order.ts";

const moment = "dd/mm/yyyy hh:mm";

const { sheet, heads, widths, rows } = workerData as SheetOrder;
const head = heads.map(
  (value): CellObject => ({ value, type: String, fontWeight: "bold", wrap: true, align: "center" }),
);
const options = { sheet, stickyRowsCount: 1, columns: widths.map((width) => ({ width })) };
const file: SheetResult = await writeExcelFile([head, ...rows.map((row) => row.map(cell))], options).toBuffer();
parentPort?.postMessage(file);

function cell(value: SheetOrder["rows"][number][number]): CellObject | null {
  if (value === null) return null;
  if (typeof value === "number") return { value, type: Number };
  return typeof value === "string" ? { value, type: String } : { value, type: Date, format: moment };
}
