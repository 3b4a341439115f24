import type { PrinterCommand } from "../../devices/bench/escpos-commands.ts";
import { createPaperRoll, linesOn } from "../../devices/bench/paper-roll.ts";
import { createPrintHead } from "../../devices/bench/print-head.ts";

/** One beginning of a paper at the printer. */
export interface CountedPaper {
  /** Cut off at its end; otherwise what came of it before the line broke. */
  whole: boolean;
  /** What its QR codes say. */
  codes: string[];
  lines: string[];
  /** 1 is the first; from "In lại lần n" on the paper. */
  copy: number;
}

/** What a printer was told → papers. Each begins with ESC @ and ends with a cut; one without ink only ends what was torn before. */
export function countPapers(commands: readonly PrinterCommand[]): CountedPaper[] {
  const papers: CountedPaper[] = [];
  let open: PrinterCommand[] | null = null;
  for (const command of commands) {
    if (command.kind === "initialise") {
      if (open) papers.push(paperOf(open, false));
      open = [];
    }
    open?.push(command);
    if (command.kind === "cut" && open) {
      if (open.some(hasInk)) papers.push(paperOf(open, true));
      open = null;
    }
  }
  if (open) papers.push(paperOf(open, false));
  return papers;
}

export const hasInk = ({ kind }: PrinterCommand) => kind === "raster" || kind === "letters" || kind === "symbol";

function paperOf(commands: readonly PrinterCommand[], whole: boolean): CountedPaper {
  const roll = createPaperRoll(() => 576);
  const put = createPrintHead(roll, () => 576);
  const codes: string[] = [];
  for (const command of commands) {
    if (command.kind === "symbol") {
      // 80: what to store for the next code.
      if (command.fn === 0x50) codes.push(new TextDecoder().decode(command.data.subarray(1)));
    } else put(command);
  }
  const lines = linesOn(roll.cut() ?? { strips: [] });
  const again = lines.flatMap((line) => /In lại lần (\d+)/.exec(line)?.[1] ?? [])[0];
  return { whole, codes, lines, copy: again === undefined ? 1 : Number(again) + 1 };
}
