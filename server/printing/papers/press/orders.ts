import type { PaperSize } from "#contract/paper-size.ts";
import type { Paper, PaperColumn } from "../paper.ts";

/** One paper, for the thread that sets papers. */
export interface PaperOrder {
  id: number;
  paper: Paper;
  size: PaperSize;
}

export type PaperAnswer = { id: number; file: Uint8Array } | { id: number; fault: string };

/** What the thread that sets a register begins with. */
export interface RegisterOrder {
  paper: Paper;
  columns: readonly PaperColumn[];
  /** The folder of the office's own typeface. */
  fonts: string;
}

/** `more`: it has set all rows it was given; it is sent the next ones, or null when there are no more. */
export type RegisterAnswer = { kind: "more" } | { kind: "part"; part: Uint8Array } | { kind: "end" };
export type RegisterRows = readonly (readonly string[])[] | null;
