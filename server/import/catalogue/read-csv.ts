import { columns } from "./columns.ts";
import { doubleCodes, type ReadFile } from "./faults.ts";
import { readRow } from "./row.ts";
import { readTable } from "./table.ts";

/** Reads the CSV of procedures. @param progress bytes done and in all, a few times a second */
export async function readCsv(text: string, progress: (done: number, total: number) => void): Promise<ReadFile> {
  const file: ReadFile = { rows: [], faults: [] };
  const formal = await readTable(text, {
    columns,
    progress,
    take(line, cell) {
      const read = readRow(line, cell);
      if (read.ok) file.rows.push({ line, wanted: read.wanted });
      else file.faults.push(...read.faults);
    },
  });
  file.faults.push(...formal, ...doubleCodes(file.rows, columns.code.vi));
  return file;
}
