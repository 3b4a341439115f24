/** What came so far of a line that has no end yet; `null` while the rest of a line that grew too long is skipped. */
export type LineRest = Uint8Array | null;

export const emptyLine: LineRest = new Uint8Array(0);

/**
 * Cuts a stream at CR and LF. Pure: give it what is left over from the last call. Empty lines are left out, so CR LF
 * counts once; a line longer than `longest` bytes is dropped whole.
 */
export function cutLines(rest: LineRest, bytes: Uint8Array, longest: number): { lines: Uint8Array[]; rest: LineRest } {
  const lines: Uint8Array[] = [];
  let open: LineRest = rest;
  let from = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const ends = bytes[at] === 0x0a || bytes[at] === 0x0d;
    if (!ends && at < bytes.length) continue;
    open = open && joined(open, bytes.subarray(from, at));
    if (open && open.length > longest) open = null;
    if (ends) {
      if (open && open.length > 0) lines.push(open);
      open = emptyLine;
    }
    from = at + 1;
  }
  return { lines, rest: open };
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  if (tail.length === 0) return head;
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}
