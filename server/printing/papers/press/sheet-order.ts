/** A spreadsheet to be written: what goes to its thread. Dates are the office's own clock as if it were UTC. */
export interface SheetOrder {
  sheet: string;
  heads: string[];
  /** Of columns, in letters. */
  widths: number[];
  rows: (string | number | Date | null)[][];
}

/** The bytes of an .xlsx file. */
export type SheetResult = Uint8Array;
