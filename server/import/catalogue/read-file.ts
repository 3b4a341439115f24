import { textOf } from "./bytes.ts";
import { fileFault, type ReadFile } from "./faults.ts";
import { problem } from "./problem.ts";
import { readCsv } from "./read-csv.ts";
import { readJson } from "./read-json.ts";

/** A file as it came, JSON or CSV: which of the two shows in its first sign. */
export async function readCatalogueFile(
  bytes: Uint8Array,
  progress: (done: number, total: number) => void,
): Promise<ReadFile> {
  const text = textOf(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return { rows: [], faults: [fileFault(problem("notText"))] };
  const read = /^\s*[[{]/.test(text) ? await readJson(text, progress) : await readCsv(text, progress);
  if (read.rows.length === 0 && read.faults.length === 0) return { rows: [], faults: [fileFault(problem("empty"))] };
  return { rows: read.rows, faults: read.faults.toSorted((a, b) => a.line - b.line) };
}
