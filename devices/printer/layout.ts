import type { Slip, SlipBlock, SlipSize } from "#contract/slip.ts";
import { code128 } from "./code128.ts";
import type { Drawing, Mark } from "./drawing.ts";
import type { Measure, Weight } from "./fonts.ts";
import { lineDots } from "./line.ts";
import type { Paper } from "./paper.ts";
import { qrMarks } from "./qr.ts";
import { wrap, wrapEvenly } from "./wrap.ts";

/** Dots at 203 dpi. The number's size follows from its width. */
const sizes: Record<Exclude<SlipSize, "number">, number> = { small: 22, body: 26, large: 36 };
const smallest = 20;
const tallestNumber = 190;
/** Capitals of the typeface, in ems. */
const capHeight = 0.71;

interface Placed {
  marks: Mark[];
  height: number;
}

/** A slip on this paper: every block under the last one, nothing wider than the paper, nothing cut off. */
export function layOut(slip: Slip, paper: Paper, measure: Measure): Drawing {
  const marks: Mark[] = [];
  let y = paper.margin;
  for (const block of slip.blocks) {
    const placed = placeBlock(block, y, { paper, measure, width: paper.width - 2 * paper.margin });
    marks.push(...placed.marks);
    y += placed.height;
  }
  return { width: paper.width, height: Math.ceil(y + paper.margin), marks };
}

interface Sheet {
  paper: Paper;
  measure: Measure;
  /** Between the margins. */
  width: number;
}

function placeBlock(block: SlipBlock, y: number, sheet: Sheet): Placed {
  switch (block.kind) {
    case "text":
      return block.size === "number"
        ? placeNumber(block, y, sheet)
        : placeText({ ...block, size: sizes[block.size] }, y, sheet);
    case "facts":
      return sheet.paper.wide ? placeFactsInPairs(block.facts, y, sheet) : placeFactsInLines(block.facts, y, sheet);
    case "list":
      return placeList(block, y, sheet);
    case "code":
      return placeCode(block, y, sheet);
    case "barcode":
      return placeBarcode(block.data, y, sheet);
    case "rule":
      return placeRule(y, sheet);
    case "space":
      return { marks: [], height: block.dots };
    default:
      return block satisfies never;
  }
}

interface Run {
  x: number;
  y: number;
  size: number;
  weight: Weight;
  anchor: "start" | "middle" | "end";
}

function placeLines(lines: readonly string[], run: Run): Placed {
  const { x, size, weight, anchor } = run;
  const marks: Mark[] = [];
  let height = 0;
  for (const text of lines) {
    const line = lineDots(text, size);
    marks.push({ kind: "text", text, x, baseline: run.y + height + line.baseline, size, weight, anchor });
    height += line.height;
  }
  return { marks, height };
}

function placeText(
  block: { text: string; size: number; weight: Weight; align: "left" | "center" },
  y: number,
  { paper, measure, width }: Sheet,
): Placed {
  const { text, weight, align } = block;
  const lines = (wrapped: typeof wrap, size: number) => wrapped(text, width, (part) => measure(part, weight, size));
  // Lines that follow one another from the left read as one text: none of them is of another size.
  if (align === "left")
    return placeLines(lines(wrap, block.size), { y, size: block.size, weight, x: paper.margin, anchor: "start" });
  const smaller = Math.max(smallest, Math.floor(block.size * 0.92));
  // A little smaller where that saves a line.
  const size = lines(wrapEvenly, smaller).length < lines(wrapEvenly, block.size).length ? smaller : block.size;
  return placeLines(lines(wrapEvenly, size), { y, size, weight, x: paper.width / 2, anchor: "middle" });
}

/** As wide as the paper allows, but never so tall that it pushes the rest away; one too long for that is a text. */
function placeNumber(block: { text: string; weight: Weight }, y: number, sheet: Sheet): Placed {
  const { paper, measure, width } = sheet;
  const size = Math.floor(Math.min(tallestNumber, width / measure(block.text, block.weight, 1)));
  if (size < sizes.large) return placeText({ ...block, size: sizes.large, align: "center" }, y, sheet);
  const above = Math.round(size * 0.2);
  const capitals = Math.ceil(size * capHeight);
  const { text, weight } = block;
  return {
    marks: [{ kind: "text", text, x: paper.width / 2, baseline: y + above + capitals, size, weight, anchor: "middle" }],
    height: above + capitals + Math.round(size * 0.14),
  };
}

const factGap = 12;
const inPairs = { label: sizes.small, value: 30 };
const inLines = { label: smallest, value: sizes.body };

/** Label over value, two beside each other. */
function placeFactsInPairs(facts: readonly { label: string; value: string }[], y: number, sheet: Sheet): Placed {
  const marks: Mark[] = [];
  const gutter = 16;
  const column = (sheet.width - gutter) / 2;
  let bottom = y;
  for (let row = 0; row < facts.length; row += 2) {
    const top = bottom + (row === 0 ? 0 : factGap);
    for (const [index, fact] of facts.slice(row, row + 2).entries()) {
      const x = sheet.paper.margin + index * (column + gutter);
      const label = placeWrapped(
        fact.label,
        { x, y: top, size: inPairs.label, weight: "regular", anchor: "start" },
        column,
        sheet,
      );
      const under = {
        x,
        y: top + label.height,
        size: inPairs.value,
        weight: "bold" as const,
        anchor: "start" as const,
      };
      const value = placeWrapped(fact.value, under, column, sheet);
      marks.push(...label.marks, ...value.marks);
      bottom = Math.max(bottom, top + label.height + value.height);
    }
  }
  return { marks, height: bottom - y };
}

/** On narrow paper: label left and value right in one line, or under each other where they do not fit. */
function placeFactsInLines(facts: readonly { label: string; value: string }[], y: number, sheet: Sheet): Placed {
  const marks: Mark[] = [];
  const { margin, width } = sheet.paper;
  let top = y;
  for (const fact of facts) {
    const labelWidth = sheet.measure(fact.label, "regular", inLines.label);
    const together = labelWidth + 12 + sheet.measure(fact.value, "bold", inLines.value) <= sheet.width;
    const lower = lineDots(fact.value, inLines.value).baseline - lineDots(fact.label, inLines.label).baseline;
    const start = { x: margin, size: inLines.label, weight: "regular" as const, anchor: "start" as const };
    const label = placeWrapped(fact.label, { ...start, y: together ? top + lower : top }, sheet.width, sheet);
    const valueTop = together ? top : top + label.height;
    const end = {
      x: width - margin,
      y: valueTop,
      size: inLines.value,
      weight: "bold" as const,
      anchor: "end" as const,
    };
    const value = placeWrapped(fact.value, end, sheet.width, sheet);
    marks.push(...label.marks, ...value.marks);
    top = valueTop + value.height + factGap / 2;
  }
  return { marks, height: top - y };
}

function placeWrapped(text: string, run: Run, width: number, sheet: Sheet): Placed {
  return placeLines(
    wrap(text, width, (part) => sheet.measure(part, run.weight, run.size)),
    run,
  );
}

function placeList(block: { title: string; items: readonly string[] }, y: number, sheet: Sheet): Placed {
  const { margin } = sheet.paper;
  const title = placeText({ text: block.title, size: sizes.body, weight: "bold", align: "left" }, y, sheet);
  const marks = title.marks;
  const indent = 26;
  let top = y + title.height + 4;
  for (const item of block.items) {
    const run: Run = { x: margin + indent, y: top, size: 24, weight: "regular", anchor: "start" };
    const lines = placeWrapped(item, run, sheet.width - indent, sheet);
    const [first] = lines.marks;
    // At the middle of its first line's small letters.
    if (first?.kind === "text") marks.push({ kind: "dot", x: margin + 8, y: first.baseline - 7, radius: 4 });
    marks.push(...lines.marks);
    top += lines.height + 4;
  }
  return { marks, height: top - y };
}

/** The code at the left, its sentence beside it, each in the middle of the other's height. */
function placeCode(block: { data: string; text: string }, y: number, sheet: Sheet): Placed {
  const { margin, wide } = sheet.paper;
  const size = wide ? 24 : sizes.small;
  const code = qrMarks(block.data, { x: margin, y, room: wide ? 196 : 160 });
  const gap = wide ? 22 : 14;
  const room = sheet.width - code.side - gap;
  const lines = wrap(block.text, room, (text) => sheet.measure(text, "regular", size));
  const tall = lines.reduce((sum, line) => sum + lineDots(line, size).height, 0);
  const lift = Math.max(0, Math.round((code.side - tall) / 2));
  const x = margin + code.side + gap;
  const text = placeLines(lines, { x, y: y + lift, size, weight: "regular", anchor: "start" });
  return { marks: [...code.marks, ...text.marks], height: Math.max(code.side, tall) };
}

const barDots = 2;
const barHeight = 80;
const aboveBars = 16;

/** Bars with their letters under them; the letters alone where the bars would not fit with ten white ones beside them. */
function placeBarcode(data: string, y: number, sheet: Sheet): Placed {
  const { margin, width } = sheet.paper;
  const bars = code128(data);
  const side = bars.length * barDots;
  const fits = side + 2 * Math.max(margin, 10 * barDots) <= width;
  const start = Math.round((width - side) / 2);
  const marks: Mark[] = [];
  for (const [index, black] of bars.entries()) {
    if (black && fits)
      marks.push({ kind: "box", x: start + index * barDots, y: y + aboveBars, width: barDots, height: barHeight });
  }
  const under = y + aboveBars + (fits ? barHeight + 4 : 0);
  const letters = placeText({ text: data, size: sizes.small, weight: "regular", align: "center" }, under, sheet);
  return { marks: [...marks, ...letters.marks], height: under - y + letters.height };
}

/** A dashed line with air above and below. */
function placeRule(y: number, sheet: Sheet): Placed {
  const { margin, width } = sheet.paper;
  const marks: Mark[] = [];
  for (let x = margin; x + 6 <= width - margin; x += 10) marks.push({ kind: "box", x, y: y + 16, width: 6, height: 3 });
  return { marks, height: 36 };
}
