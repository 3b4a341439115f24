import { cutLines, emptyLine, type LineRest } from "../transport/lines.ts";

/**
 * The line keypad: each press sends `K<n>` and a line end, n from 1 to 5; `L<bits>` and a line end sets the lamps,
 * one `0` or `1` for each of the five keys, the first key first. Nothing else is said by either side.
 */
const mostKeys = 5;

export function lampBytes(lit: readonly number[]): Uint8Array {
  const bits = Array.from({ length: mostKeys }, (_, index) => (lit.includes(index + 1) ? "1" : "0")).join("");
  return new TextEncoder().encode(`L${bits}\n`);
}

export const noKeys: LineRest = emptyLine;

/** Keys pressed in these bytes. Lines that are no press are noise and left out. */
export function readKeys(rest: LineRest, bytes: Uint8Array): { keys: number[]; rest: LineRest } {
  const cut = cutLines(rest, bytes, 16);
  const keys = cut.lines.flatMap((line) => {
    const press = /^K([1-5])$/.exec(new TextDecoder().decode(line));
    return press ? [Number(press[1])] : [];
  });
  return { keys, rest: cut.rest };
}
