import type { ImportFault } from "#contract/catalogue-import.ts";
import type { Text } from "#contract/text.ts";
import type { Wanted } from "../../dossier/catalogue/plan.ts";
import { problem } from "./problem.ts";

/** A sound row and where it stands. */
export interface ReadRow {
  line: number;
  wanted: Wanted;
}

/** What a whole file holds: every sound row, and everything that is wrong in the others. */
export interface ReadFile {
  rows: ReadRow[];
  faults: ImportFault[];
}

/** Something wrong with the file as a whole. */
export function fileFault(what: Text): ImportFault {
  return { line: 0, column: "", given: "", problem: what };
}

/** Codes that stand twice: the later one is named, with the line of the first. */
export function doubleCodes(rows: readonly ReadRow[], column: string): ImportFault[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ line, wanted }) => {
    const before = first.get(wanted.code);
    if (before !== undefined) return { line, column, given: wanted.code, problem: problem("codeTwice", before) };
    first.set(wanted.code, line);
    return [];
  });
}
