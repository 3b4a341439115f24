import type { Face, PaperColumn } from "../paper.ts";
import { drawLine, type Flow } from "./flow.ts";
import { breakLines, type Line } from "./lines.ts";
import { lineHeight, thin } from "./pen.ts";

const padX = 3.5;
const padY = 2.5;

/** A table under way: rows come one by one, as many as there are. */
export interface OpenTable {
  row(cells: readonly string[]): void;
}

/** Its heads stand again on every page it reaches; a row moves to the next page whole, unless it is longer than a page. */
export function openTable(flow: Flow, columns: readonly PaperColumn[], size: number): OpenTable {
  const { pen } = flow;
  const high = lineHeight(size);
  const heads = columns.map(({ head }, at) => cellLines(head, at, "bold"));
  let begun = false;

  function cellLines(text: string, at: number, face: Face): Line[] {
    const width = widthOf(at) - padX * 2;
    return breakLines([{ text, face }], { width, indent: 0, widthOf: (part, cut) => pen.widthOf(part, cut, size) });
  }

  function widthOf(at: number): number {
    return (columns[at]?.width ?? 0) * flow.width;
  }

  const heightOf = (cells: readonly Line[][]) => Math.max(...cells.map(({ length }) => length)) * high + padY * 2;

  function draw(cells: readonly Line[][], isHead: boolean): void {
    const height = heightOf(cells);
    let x = flow.sheet.left;
    for (const [at, lines] of cells.entries()) {
      const width = widthOf(at);
      pen.doc.lineWidth(thin).strokeColor("black").rect(x, flow.y, width, height).stroke();
      const align = isHead ? "center" : (columns[at]?.align ?? "left");
      const down = (height - lines.length * high) / 2;
      for (const [row, line] of lines.entries()) {
        drawLine(pen, line, { x: x + padX, y: flow.y + down + row * high, width: width - padX * 2, size, align });
      }
      x += width;
    }
    flow.y += height;
  }

  function continueOnNewPage(): void {
    flow.newPage();
    draw(heads, true);
  }

  return {
    row(cells) {
      const lines = columns.map((_column, at) => cellLines(cells[at] ?? "", at, "regular"));
      const height = heightOf(lines);
      if (!begun) {
        flow.need(heightOf(heads) + height);
        draw(heads, true);
        begun = true;
      }
      const { top, bottom, height: paper } = flow.sheet;
      const page = paper - top - bottom - heightOf(heads);
      if (height > flow.room() && height <= page) continueOnNewPage();
      let rest = lines;
      while (heightOf(rest) > flow.room()) {
        const fits = Math.floor((flow.room() - padY * 2) / high);
        if (fits > 0) {
          draw(
            rest.map((all) => all.slice(0, fits)),
            false,
          );
          rest = rest.map((all) => all.slice(fits));
        }
        continueOnNewPage();
      }
      draw(rest, false);
    },
  };
}

/** What the heads and one row of a line take: so much has to be left beneath a table's caption. */
export function leastTable(size: number): number {
  return lineHeight(size) * 4 + padY * 4;
}
