import type { ListedBooking } from "#contract/booking-import.ts";
import { dayOf } from "#contract/calendar.ts";
import { clockText, dayText } from "#contract/clock-text.ts";
import { csvFile } from "#contract/csv.ts";

/** The codes of a list as a CSV: what the portal calls each appointment, when it is, and its code. */
export function codesCsv(rows: readonly ListedBooking[], headings: readonly string[]): string {
  const lines = rows.flatMap(({ reference, at, code }) =>
    code === null ? [] : [[reference ?? "", dayText(dayOf(at)), clockText(at), code]],
  );
  return csvFile([headings, ...lines]);
}
