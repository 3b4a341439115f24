import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { pause } from "./pause.ts";

const chunkBytes = 32 * 1_024;
const longestRecord = 1_000_000;
const rowsAtOnce = 40;

/** The separator that the headings use most, outside quotes: Excel writes `;` where a comma is the decimal sign. */
export function separatorOf(text: string): string {
  const [headings = ""] = text.replace(/"[^"]*"/g, "").split(/\r|\n/, 1);
  const count = (sign: string) => headings.split(sign).length;
  return [";", ",", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ";";
}

/**
 * The rows of a CSV in order, a few at a time, with a pause between; `done` and `total` count bytes. Rows are as a
 * spreadsheet numbers them: blank ones count, and a line break inside quotes begins no row. Throws csv-parse's
 * `CsvError` where quotes do not close.
 */
export async function* csvRows(text: string): AsyncGenerator<{ rows: string[][]; done: number; total: number }> {
  const bytes = Buffer.from(text, "utf8");
  const parser = parse({
    delimiter: separatorOf(text),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  });
  Readable.from(chunksOf(bytes)).pipe(parser);
  let rows: string[][] = [];
  for await (const row of parser) {
    rows.push(row as string[]);
    if (rows.length < rowsAtOnce) continue;
    yield { rows, done: parser.info.bytes, total: bytes.length };
    rows = [];
    await pause();
  }
  yield { rows, done: bytes.length, total: bytes.length };
}

function* chunksOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
}
