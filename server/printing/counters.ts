/** Counter numbers as a short list: `2, 3`, and runs of three or more as `1–8`. */
export function counterList(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: { from: number; to: number }[] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs
    .flatMap(({ from, to }) => (to - from >= 2 ? [`${from}–${to}`] : to > from ? [`${from}`, `${to}`] : [`${from}`]))
    .join(", ");
}
