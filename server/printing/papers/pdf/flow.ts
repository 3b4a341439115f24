import type { Run } from "../paper.ts";
import { breakLines, type Line } from "./lines.ts";
import { lineHeight, type Pen } from "./pen.ts";
import type { Sheet } from "./sheet.ts";

/** A place on a page that moves down, and on to the next page. */
export interface Flow {
  pen: Pen;
  sheet: Sheet;
  /** Between the margins. */
  width: number;
  y: number;
  /** How many it has filled so far, this one included. */
  pages(): number;
  /** What is left of this page. */
  room(): number;
  /** Goes to a new page unless this much is left; more than a page holds is no reason to. */
  need(height: number): void;
  newPage(): void;
}

/** @param onPage is told of each new page with its number, before anything stands on it */
export function openFlow(pen: Pen, sheet: Sheet, onPage: (page: number) => void): Flow {
  const { height, top, bottom, left, right, width } = sheet;
  let page = 0;
  const flow: Flow = {
    pen,
    sheet,
    width: width - left - right,
    y: top,
    pages: () => page,
    room: () => height - bottom - flow.y,
    need(wanted) {
      if (wanted > flow.room() && flow.y > top && wanted <= height - top - bottom) flow.newPage();
    },
    newPage() {
      page += 1;
      pen.addPage(width, height);
      onPage(page);
      flow.y = top;
    },
  };
  flow.newPage();
  return flow;
}

export interface TextStyle {
  size: number;
  align: "left" | "center" | "justify";
  indent: number;
}

/** Running text from one margin to the other, on as many pages as it takes. */
export function flowText(flow: Flow, runs: readonly Run[], style: TextStyle): void {
  const { pen, sheet, width } = flow;
  for (const [at, line] of textLines(flow, runs, style).entries()) {
    const height = lineHeight(style.size);
    if (flow.room() < height) flow.newPage();
    const indent = at === 0 ? style.indent : 0;
    drawLine(pen, line, { x: sheet.left + indent, y: flow.y, width: width - indent, ...style });
    flow.y += height;
  }
}

export function textHeight(flow: Flow, runs: readonly Run[], style: TextStyle): number {
  return textLines(flow, runs, style).length * lineHeight(style.size);
}

function textLines({ pen, width }: Flow, runs: readonly Run[], { size, indent }: TextStyle): Line[] {
  return breakLines(runs, { width, indent, widthOf: (text, face) => pen.widthOf(text, face, size) });
}

interface LinePlace {
  x: number;
  y: number;
  width: number;
  size: number;
  align: TextStyle["align"];
}

export function drawLine(pen: Pen, line: Line, { x, y, width, size, align }: LinePlace): void {
  const gaps = line.words.length - 1;
  const spare = width - line.width;
  const stretch = align === "justify" && !line.last && gaps > 0 ? spare / gaps : 0;
  const space = pen.widthOf(" ", "regular", size) + stretch;
  let at = align === "center" ? x + Math.max(0, spare) / 2 : x;
  for (const { pieces, width: wide } of line.words) {
    let piece = at;
    for (const { text, face } of pieces) {
      pen.write(text, { x: piece, y, face, size });
      piece += pen.widthOf(text, face, size);
    }
    at += wide + space;
  }
}
