import { CsvError } from "csv-parse";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { csvText } from "#contract/csv.ts";
import { plainWords } from "#contract/search.ts";
import { csvRows } from "./csv.ts";
import { problem } from "./problem.ts";

/** A column by its headings; either is known with or without marks, whatever its case. */
export interface Column {
  vi: string;
  en: string;
  required: boolean;
}
export type Columns<Key extends string> = Readonly<Record<Key, Column>>;

export interface TableParts<Key extends string> {
  columns: Columns<Key>;
  /** A row that is not blank, by the number a spreadsheet gives it; a cell without a column is empty. */
  take: (line: number, cell: (key: Key) => string) => void;
  /** Bytes done and in all, a few times a second. */
  progress: (done: number, total: number) => void;
}

/** Reads a CSV with headings row by row. @returns what is wrong with its form: then some rows, or all, were not taken */
export async function readTable<Key extends string>(text: string, parts: TableParts<Key>): Promise<ImportFault[]> {
  const faults: ImportFault[] = [];
  let headings: (Key | null)[] | null = null;
  let line = 0;
  try {
    for await (const { rows, done, total } of csvRows(text)) {
      parts.progress(done, total);
      for (const cells of rows) {
        line += 1;
        if (cells.every((cell) => cell.trim() === "")) continue;
        if (headings) faults.push(...takeRow(line, headings, cells, parts));
        else {
          headings = cells.map((heading) => columnOf(parts.columns, heading));
          faults.push(...headingFaults(line, cells, headings, parts.columns));
          // Without its columns no row can be read, and each would be wrong in the same way.
          if (faults.length > 0) return faults;
        }
      }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ line: line + 1, column: "", given: "", problem: problem("badQuotes") });
  }
  return faults;
}

function takeRow<Key extends string>(
  line: number,
  headings: readonly (Key | null)[],
  cells: string[],
  { take }: TableParts<Key>,
): ImportFault[] {
  const extra = cells.slice(headings.length).find((cell) => cell.trim() !== "");
  if (extra !== undefined)
    return [{ line, column: "", given: given(extra), problem: problem("tooManyCells", headings.length) }];
  take(line, (key) => csvText(cells[headings.indexOf(key)] ?? ""));
  return [];
}

function headingFaults<Key extends string>(
  line: number,
  cells: readonly string[],
  headings: readonly (Key | null)[],
  columns: Columns<Key>,
): ImportFault[] {
  const known = keysOf(columns)
    .map((key) => columns[key].vi)
    .join(", ");
  const faults = headings.flatMap((key, at): ImportFault[] => {
    const column = given(cells[at] ?? "");
    if (key === null)
      return column === "" ? [] : [{ line, column, given: column, problem: problem("unknownColumn", known) }];
    return headings.indexOf(key) < at ? [{ line, column, given: column, problem: problem("columnTwice") }] : [];
  });
  const missing = keysOf(columns).filter((key) => columns[key].required && !headings.includes(key));
  return [
    ...faults,
    ...missing.map((key) => ({ line, column: columns[key].vi, given: "", problem: problem("columnMissing") })),
  ];
}

function columnOf<Key extends string>(columns: Columns<Key>, heading: string): Key | null {
  const wanted = plain(heading);
  return keysOf(columns).find((key) => [columns[key].vi, columns[key].en].some((one) => plain(one) === wanted)) ?? null;
}

const keysOf = <Key extends string>(columns: Columns<Key>) => Object.keys(columns) as Key[];
const plain = (heading: string): string => plainWords(heading).join(" ");

const longest = 80;

/** A cell as a report repeats it: one line, cut short. */
export function given(cell: string): string {
  const line = cell.replace(/\s+/g, " ").trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1)}…`;
}
