import { z } from "zod";
import { type CommandId, Day, ProcedureCode, ServiceId, type TicketId, type TicketLabel } from "./ids.ts";
import { LanguageCode, type OfferedLanguage } from "./languages.ts";
import { EpochMs, type Text } from "./text.ts";

/** An appointment, by an id that its maker drew at random. */
export const BookingId = z.uuid().brand<"BookingId">();
export type BookingId = z.infer<typeof BookingId>;

/** Whose browser: a keyed hash of what it drew at random. It tells two browsers apart and nothing else. */
export const Holder = z.string().regex(/^[\w-]{22}$/);
export type Holder = z.infer<typeof Holder>;

/** A keyed hash of an ID card's number and of one appointment: it fits that card at that appointment, and nothing else. */
export const CardProof = z.string().regex(/^[\w-]{22}$/);
export type CardProof = z.infer<typeof CardProof>;

/** An appointment and its life. Nothing says whose it is: who has its link or its code may use it. */
export interface Booking {
  id: BookingId;
  service: ServiceId;
  procedure: ProcedureCode | null;
  /** When they are to come. */
  at: EpochMs;
  /** When they were to come before it was moved: a list that it came in still says so. Missing where it never was. */
  firstAt?: EpochMs;
  language: LanguageCode;
  /** The browser it was made with; null where an officer made it. */
  holder: Holder | null;
  /** By which it can be checked in with an ID card; null where none was named. */
  card: CardProof | null;
  state: BookingState;
}

export type BookingState =
  | { state: "booked" }
  /** They came. */
  | { state: "kept"; ticket: TicketId; at: EpochMs }
  /** `reason` as the office gave it; null where they cancelled it themselves. */
  | { state: "cancelled"; at: EpochMs; reason: string | null }
  /** They did not come. */
  | { state: "lapsed"; at: EpochMs };

/** What a code shown at a kiosk allows now. */
export type CheckIn =
  | { state: "now" }
  /** `from` when it can be checked in. */
  | { state: "early"; from: EpochMs }
  | { state: "otherDay"; day: Day }
  | { state: "late"; until: EpochMs }
  | { state: "cancelled" }
  | { state: "kept"; label: TicketLabel };

/** One time of a day, and for how many people it still is. */
export interface Slot {
  at: EpochMs;
  left: number;
}

export interface SlotDay {
  day: Day;
  slots: Slot[];
}

/** Whether a number of a service may be taken from home now. */
export type HomeOffer =
  /** `waiting` and `moreForOthers` as at the kiosk. */
  | { state: "open"; left: number; waiting: number; moreForOthers: boolean }
  /** Only between these clock times, on days the office works. */
  | { state: "closed"; from: string; to: string }
  /** The day's share is given. */
  | { state: "full" };

/** What the page of bookings shows first. */
export interface BookingOffer {
  at: EpochMs;
  office: { name: Text; place: Text; complaints: string };
  services: {
    service: ServiceId;
    name: Text;
    /** Null where none are given from home. */
    home: HomeOffer | null;
    appointments: boolean;
  }[];
}

/** A browser's own secret, drawn at random: at least 128 bits. */
const Browser = z.string().regex(/^[\w-]{22,64}$/);
const id = z.uuid().transform((made) => made as string as CommandId);

export const HomeWish = z.strictObject({
  id,
  browser: Browser,
  service: ServiceId,
  procedure: ProcedureCode.nullable(),
  language: LanguageCode,
});
export type HomeWish = z.infer<typeof HomeWish>;

/** `id` becomes the appointment's: sent again, it is the same appointment. */
export const BookingWish = HomeWish.extend({
  at: EpochMs,
  /** Of an ID card, to be checked in with it; only a proof of it is kept. */
  idNumber: z
    .string()
    .regex(/^\d{12}$/)
    .nullable(),
});
export type BookingWish = z.infer<typeof BookingWish>;

/** Where the page of what was taken is. */
export const BookingAnswer = z.object({ path: z.string() });
export type BookingAnswer = z.infer<typeof BookingAnswer>;

/** What an appointment's own page shows. Nobody's name. */
export interface BookingView {
  at: EpochMs;
  office: { name: Text; place: Text; complaints: string };
  service: Text;
  serviceId: ServiceId;
  /** What to bring, where a procedure was chosen. */
  bring: Text[];
  time: EpochMs;
  language: LanguageCode;
  /** To be typed at the kiosk. */
  code: string;
  checkInFrom: EpochMs;
  checkInUntil: EpochMs;
  status:
    | { state: "booked" }
    | { state: "kept"; label: TicketLabel; path: string }
    | { state: "cancelled"; reason: string | null }
    | { state: "lapsed" };
}

/** What the page of an appointment holds when it is loaded; null where there is none behind its link. */
export type BookingPage = { booking: BookingView } | null;

/** What a page says where no appointment is behind its link. `fromHome`: whether another may be booked. */
export interface NoAppointment {
  appointment: null;
  office: BookingOffer["office"];
  fromHome: boolean;
}

/** What is written into a page from home: what it shows first, and what it may be read in, in this order. */
export type BookingData = ({ offer: BookingOffer } | { appointment: NonNullable<BookingPage> } | NoAppointment) & {
  languages: readonly OfferedLanguage[];
};

/** A day's appointments and numbers from home, for staff. */
export const BookingDay = z.object({
  day: Day,
  appointments: z.array(
    z.object({
      booking: z.string(),
      service: z.string(),
      procedure: z.string().nullable(),
      at: EpochMs,
      code: z.string(),
      byOffice: z.boolean(),
      state: z.enum(["booked", "kept", "cancelled", "lapsed"]),
      label: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  fromHome: z.array(
    z.object({
      ticket: z.string(),
      label: z.string(),
      service: z.string(),
      takenAt: EpochMs,
      until: EpochMs,
      code: z.string(),
    }),
  ),
  counts: z.array(
    z.object({
      service: z.string(),
      booked: z.int(),
      kept: z.int(),
      lapsed: z.int(),
      cancelled: z.int(),
      places: z.int(),
      fromHome: z.int(),
      fromHomeShare: z.int().nullable(),
    }),
  ),
});
export type BookingDay = z.infer<typeof BookingDay>;
