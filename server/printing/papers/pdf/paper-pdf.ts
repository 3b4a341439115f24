import type { Paper, PaperBlock, Run } from "../paper.ts";
import type { Typefaces } from "../typefaces.ts";
import { type Flow, flowText, type TextStyle, textHeight } from "./flow.ts";
import { drawLetterhead } from "./letterhead.ts";
import { openPages } from "./page.ts";
import { bytesOf, lineHeight, openPen, type Pen } from "./pen.ts";
import { type Sheet, scaled } from "./sheet.ts";
import { drawSignatures, signaturesHeight } from "./signatures.ts";
import { leastTable, openTable } from "./table.ts";

/** How much smaller a paper may be set so that it fits one page. Longer ones keep their size. */
const squeezes = [1, 0.94, 0.88] as const;

/** A paper on A4 or A5, as bytes of a PDF. The same paper in the same typeface gives the same bytes. */
export async function paperPdf(paper: Paper, sheet: Sheet, typefaces: Typefaces): Promise<Buffer> {
  const tries = squeezes.map((squeeze) => () => drawPaper(paper, scaled(sheet, squeeze), typefaces));
  for (const draw of tries) {
    const { pen, flow } = draw();
    if (flow.pages() === 1) return bytesOf(pen);
  }
  return bytesOf(drawPaper(paper, sheet, typefaces).pen);
}

function drawPaper(paper: Paper, sheet: Sheet, typefaces: Typefaces): { pen: Pen; flow: Flow } {
  const pen = openPen(typefaces, { title: paper.name, author: paper.agency, at: paper.madeAt });
  const flow = openPages(pen, sheet, { belongsTo: paper.code ? `Mã hồ sơ: ${paper.code}` : "", draft: paper.draft });
  drawLetterhead(flow, paper);
  drawTitle(flow, paper);
  for (const [at, block] of paper.body.entries()) drawBlock(flow, block, paper.body[at + 1] ?? null, paper);
  drawSignatures(flow, paper.signatures);
  drawFoot(flow, paper.foot);
  pen.end();
  return { pen, flow };
}

export function drawTitle(flow: Flow, { title, subtitle }: Pick<Paper, "title" | "subtitle">): void {
  const { base } = flow.sheet;
  flow.y += base * 0.8;
  for (const text of title) flowText(flow, [{ text, face: "bold" }], { size: base + 1, align: "center", indent: 0 });
  for (const runs of subtitle) flowText(flow, runs, { size: base, align: "center", indent: 0 });
  flow.y += base * 0.5;
}

function drawBlock(flow: Flow, block: PaperBlock, next: PaperBlock | null, { signatures }: Paper): void {
  const { base, indent } = flow.sheet;
  if (block.kind === "table") {
    const size = base - 1.5;
    const table = openTable(flow, block.table.columns, size);
    for (const row of block.table.rows) table.row(row);
    flow.y += base * 0.4;
    return;
  }
  const style: TextStyle = { size: base, align: "justify", indent };
  const height = textHeight(flow, block.runs, style);
  // A caption stays with its table, the last words with the signatures.
  if (next?.kind === "table") flow.need(height + leastTable(base - 1.5));
  else if (next === null) flow.need(height + signaturesHeight(flow, signatures));
  else flow.need(Math.min(height, lineHeight(base) * 2));
  flowText(flow, block.runs, style);
  flow.y += base * 0.22;
}

function drawFoot(flow: Flow, foot: readonly (readonly Run[])[]): void {
  const style: TextStyle = { size: Math.max(8, flow.sheet.base - 2), align: "left", indent: 0 };
  flow.need(foot.length * lineHeight(style.size));
  for (const runs of foot) flowText(flow, runs, style);
}
