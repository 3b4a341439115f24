import { z } from "zod";
import { BookingId } from "./booking.ts";
import { ImportFault } from "./catalogue-import.ts";
import { type ProcedureCode, ServiceId } from "./ids.ts";
import { LanguageCode } from "./languages.ts";
import { EpochMs } from "./text.ts";

/** The largest list of appointments that is taken in, in bytes and in rows: more than a commune has in a month. */
export const mostListBytes = 1_000_000;
export const mostListRows = 2_000;

/** A sound row of a list. The ID number goes no further than to what is kept of it. */
export interface WantedBooking {
  line: number;
  service: ServiceId;
  procedure: ProcedureCode | null;
  at: EpochMs;
  reference: string | null;
  idNumber: string | null;
  language: LanguageCode;
}

/** One appointment of a list. Its id comes out of what the row says: the same row again is the same appointment. */
export const ListedBooking = z.object({
  /** The row as a spreadsheet numbers it. */
  line: z.int(),
  booking: BookingId,
  service: ServiceId,
  at: EpochMs,
  /** What the list itself calls it; null where it has no such column. */
  reference: z.string().nullable(),
  language: LanguageCode,
  /** Its arrival code, while it is booked: null before, and where it was cancelled, kept or lapsed since. */
  code: z.string().nullable(),
  /** `past`: never booked, and its time is over; it is passed over. */
  change: z.enum(["new", "known", "past"]),
});
export type ListedBooking = z.infer<typeof ListedBooking>;

/** What became of a list: looked through, booked, or refused whole for what its bad lines say. */
export const BookingListReport = z.discriminatedUnion("state", [
  z.object({
    state: z.enum(["checked", "applied"]),
    rows: z.array(ListedBooking),
    /** Of a list that was applied: rows whose time somebody else took in that very moment. */
    left: z.array(ImportFault),
  }),
  z.object({ state: z.literal("bad"), rows: z.array(ListedBooking), faults: z.array(ImportFault) }),
]);
export type BookingListReport = z.infer<typeof BookingListReport>;
