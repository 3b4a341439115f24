import { align, bold, cut, letterSize, lineFeed, opening, printMode, reportChanges } from "./commands.ts";
import { createWriter, type OwnLetters } from "./letters.ts";
import { linesBeforeEnd } from "./paper.ts";
import type { PrinterProfile } from "./profiles.ts";
import { barcode, qrCode } from "./symbols.ts";
import type { PaperLine } from "./text-lines.ts";

export type Speech = Pick<PrinterProfile, "cutter" | "singleByteFirst" | "sizes" | "status"> & { letters: OwnLetters };

interface Look {
  size: number;
  bold: boolean;
}

/** The bytes that print these lines with the printer's own letters and cut the paper off. Pure. */
export function textBytes(lines: readonly PaperLine[], speech: Speech): Uint8Array {
  const bytes: number[] = [...opening(speech)];
  const write = createWriter(speech.letters);
  // As ESC @ leaves it.
  let look: Look = { size: 1, bold: false };
  let aligned: "left" | "center" = "left";

  function put(where: "left" | "center"): void {
    if (where !== aligned) bytes.push(...align(where));
    aligned = where;
  }

  for (const line of lines) {
    switch (line.kind) {
      case "text":
        put(line.align);
        for (const run of line.runs) {
          const next = { size: line.size, bold: run.bold };
          bytes.push(...lookBytes(look, next, speech.sizes), ...write(run.text));
          look = next;
        }
        bytes.push(lineFeed);
        break;
      case "code":
        put("center");
        bytes.push(...qrCode(line.data, line.moduleDots));
        break;
      case "barcode":
        put("center");
        bytes.push(...barcode(line.data, { height: 80, moduleDots: line.moduleDots }));
        break;
      case "feed":
        bytes.push(...Array<number>(line.lines).fill(lineFeed));
        break;
      default:
        line satisfies never;
    }
  }
  bytes.push(...lookBytes(look, { size: 1, bold: false }, speech.sizes));
  bytes.push(...Array<number>(linesBeforeEnd(speech.cutter)).fill(lineFeed));
  if (speech.cutter !== "none") bytes.push(...cut(speech.cutter));
  if (speech.status.asb) bytes.push(...reportChanges(false));
  return Uint8Array.from(bytes);
}

/** Only what changes is said. */
function lookBytes(was: Look, next: Look, sizes: PrinterProfile["sizes"]): number[] {
  if (was.size === next.size && was.bold === next.bold) return [];
  if (sizes === "ESC !") return [...printMode({ bold: next.bold, twice: next.size > 1 })];
  return [...(was.size === next.size ? [] : letterSize(next.size)), ...(was.bold === next.bold ? [] : bold(next.bold))];
}
