import PDFDocument from "pdfkit";
import type { EpochMs } from "#contract/text.ts";
import type { Face } from "../paper.ts";
import type { Typefaces } from "../typefaces.ts";

/** Writes text and lines at a place on a page. All lengths in points, from the upper left corner. */
export interface Pen {
  /** The document; readable as a stream of bytes. */
  doc: PDFKit.PDFDocument;
  widthOf(text: string, face: Face, size: number): number;
  /** `y` is the top of the line; never wraps. */
  write(text: string, at: { x: number; y: number; face: Face; size: number; grey?: boolean }): void;
  rule(x: number, y: number, width: number): void;
  addPage(width: number, height: number): void;
  end(): void;
}

/** Of a line's height what is white above its letters. */
const lead = 0.12;
/** Height of a line by its size. */
export const lineHeight = (size: number): number => size * 1.32;
export const thin = 0.6;

/**
 * A new PDF without a page. Fonts are embedded with the letters that are used. Dates in it are the paper's and not the moment's, so the
 * same paper gives the same bytes.
 */
export function openPen(typefaces: Typefaces, info: { title: string; author: string; at: EpochMs }): Pen {
  const at = new Date(info.at);
  const doc = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    // None to begin with, which the types do not know of: Helvetica would be loaded, and a font that was open before it had its name here
    // is read again at every change of face.
    font: null as unknown as string,
    lang: "vi",
    displayTitle: true,
    info: {
      Title: info.title,
      Author: info.author,
      Producer: "Một Cửa",
      Creator: "Một Cửa",
      CreationDate: at,
      ModDate: at,
    },
  });
  for (const [face, file] of Object.entries(typefaces)) doc.registerFont(face, Buffer.from(file));
  return {
    doc,
    widthOf: (text, face, size) => doc.font(face).fontSize(size).widthOfString(text),
    write(text, { x, y, face, size, grey = false }) {
      if (text === "") return;
      doc
        .font(face)
        .fontSize(size)
        .fillColor(grey ? "#555555" : "black")
        .text(text, x, y + size * lead, { lineBreak: false });
    },
    rule(x, y, width) {
      doc
        .lineWidth(thin)
        .strokeColor("black")
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke();
    },
    addPage(width, height) {
      doc.addPage({ size: [width, height], margin: 0 });
    },
    end: () => void doc.end(),
  };
}

/** All bytes of a document that has been ended. */
export async function bytesOf({ doc }: Pen): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of doc) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
