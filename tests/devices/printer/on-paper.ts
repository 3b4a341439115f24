import type { Slip, SlipBlock } from "#contract/slip.ts";
import { createEscposReader, type PrinterCommand } from "../../../devices/bench/escpos-reader.ts";
import { paintedRows } from "../../../devices/bench/paint.ts";
import { createPaperRoll, linesOn, type RollPaper } from "../../../devices/bench/paper-roll.ts";
import { createPrintHead } from "../../../devices/bench/print-head.ts";
import type { Bitmap } from "../../../devices/printer/bitmap.ts";
import { encode } from "../../../devices/printer/encode.ts";
import type { PaperWidth } from "../../../devices/printer/paper.ts";
import { type PrinterModel, profiles } from "../../../devices/printer/profiles.ts";
import { createRender } from "../../../devices/printer/render.ts";

export const models = Object.keys(profiles) as PrinterModel[];
export const textModels = models.filter((model) => profiles[model].letters.kind !== "picture");
export const widths: PaperWidth[] = ["58mm", "80mm"];
/** Every way to paper that there is. */
export const ways = models.flatMap((model) => widths.map((paper) => ({ model, paper })));
export const textWays = ways.filter(({ model }) => textModels.includes(model));

const render = createRender();

export function bytesFor(
  slip: Slip,
  { model, paper }: { model: PrinterModel; paper: PaperWidth },
): Promise<Uint8Array> {
  return encode(slip, { profile: profiles[model], paper, render });
}

export interface OnPaper {
  commands: PrinterCommand[];
  lines: string[];
  paper: RollPaper | null;
}

/** What a printer that was sent these bytes understands and prints. */
export function readPaper(bytes: Uint8Array, way: { model: PrinterModel; paper: PaperWidth }): OnPaper {
  const widthDots = () => profiles[way.model].widths[way.paper].dots;
  const roll = createPaperRoll(widthDots);
  const head = createPrintHead(roll, widthDots);
  const commands = createEscposReader().read(bytes);
  for (const command of commands) head(command);
  const paper = roll.cut();
  return { commands, lines: paper ? linesOn(paper) : [], paper };
}

/** A paper as a picture. */
export function pictureOf(paper: RollPaper): Bitmap {
  const stride = paper.width / 8;
  const data = new Uint8Array(stride * paper.height);
  for (const [y, row] of paintedRows(paper).entries()) data.set(row, y * stride);
  return { width: paper.width, height: paper.height, data };
}

export function text(words: string, change: Partial<Extract<SlipBlock, { kind: "text" }>> = {}): SlipBlock {
  return { kind: "text", text: words, size: "body", weight: "regular", align: "left", ...change };
}
