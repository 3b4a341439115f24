import type { BookingFault } from "#contract/booking-rules.ts";

/** A fault at its field in a card: of one of its rows, by its key, or of the rules as a whole, null; "" is no field on screen. */
export interface FormFault {
  row: string | null;
  field: string;
  problem: BookingFault["problem"];
}

/** Fields that a card and its rows show. A share is one, in whichever unit. */
const ofRules = ["daysAhead", "noticeMinutes", "earlyMinutes", "mostPerPhone"];
const ofRemote = ["from", "to", "arriveMinutes", "headStartMinutes"];
const ofRow = ["from", "to", "everyMinutes", "people", "weekdays", "share"];
const shown = { appointments: [...ofRules, "services"], remote: [...ofRemote, "services"] };

/**
 * The hub's faults where they stand in the card.
 * @param rows where each row is in its rules, `services.0.times.1`, and its key: kept, as rows come and go while faults are mended
 */
export function placed(
  faults: readonly BookingFault[],
  part: keyof typeof shown,
  rows: ReadonlyMap<string, string>,
): FormFault[] {
  return faults.map(({ field, problem }) => {
    const path = field.startsWith(`${part}.`) ? field.slice(part.length + 1) : "";
    for (const [place, row] of rows) {
      if (!path.startsWith(`${place}.`)) continue;
      const [inRow = ""] = path.slice(place.length + 1).split(".");
      return ofRow.includes(inRow) ? { row, field: inRow, problem } : { row: null, field: "", problem };
    }
    return { row: null, field: shown[part].includes(path) ? path : "", problem };
  });
}

/** What is still said once fields of a row, or of the rules, were typed anew: hours clash no more once either end is another. */
export function stillWrong(faults: readonly FormFault[], row: string | null, part: object): FormFault[] {
  return faults.filter(
    (fault) => fault.row !== row || !(fault.field in part || (fault.field === "to" && "from" in part)),
  );
}
