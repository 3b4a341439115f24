import type { PrinterCommand } from "./escpos-commands.ts";
import { lineDots, type PaperRoll, type Printed } from "./paper-roll.ts";
import { letterOf } from "./printer-letters.ts";
import { barcodeRows, qrRows } from "./symbol-rows.ts";

const cell = { width: 12, height: 24 };

/** How letters look after ESC @. */
const atFirst = { page: 0, wide: 1, high: 1, bold: false, align: "left" as "left" | "center" | "right" };
const codesAtFirst = { qr: "", module: 3, barHeight: 162, barModule: 3 };

/** The part of a printer that puts letters, pictures and codes on paper. Cutting and answering are not its work. */
export function createPrintHead(roll: PaperRoll, widthDots: () => number): (command: PrinterCommand) => void {
  let look = { ...atFirst };
  let codes = { ...codesAtFirst };
  let line: Printed[] = [];
  let width = 0;

  function endLine(): void {
    if (line.length === 0) {
      roll.feed();
      return;
    }
    const tall = Math.max(...line.map(({ high }) => high * cell.height));
    const shift = startOf(width);
    // Letters of one line stand on the same ground.
    const letters = line.map((one) => ({ ...one, x: one.x + shift, top: tall - one.high * cell.height }));
    roll.letters(Math.max(lineDots, tall), letters);
    line = [];
    width = 0;
  }

  function startOf(wide: number): number {
    const room = Math.max(0, widthDots() - wide);
    if (look.align === "left") return 0;
    return Math.floor(look.align === "center" ? room / 2 : room);
  }

  function put(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const { wide, high, bold } = look;
      if (width + wide * cell.width > widthDots() && line.length > 0) endLine();
      line.push({ letter: letterOf(byte, look.page), x: width, top: 0, wide, high, bold });
      width += wide * cell.width;
    }
  }

  /** Dots in the middle or at an edge, as rows as wide as the paper. */
  function place(rows: readonly boolean[][]): void {
    if (line.length > 0) endLine();
    const [first = []] = rows;
    // Printers leave out what is wider than their paper.
    if (first.length > widthDots()) return;
    const shift = startOf(first.length);
    const stride = Math.ceil(widthDots() / 8);
    const data = new Uint8Array(stride * rows.length);
    for (const [y, row] of rows.entries()) {
      for (const [x, black] of row.entries()) {
        const dot = x + shift;
        const at = y * stride + (dot >> 3);
        if (black) data[at] = (data[at] ?? 0) | (0x80 >> (dot & 7));
      }
    }
    roll.dots(stride, data);
  }

  function symbol(fn: number, data: Uint8Array): void {
    // 167 size of a module, 180 store, 181 print.
    if (fn === 0x43) codes.module = data[0] ?? codes.module;
    if (fn === 0x50) codes.qr = new TextDecoder().decode(data.subarray(1));
    if (fn === 0x51 && codes.qr !== "") place(qrRows(codes.qr, codes.module));
  }

  return (command) => {
    switch (command.kind) {
      case "initialise":
        look = { ...atFirst };
        codes = { ...codesAtFirst };
        line = [];
        width = 0;
        break;
      case "letters":
        put(command.bytes);
        break;
      case "lineFeed":
        endLine();
        break;
      case "codePage":
        look.page = command.page;
        break;
      case "size":
        look = { ...look, wide: command.wide, high: command.high };
        break;
      case "bold":
        look.bold = command.on;
        break;
      case "align":
        // Only at the beginning of a line, as the manual says.
        if (line.length === 0) look.align = command.where;
        break;
      case "raster":
        if (line.length > 0) endLine();
        roll.dots(command.widthBytes, command.data);
        break;
      case "symbol":
        symbol(command.fn, command.data);
        break;
      case "barcodeHeight":
        codes.barHeight = command.dots;
        break;
      case "barcodeModule":
        codes.barModule = command.dots;
        break;
      case "barcode":
        place(barcodeRows(command.data, { height: codes.barHeight, module: codes.barModule }));
        break;
      case "unknown":
        // Rubbish, as on a real printer.
        if (command.byte >= 0x20) put(Uint8Array.of(command.byte));
        break;
      case "cut":
      case "carriageReturn":
      case "font":
      case "barcodeText":
      case "singleByte":
      case "reports":
      case "drawer":
      case "processId":
      case "status":
        break;
      default:
        command satisfies never;
    }
  };
}
