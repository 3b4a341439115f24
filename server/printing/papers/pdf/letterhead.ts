import type { Face, Paper } from "../paper.ts";
import { drawBarcode, drawQr, qrSide } from "./codes.ts";
import { drawLine, type Flow } from "./flow.ts";
import { breakLines } from "./lines.ts";
import { lineHeight } from "./pen.ts";

const nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
const motto = "Độc lập - Tự do - Hạnh phúc";
/** The agency's part of the width; the rest is the state's. */
const part = 0.43;
/** Of its size: what an agency's name may be set down to so as to stay on one line. */
const smallest = 0.85;

/**
 * The head of an administrative paper (Nghị định 30/2020, Phụ lục I, II): agencies over a short rule at the left, the state's name and
 * its motto over a rule as long as the motto at the right, number and date beneath. The form's number stands above it, small.
 */
export function drawLetterhead(flow: Flow, paper: Paper): void {
  const { sheet, width, pen } = flow;
  const { base } = sheet;
  const left = { x: sheet.left, width: width * part - base / 2 };
  const right = { x: sheet.left + width * part, width: width * (1 - part) };
  drawForm(flow, paper);

  const top = flow.y;
  const above = paper.parentAgency.toUpperCase();
  const own = paper.agency.toUpperCase();
  const aboveSize = fittingOrFull(flow, above, "regular", base - 1, left.width);
  const parent = centered(flow, above, { ...left, y: top, face: "regular", size: aboveSize });
  const ownSize = fittingOrFull(flow, own, "bold", base - 1, left.width);
  const agency = centered(flow, own, { ...left, y: parent, face: "bold", size: ownSize });
  pen.rule(left.x + left.width * 0.33, agency + base * 0.2, left.width * 0.34);

  const nationSize = fitting(flow, nation, "bold", base, right.width);
  const state = centered(flow, nation, { ...right, y: top, face: "bold", size: nationSize });
  const mottoSize = fitting(flow, motto, "bold", base + 0.5, right.width);
  const said = centered(flow, motto, { ...right, y: state, face: "bold", size: mottoSize });
  const long = pen.widthOf(motto, "bold", mottoSize);
  pen.rule(right.x + (right.width - long) / 2, said + base * 0.2, long);

  const below = Math.max(agency, said) + base * 0.8;
  const numbered = paper.number
    ? centered(flow, paper.number, { ...left, y: below, face: "regular", size: base - 0.5 })
    : below;
  const dated = centered(flow, paper.placeAndDate, { ...right, y: below, face: "italic", size: base });
  flow.y = Math.max(numbered, dated);
  if (paper.code && paper.qr) drawCodes(flow, paper.code, paper.qr);
}

function drawForm({ pen, sheet, width }: Flow, { form }: Paper): void {
  const size = Math.max(7.5, sheet.base * 0.68);
  const text = `${form.number} ban hành kèm theo ${form.circular}`;
  const x = sheet.left + width - pen.widthOf(text, "italic", size);
  pen.write(text, { x, y: sheet.top - lineHeight(size) * 1.5, face: "italic", size });
}

/** 64 mm, in points, however small the text is set: narrower bars run into each other. */
const barcodeWidth = (64 * 72) / 25.4;

/** Barcode at the left for the counter's scanner, QR at the right for kiosk and phone; the code in letters under each. */
function drawCodes(flow: Flow, code: string, qr: string): void {
  const { pen, sheet, width } = flow;
  const { base } = sheet;
  const y = flow.y + base * 0.5;
  const size = base * 0.75;
  const text = pen.widthOf(code, "regular", size);
  const wide = Math.min(barcodeWidth, width * part);
  const x = sheet.left + Math.max(0, (width * part - wide) / 2);
  drawBarcode(pen, code, { x, y, width: wide, height: base * 2.7 });
  pen.write(code, { x: x + (wide - text) / 2, y: y + base * 2.9, face: "regular", size });

  const side = qrSide(qr, base * 4.4);
  const middle = sheet.left + width - Math.max(side / 2 + base, text / 2);
  drawQr(pen, qr, { x: middle - side / 2, y, width: side });
  // Four white modules belong around it.
  const under = y + side + base * 0.5;
  pen.write(code, { x: middle - text / 2, y: under, face: "regular", size });
  flow.y = under + lineHeight(size);
}

/** Lines in the middle of a column; gives where the next one begins. */
function centered(
  { pen }: Flow,
  text: string,
  { x, y, width, face, size }: { x: number; y: number; width: number; face: Face; size: number },
): number {
  const lines = breakLines([{ text, face }], {
    width,
    indent: 0,
    widthOf: (some, cut) => pen.widthOf(some, cut, size),
  });
  for (const [at, line] of lines.entries())
    drawLine(pen, line, { x, y: y + at * lineHeight(size), width, size, align: "center" });
  return y + lines.length * lineHeight(size);
}

/** A name that is a little too long for one line is set smaller; one that is far too long takes two at full size. */
function fittingOrFull(flow: Flow, text: string, face: Face, size: number, width: number): number {
  const fits = fitting(flow, text, face, size, width);
  return fits >= size * smallest ? fits : size;
}

/** As large as one line allows. */
function fitting({ pen }: Flow, text: string, face: Face, size: number, width: number): number {
  // Breaking measures word by word, with the spaces of another face: the whole is a hair wider or narrower than its words.
  const words = text.split(" ").reduce((sum, word) => sum + pen.widthOf(word, face, size), 0);
  const spaces = (text.split(" ").length - 1) * pen.widthOf(" ", "regular", size);
  return Math.min(size, (size * (width - 0.5)) / Math.max(words + spaces, pen.widthOf(text, face, size)));
}
