import { cutLines, emptyLine, type LineRest } from "../transport/lines.ts";
import { unreadable } from "./crackle.ts";

/** The longest code a scan may have, in bytes. */
export const longestScan = 4_096;

export const noScan: LineRest = emptyLine;

/** The shortest code there is has so many bytes. What is shorter and can not be read is a crackle on the line, and nobody's. */
const shortest = 4;

/** Scans completed by these bytes: UTF-8 ended by CR or LF. What is too long was misread and is left out. */
export function readScans(rest: LineRest, bytes: Uint8Array): { scans: string[]; rest: LineRest } {
  const cut = cutLines(rest, bytes, longestScan);
  return { scans: cut.lines.flatMap(scanText), rest: cut.rest };
}

/** The line fell silent: a scanner that sends no line end means that this was all. */
export function endScan(rest: LineRest): { scans: string[]; rest: LineRest } {
  return { scans: rest ? scanText(rest) : [], rest: emptyLine };
}

/** The rest of a code did not come: what there is of it is nobody's number. */
export function loseScan(rest: LineRest): { scans: string[]; rest: LineRest } {
  return { scans: rest && rest.length >= shortest ? [unreadable] : [], rest: emptyLine };
}

/** None or one. Control characters are no part of any code we read, except GS between the fields of some. */
function scanText(line: Uint8Array): string[] {
  const text = new TextDecoder("utf-8").decode(line).normalize("NFC");
  const plain = [...text]
    .filter((letter) => letter >= " " || letter === "\u001d")
    .join("")
    .trim();
  const isCrackle = plain.includes(unreadable) && line.length < shortest;
  return plain === "" || isCrackle ? [] : [plain];
}
