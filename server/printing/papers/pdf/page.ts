import { vi } from "../words/vi.ts";
import { type Flow, openFlow } from "./flow.ts";
import { lineHeight, type Pen } from "./pen.ts";
import type { Sheet } from "./sheet.ts";

/** What stands on every page beside its text: its number from the second on, whose page it is, and that it is a draft. */
export interface PageMarks {
  /** At the right of the number, so that a loose page finds home. */
  belongsTo: string;
  draft: boolean;
}

export function openPages(pen: Pen, sheet: Sheet, { belongsTo, draft }: PageMarks): Flow {
  const { base, width, left, right, top } = sheet;
  return openFlow(pen, sheet, (page) => {
    if (draft) drawDraft(pen, sheet);
    if (page === 1) return;
    // Above the text in the middle, none on the first page: Nghị định 30/2020, Phụ lục I, I.7.
    const y = top - lineHeight(base) * 1.25;
    const number = String(page);
    pen.write(number, {
      x: (width + left - right - pen.widthOf(number, "regular", base)) / 2,
      y,
      face: "regular",
      size: base,
    });
    const size = base * 0.7;
    const x = width - right - pen.widthOf(belongsTo, "italic", size);
    pen.write(belongsTo, { x, y: y + base * 0.3, face: "italic", size });
  });
}

const { draft: draftMark } = vi;

/** Across the whole page in light grey, and as words at the top: a draft must not pass for the paper. */
function drawDraft(pen: Pen, { width, height, left, top, base }: Sheet): void {
  const { doc } = pen;
  const size = width / 6;
  const wide = pen.widthOf(draftMark, "bold", size);
  doc.save();
  doc.rotate(-45, { origin: [width / 2, height / 2] });
  doc.font("bold").fontSize(size).fillColor("#e6e6e6");
  doc.text(draftMark, (width - wide) / 2, height / 2 - size * 0.6, { lineBreak: false });
  doc.restore();
  pen.write(draftMark, { x: left, y: top - lineHeight(base) * 1.25, face: "bold", size: base });
}
