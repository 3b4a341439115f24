import { CsvError } from "csv-parse";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { type ColumnKey, columnKeys, columnOf, columns } from "./columns.ts";
import { csvRows } from "./csv.ts";
import { doubleCodes, type ReadFile } from "./faults.ts";
import { problem } from "./problem.ts";
import { given, readRow } from "./row.ts";

/** Reads the CSV of procedures. @param progress bytes done and in all, a few times a second */
export async function readCsv(text: string, progress: (done: number, total: number) => void): Promise<ReadFile> {
  const file: ReadFile = { rows: [], faults: [] };
  let headings: (ColumnKey | null)[] | null = null;
  let line = 0;
  try {
    for await (const { rows, done, total } of csvRows(text)) {
      progress(done, total);
      for (const cells of rows) {
        line += 1;
        if (cells.every((cell) => cell.trim() === "")) continue;
        if (headings) takeRow(file, line, headings, cells);
        else {
          headings = cells.map(columnOf);
          file.faults.push(...headingFaults(line, cells, headings));
          // Without its columns no row can be read, and each would be wrong in the same way.
          if (file.faults.length > 0) return file;
        }
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    file.faults.push({ line: line + 1, column: "", given: "", problem: problem("badQuotes") });
  }
  file.faults.push(...doubleCodes(file.rows, columns.code.vi));
  return file;
}

function takeRow(file: ReadFile, line: number, headings: readonly (ColumnKey | null)[], cells: string[]): void {
  const extra = cells.slice(headings.length).find((cell) => cell.trim() !== "");
  if (extra !== undefined) {
    const what = problem("tooManyCells", headings.length);
    file.faults.push({ line, column: "", given: given(extra), problem: what });
    return;
  }
  const read = readRow(line, (key) => cellText(cells[headings.indexOf(key)] ?? ""));
  if (read.ok) file.rows.push({ line, wanted: read.wanted });
  else file.faults.push(...read.faults);
}

/** An apostrophe before a sign that would begin a formula belongs to the spreadsheet, not to the text. */
function cellText(cell: string): string {
  return /^\s*'+[=+\-@]/.test(cell) ? cell.replace("'", "") : cell;
}

function headingFaults(line: number, cells: readonly string[], headings: readonly (ColumnKey | null)[]): ImportFault[] {
  const faults = headings.flatMap((key, at): ImportFault[] => {
    const column = given(cells[at] ?? "");
    if (key === null) return column === "" ? [] : [{ line, column, given: column, problem: problem("unknownColumn") }];
    return headings.indexOf(key) < at ? [{ line, column, given: column, problem: problem("columnTwice") }] : [];
  });
  const missing = columnKeys.filter((key) => columns[key].required && !headings.includes(key));
  return [
    ...faults,
    ...missing.map((key) => ({ line, column: columns[key].vi, given: "", problem: problem("columnMissing") })),
  ];
}
