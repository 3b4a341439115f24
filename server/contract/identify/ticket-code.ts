import { TicketId, TicketLabel } from "../ids.ts";
import { dayFromCode } from "./dates.ts";
import { withRealD } from "./letters.ts";
import { type Scanned, unknown } from "./scanned.ts";

/** The longest id there can be: office 32, day 10, label 11, two dots. */
const longestTicket = 55;

/**
 * The code on a ticket, `dong-hai.2026-11-23.A025`, or the bare label, `A025`.
 *
 * A bare label has three digits, or up to five when the first is no zero. With two letters and a first digit of 1 to 5
 * it could as well be the beginning of a health card (`GD401…`): a scan cut short must not pass for somebody's
 * ticket, so there only the full code counts. Null for another shape.
 */
export function readTicketCode(text: string): Scanned | null {
  if (text.length > longestTicket) return null;
  const code = withRealD(text);
  const id = TicketId.safeParse(code);
  if (id.success) {
    const [, day = "", label = ""] = code.split(".");
    if (!dayFromCode(day.replaceAll("-", ""))) return unknown("noSuchDate");
    return { kind: "ticketCode", label: label as TicketLabel, ticket: id.data };
  }
  const label = TicketLabel.safeParse(code);
  if (!label.success || !/^\D{1,2}(\d{3}|[1-9]\d{3,4})$/.test(code)) return null;
  if (/^[A-Z]{2}[1-5]/.test(code)) return unknown("incomplete");
  return { kind: "ticketCode", label: label.data, ticket: null };
}
