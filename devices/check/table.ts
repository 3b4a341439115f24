/** Rows under their heads, columns as wide as they need. The last column is the longest and is not filled up. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heads.map((head, column) => Math.max(width(head), ...rows.map((row) => width(row[column] ?? ""))));
  const say = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - width(cell)))
      .join("  ")
      .trimEnd();
  const under = widths.map((wide) => "-".repeat(wide));
  return `${[heads, under, ...rows].map(say).join("\n")}\n`;
}

/** Vietnamese in NFC has one code point a letter. */
function width(text: string): number {
  return [...text.normalize("NFC")].length;
}
