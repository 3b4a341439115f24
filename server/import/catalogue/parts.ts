/**
 * Cells that hold a list: one item a line (Alt+Enter in a spreadsheet), its parts with `|` between. `\|` and `\\` are
 * the signs themselves.
 */
export function linesOf(cell: string): string[] {
  return cell
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function partsOf(line: string): string[] {
  const parts = [""];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? "";
    const next = line[at + 1];
    if (sign === "\\" && (next === "|" || next === "\\")) {
      parts[parts.length - 1] += next;
      at += 1;
    } else if (sign === "|") parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim());
}

export function escapedPart(text: string): string {
  return text.replace(/[\\|]/g, (sign) => `\\${sign}`);
}

export function joinedParts(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" | ");
}

/** `en: Birth certificate` → the text after the label; null for a part without that label. */
export function labelled(part: string, ...labels: string[]): string | null {
  const colon = part.indexOf(":");
  if (colon < 0) return null;
  return labels.includes(part.slice(0, colon).trim().normalize("NFC").toLowerCase())
    ? part.slice(colon + 1).trim()
    : null;
}
