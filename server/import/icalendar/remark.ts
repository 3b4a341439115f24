import type { ImportFault } from "#contract/catalogue-import.ts";
import { en } from "./words/en.ts";
import { vi, type Words } from "./words/vi.ts";

/** One line of a calendar file: unfolded, with the number of its first line in the file. */
export interface ContentLine {
  line: number;
  /** In capitals: `DTSTART`. */
  name: string;
  text: string;
}

export type Say = (words: Words) => string;

/** What is to be said of one line, in both languages. Line 0 is the file as a whole. */
export function remark(at: ContentLine | null, say: Say): ImportFault {
  return {
    line: at?.line ?? 0,
    column: at?.name ?? "",
    given: (at?.text ?? "").slice(0, 120),
    problem: { vi: say(vi), en: say(en) },
  };
}

/** A value read from a line, or what is wrong with that line. */
export type Read<Value> = { ok: true; value: Value } | { ok: false; fault: ImportFault };

export const good = <Value>(value: Value): Read<Value> => ({ ok: true, value });
export const bad = (at: ContentLine, say: Say): { ok: false; fault: ImportFault } => ({
  ok: false,
  fault: remark(at, say),
});
