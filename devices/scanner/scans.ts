import { cutLines, emptyLine, type LineRest } from "../transport/lines.ts";

/** The longest code a scan may have, in bytes. */
export const longestScan = 4_096;

export const noScan: LineRest = emptyLine;

/** Scans completed by these bytes: UTF-8 ended by CR or LF. What is no UTF-8 or too long was misread and is left out. */
export function readScans(rest: LineRest, bytes: Uint8Array): { scans: string[]; rest: LineRest } {
  const cut = cutLines(rest, bytes, longestScan);
  return { scans: cut.lines.flatMap(scanText), rest: cut.rest };
}

/** The line fell silent: a scanner that sends no line end means that this was all. */
export function endScan(rest: LineRest): { scans: string[]; rest: LineRest } {
  return { scans: rest ? scanText(rest) : [], rest: emptyLine };
}

/** None or one. Control characters are no part of any code we read, except GS between the fields of some. */
function scanText(line: Uint8Array): string[] {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(line).normalize("NFC");
    const plain = [...text]
      .filter((letter) => letter >= " " || letter === "\u001d")
      .join("")
      .trim();
    return plain === "" ? [] : [plain];
  } catch {
    return [];
  }
}
