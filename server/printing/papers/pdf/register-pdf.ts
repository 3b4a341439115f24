import type { Readable } from "node:stream";
import type { Paper, PaperColumn } from "../paper.ts";
import type { Typefaces } from "../typefaces.ts";
import { drawLetterhead } from "./letterhead.ts";
import { openPages } from "./page.ts";
import { drawTitle } from "./paper-pdf.ts";
import { openPen } from "./pen.ts";
import { a4Landscape } from "./sheet.ts";
import { drawSignatures } from "./signatures.ts";
import { openTable } from "./table.ts";

/** Of the running text: twelve columns share a page. */
const small = 0.66;

/**
 * The register as a stream of bytes. Rows are asked for as they are set, and leave page by page. A fault while they come breaks the
 * stream.
 */
export function registerPdf(
  paper: Paper,
  columns: readonly PaperColumn[],
  rows: AsyncIterable<readonly string[]>,
  typefaces: Typefaces,
): Readable {
  const pen = openPen(typefaces, { title: paper.name, author: paper.agency, at: paper.madeAt });
  // A document is a stream that is read: its types name only the half that is written to.
  const stream = pen.doc as unknown as Readable;
  void write().catch((error: Error) => stream.destroy(error));
  return stream;

  async function write(): Promise<void> {
    const flow = openPages(pen, a4Landscape, { belongsTo: paper.name, draft: false });
    drawLetterhead(flow, paper);
    drawTitle(flow, paper);
    const table = openTable(flow, columns, a4Landscape.base * small);
    for await (const row of rows) {
      // Whoever asked for it has gone.
      if (stream.destroyed) return;
      table.row(row);
    }
    drawSignatures(flow, paper.signatures);
    pen.end();
  }
}
