import type { Actor } from "#contract/actor.ts";
import type { BookingId, CardProof } from "#contract/booking.ts";
import type { WantedBooking } from "#contract/booking-import.ts";
import { dayCount } from "#contract/calendar.ts";
import type { Command, CommandMessage } from "#contract/commands.ts";
import type { CommandId } from "#contract/ids.ts";
import type { RefusalCode } from "#contract/refusals.ts";
import type { EpochMs } from "#contract/text.ts";
import { isOpen } from "../hall/book.ts";
import { decide } from "../hall/decide.ts";
import { evolve } from "../hall/evolve.ts";
import type { Hall } from "../hall/hall.ts";
import { get } from "../hall/ordered.ts";
import { slotsOn } from "../hall/slots.ts";

/** A row of a list beside what is booked: to be booked by this wish, there already, or why it can not be. */
export interface TriedBooking {
  row: WantedBooking;
  booking: BookingId;
  is:
    | { kind: "new"; message: CommandMessage }
    /** `isOpen`: still to come, and neither cancelled nor kept since; `at`: where it is now, if it was moved here. */
    | { kind: "known"; isOpen: boolean; at: EpochMs }
    /** Its time was over before it was ever booked: it stood on yesterday's list too, or was made too late for this one. */
    | { kind: "past" }
    /** Came before, for that time: it is the list that says another one now, not whoever moved it here. */
    | { kind: "otherTime"; at: EpochMs }
    /** `dayHasNone`: the service offers no time at all on that day. */
    | { kind: "refused"; code: RefusalCode; dayHasNone: boolean };
}

export interface ListLinks {
  listed(row: string): BookingId[];
  cardProofs(booking: BookingId, idNumber: string): CardProof[];
}

export interface TryParts {
  hall: Hall;
  by: Actor;
  now: EpochMs;
  links: ListLinks;
}

/** Rows that are tried at a time: the hall has its turn in between. */
const portion = 40;

/**
 * Tries a list, one row after the other, on the hall as it stands: nothing is changed, and each row meets what the rows
 * before it would have taken. Whoever books it meets the same rules.
 */
export async function tryList(rows: readonly WantedBooking[], parts: TryParts): Promise<TriedBooking[]> {
  const { by, now, links } = parts;
  let { hall } = parts;
  const alike = new Map<string, number>();
  const tried: TriedBooking[] = [];
  for (const [index, row] of rows.entries()) {
    if (index > 0 && index % portion === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    const name = nameOf(row);
    const nth = (alike.get(name) ?? 0) + 1;
    alike.set(name, nth);
    const ids = links.listed(`${name}\0${nth}`);
    const before = ids.flatMap((id) => get(hall.book.bookings, id) ?? [])[0];
    const booking = before?.id ?? ids[0];
    if (!booking) throw new Error("no key to name an appointment by");
    if (before) {
      const isSame = before.service === row.service && [before.at, before.firstAt].includes(row.at);
      tried.push({
        row,
        booking,
        is: isSame ? { kind: "known", isOpen: isOpen(before), at: before.at } : { kind: "otherTime", at: before.at },
      });
      continue;
    }
    if (row.at <= now) {
      tried.push({ row, booking, is: { kind: "past" } });
      continue;
    }
    const message = { id: booking as string as CommandId, command: commandOf(row, booking, links) };
    const decision = decide({ ...message, by }, hall, now);
    if (decision.ok) hall = decision.events.reduce(evolve, hall);
    if (decision.ok) tried.push({ row, booking, is: { kind: "new", message } });
    else {
      const dayHasNone = slotsOn(hall, row.service, dayCount(row.at)).length === 0;
      tried.push({ row, booking, is: { kind: "refused", code: decision.code, dayHasNone } });
    }
  }
  return tried;
}

/** What makes a row the same one in the next list: what the portal calls it, else what it says. */
function nameOf({ reference, service, at, idNumber }: WantedBooking): string {
  return reference === null ? ["row", service, at, idNumber ?? ""].join("\0") : ["reference", reference].join("\0");
}

function commandOf(row: WantedBooking, booking: BookingId, links: ListLinks): Command {
  const { service, procedure, at, language, idNumber } = row;
  const card = idNumber === null ? null : (links.cardProofs(booking, idNumber)[0] ?? null);
  return { type: "book", booking, service, procedure, at, language, card };
}
