import { isUtf8 } from "node:buffer";
import type { ImportFault } from "#contract/catalogue-import.ts";
import { type ContentLine, remark } from "./remark.ts";

/**
 * The unfolded lines of a file, and those that can not be read. Lines are unfolded as bytes, since RFC 5545 (3.1) lets a writer
 * fold in the middle of a letter; only then are they text.
 */
export function contentLines(bytes: Uint8Array): { lines: ContentLine[]; faults: ImportFault[] } {
  const lines: ContentLine[] = [];
  const faults: ImportFault[] = [];
  for (const { line, raw } of unfolded(bytes)) {
    const buffer = Buffer.from(raw, "latin1");
    const text = buffer.toString("utf8");
    const name = (/^[A-Za-z0-9-]+(?=[;:])/.exec(text)?.[0] ?? "").toUpperCase();
    const read = { line, name, text };
    if (!isUtf8(buffer)) faults.push(remark(read, (words) => words.notUtf8));
    else if (name === "" || !text.includes(":")) faults.push(remark(read, (words) => words.badLine));
    else lines.push(read);
  }
  return { lines, faults };
}

function unfolded(bytes: Uint8Array): { line: number; raw: string }[] {
  const physical = Buffer.from(bytes)
    .toString("latin1")
    .replace(/^\u00EF\u00BB\u00BF/, "")
    .split(/\r\n|\n|\r/);
  const found: { line: number; parts: string[] }[] = [];
  for (const [index, part] of physical.entries()) {
    const last = found.at(-1);
    if (last && /^[ \t]/.test(part)) last.parts.push(part.slice(1));
    else if (part.trim() !== "") found.push({ line: index + 1, parts: [part] });
  }
  return found.map(({ line, parts }) => ({ line, raw: parts.join("") }));
}
