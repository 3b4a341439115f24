/** Where the glasses of a list begin that shows whole rows only, in pixels from its top; the first is 0. */
export function pageStarts(room: number, rows: readonly { top: number; bottom: number }[]): number[] {
  const starts = [0];
  for (const { top, bottom } of rows) {
    const start = starts.at(-1) ?? 0;
    // A row that is higher than the glass is turned by hand.
    if (bottom > start + room + 1 && top > start) starts.push(top);
  }
  return starts;
}

/** Which of them is on the glass, from 0: at the end of the list the last, even where its first row stands further down. */
export function pageAt(starts: readonly number[], { top, isEnd }: { top: number; isEnd: boolean }): number {
  if (isEnd) return starts.length - 1;
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= top + 2),
  );
}
