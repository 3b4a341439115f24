import type { Slip, SlipBlock } from "#contract/slip.ts";
import type { EpochMs } from "#contract/text.ts";
import type { Face } from "../paper.ts";
import type { Typefaces } from "../typefaces.ts";
import { drawBarcode, drawQr, qrSide } from "./codes.ts";
import { drawLine } from "./flow.ts";
import { breakLines } from "./lines.ts";
import { bytesOf, lineHeight, openPen, type Pen } from "./pen.ts";
import { roll } from "./sheet.ts";

/** Dots of 203 dpi as points. */
const dots = (count: number): number => (count * 72) / 203;
const sizes = { small: dots(26), body: dots(30), large: dots(40), number: dots(90) } as const;
const inner = roll.width - roll.margin * 2;

/** A slip as a PDF 80 mm wide and as long as it has to be, for printers that a driver of the system serves. */
export async function slipPdf(
  slip: Slip,
  info: { title: string; author: string; at: EpochMs },
  typefaces: Typefaces,
): Promise<Buffer> {
  // Once on paper without end, to know how long it is.
  const length = draw(slip, info, typefaces, 10_000).bottom;
  const { pen } = draw(slip, info, typefaces, length + roll.margin);
  return bytesOf(pen);
}

function draw(
  { blocks }: Slip,
  info: Parameters<typeof openPen>[1],
  typefaces: Typefaces,
  height: number,
): { pen: Pen; bottom: number } {
  const pen = openPen(typefaces, info);
  pen.addPage(roll.width, height);
  let y: number = roll.margin;
  for (const block of blocks) y = drawBlock(pen, block, y) + 2;
  pen.end();
  return { pen, bottom: y };
}

/** Gives where the next one begins. */
function drawBlock(pen: Pen, block: SlipBlock, y: number): number {
  const small = sizes.small;
  const text = (words: string, at: number, style: Partial<TextPlace> = {}) =>
    drawText(pen, words, {
      x: roll.margin,
      y: at,
      width: inner,
      face: "regular",
      size: small,
      align: "left",
      ...style,
    });
  switch (block.kind) {
    case "text": {
      const face = block.weight === "regular" ? "regular" : "bold";
      return text(block.text, y, { face, size: sizes[block.size], align: block.align });
    }
    case "facts":
      return block.facts.reduce((at, { label, value }) => text(`${label}: ${value}`, at), y);
    case "list": {
      const start = block.title ? text(block.title, y, { face: "bold" }) : y;
      return block.items.reduce((at, item, index) => text(`${index + 1}. ${item}`, at), start);
    }
    case "barcode": {
      // Ten white modules on each side: the margin of the roll gives the rest.
      const [width, height] = [inner - dots(48), dots(90)];
      drawBarcode(pen, block.data, { x: roll.margin + dots(24), y: y + 2, width, height });
      return text(block.data, y + height + 4, { align: "center" });
    }
    case "code": {
      const side = qrSide(block.data, dots(170));
      drawQr(pen, block.data, { x: roll.margin + dots(12), y: y + dots(16), width: side });
      const left = side + dots(40);
      text(block.text, y + dots(40), { x: roll.margin + left, width: inner - left });
      return y + side + dots(32);
    }
    case "rule":
      pen.rule(roll.margin, y + 2, inner);
      return y + 4;
    case "space":
      return y + dots(block.dots);
    default:
      return block satisfies never;
  }
}

interface TextPlace {
  x: number;
  y: number;
  width: number;
  face: Face;
  size: number;
  align: "left" | "center";
}

function drawText(pen: Pen, text: string, { x, y, width, face, size, align }: TextPlace): number {
  const setting = { width, indent: 0, widthOf: (some: string, cut: Face) => pen.widthOf(some, cut, size) };
  const lines = breakLines([{ text, face }], setting);
  for (const [at, line] of lines.entries())
    drawLine(pen, line, { x, y: y + at * lineHeight(size), width, size, align });
  return y + lines.length * lineHeight(size);
}
