import type { Slip, SlipBlock } from "#contract/slip.ts";
import { code128 } from "./code128.ts";
import { qrModules } from "./qr.ts";
import { wrap, wrapEvenly } from "./wrap.ts";

/** What a printer with letters of its own is told, line by line. */
export type PaperLine =
  | { kind: "text"; runs: { text: string; bold: boolean }[]; size: number; align: "left" | "center" }
  /** `moduleDots` across each of its small squares. */
  | { kind: "code"; data: string; moduleDots: number }
  | { kind: "barcode"; data: string; moduleDots: number }
  | { kind: "feed"; lines: number };

export interface TextPaper {
  /** Across the paper. A code that is wider is left out by printers, without a word. */
  dots: number;
  /** Letters of single size in a line. */
  columns: number;
  /** How many times as large letters may be. */
  largest: number;
  /** Whether the printer draws codes itself; otherwise their letters are printed. */
  drawsCodes: boolean;
}

/** A number as large as the paper allows, but never so large that it pushes the rest away. */
const largestNumber = 6;
/** Dots of one line as printers come set. */
const lineDots = 30;

/** Of a code's small squares and thinnest bars, in dots: as large as scanners like, and what they still read. */
const squares = { largest: 6, smallest: 3 };
const bars = 2;
/** White modules on each side that belong to a code (ISO/IEC 18004 and 15417). */
const quiet = { code: 4, barcode: 10 };

const air: PaperLine = { kind: "feed", lines: 1 };

/** A slip as lines of letters, none longer than the paper is wide. Its texts must have passed `cleanSlip`. */
export function textLines(slip: Slip, paper: TextPaper): PaperLine[] {
  return slip.blocks.flatMap((block) => linesOf(block, paper));
}

function linesOf(block: SlipBlock, paper: TextPaper): PaperLine[] {
  switch (block.kind) {
    case "text":
      return block.size === "number" ? numberLines(block.text, paper) : textBlock(block, paper);
    case "facts":
      return block.facts.flatMap((fact) => factLines(fact, paper.columns));
    case "list":
      return [
        ...plain(wrap(block.title, paper.columns, length), { bold: true, align: "left" }),
        ...block.items.flatMap((item) => itemLines(item, paper.columns)),
      ];
    case "code": {
      const center = { bold: false, align: "center" as const };
      const moduleDots = Math.min(squares.largest, Math.floor(paper.dots / (qrModules(block.data) + 2 * quiet.code)));
      if (!paper.drawsCodes || moduleDots < squares.smallest)
        return plain(wrap(block.data, paper.columns, length), center);
      const under = plain(wrapEvenly(block.text, paper.columns, length), center);
      // Four white modules around it belong to the code, or a camera does not find it.
      return [air, { kind: "code", data: block.data, moduleDots }, air, ...under];
    }
    case "barcode": {
      const letters = plain(wrap(block.data, paper.columns, length), { bold: false, align: "center" });
      const fits = (code128(block.data).length + 2 * quiet.barcode) * bars <= paper.dots;
      return paper.drawsCodes && fits
        ? [air, { kind: "barcode", data: block.data, moduleDots: bars }, ...letters]
        : letters;
    }
    case "rule":
      return plain(["-".repeat(paper.columns)], { bold: false, align: "left" });
    case "space": {
      const lines = Math.round(block.dots / lineDots);
      return lines === 0 ? [] : [{ kind: "feed", lines }];
    }
    default:
      return block satisfies never;
  }
}

/** Letters, not bytes: everything is composed and in the basic plane by now. */
function length(text: string): number {
  return text.length;
}

interface Look {
  bold: boolean;
  align: "left" | "center";
  size?: number;
}

function plain(lines: readonly string[], { bold, align, size = 1 }: Look): PaperLine[] {
  return lines.map((text) => ({ kind: "text", runs: [{ text, bold }], size, align }));
}

function numberLines(text: string, paper: TextPaper): PaperLine[] {
  const fits = Math.floor(paper.columns / Math.max(1, text.length));
  const size = Math.max(1, Math.min(largestNumber, paper.largest, fits));
  return plain(wrap(text, Math.floor(paper.columns / size), length), { bold: true, align: "center", size });
}

function textBlock(block: Extract<SlipBlock, { kind: "text" }>, paper: TextPaper): PaperLine[] {
  const breakUp = (columns: number) => (block.align === "center" ? wrapEvenly : wrap)(block.text, columns, length);
  const look = { bold: block.weight !== "regular", align: block.align };
  const twice = breakUp(Math.floor(paper.columns / 2));
  // Twice as large, unless a long name would fill the paper.
  if (block.size === "large" && twice.length <= 2) return plain(twice, { ...look, size: 2 });
  return plain(breakUp(paper.columns), look);
}

/** Label left and value right in one line, or the value in lines of its own. */
function factLines({ label, value }: { label: string; value: string }, columns: number): PaperLine[] {
  const gap = columns - label.length - value.length;
  if (gap >= 2) {
    const runs = [
      { text: label + " ".repeat(gap), bold: false },
      { text: value, bold: true },
    ];
    return [{ kind: "text", runs, size: 1, align: "left" }];
  }
  const right = wrap(value, columns, length).map((line) => line.padStart(columns));
  return [
    ...plain(wrap(label, columns, length), { bold: false, align: "left" }),
    ...plain(right, { bold: true, align: "left" }),
  ];
}

const dash = "- ";

function itemLines(item: string, columns: number): PaperLine[] {
  const lines = wrap(item, columns - dash.length, length);
  const indented = lines.map((line, index) => (index === 0 ? dash : " ".repeat(dash.length)) + line);
  return plain(indented, { bold: false, align: "left" });
}
