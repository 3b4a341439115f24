import type { ListedBooking } from "#contract/booking-import.ts";
import { dayOf } from "#contract/calendar.ts";
import { clockTime } from "../../../desk/elapsed.ts";

/** A cell as spreadsheets read it: quoted, and never the beginning of a formula. */
function cellOf(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The codes of a list as a CSV: what the portal calls each appointment, when it is, and its code. */
export function codesCsv(rows: readonly ListedBooking[], headings: readonly string[]): string {
  const lines = rows.flatMap(({ reference, at, code }) =>
    code === null ? [] : [[reference ?? "", dayOf(at).split("-").reverse().join("/"), clockTime(at), code]],
  );
  return `\uFEFF${[headings, ...lines].map((cells) => cells.map(cellOf).join(";")).join("\r\n")}\r\n`;
}
