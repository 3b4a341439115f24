/** What makes a spreadsheet take a cell for a formula, or hides such a beginning. */
const formulaStarts = "=+-@\t\0";

/** The CSV that a spreadsheet opens with two clicks: byte order mark, semicolons, CRLF. The headings are its first row. */
export function csvFile(rows: readonly (readonly string[])[]): string {
  return `\ufeff${csvRows(rows)}`;
}

/** More rows of a file that is written part by part. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(";")}\r\n`).join("");
}

/**
 * A cell of a CSV that is separated by semicolons, as spreadsheets read it: quoted where it must be, and with the spreadsheet's
 * apostrophe where it begins like a formula, so that opening the file runs nothing.
 */
export function csvCell(text: string): string {
  const safe = isLikeFormula(text) ? `'${text}` : text;
  return /[;,"\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The cell's own text, as `csvCell` was given it: without the apostrophe. */
export function csvText(cell: string): string {
  return /^\s*'/.test(cell) && isLikeFormula(cell.trimStart()) ? cell.replace("'", "") : cell;
}

/** Also behind apostrophes: else one more of them would not be told from one of the text's own. */
function isLikeFormula(text: string): boolean {
  const start = text.replace(/^'+/, "").charAt(0);
  return start !== "" && formulaStarts.includes(start);
}
