import type { ListedBooking } from "#contract/booking-import.ts";
import { dayOf } from "#contract/calendar.ts";
import { csvFile } from "#contract/csv.ts";
import { clockTime } from "../../../desk/elapsed.ts";

/** The codes of a list as a CSV: what the portal calls each appointment, when it is, and its code. */
export function codesCsv(rows: readonly ListedBooking[], headings: readonly string[]): string {
  const lines = rows.flatMap(({ reference, at, code }) =>
    code === null ? [] : [[reference ?? "", dayOf(at).split("-").reverse().join("/"), clockTime(at), code]],
  );
  return csvFile([headings, ...lines]);
}
