import type { Day, TicketLabel } from "./ids.ts";
import type { LanguageCode, OfferedLanguage } from "./languages.ts";
import type { RatingLevel } from "./office.ts";
import type { EpochMs, Text } from "./text.ts";
import type { WaitRange } from "./wait.ts";

/** What a ticket's page says that does not change: written into the page itself. */
export interface PhoneTicket {
  office: { name: Text; place: Text; complaints: string };
  label: TicketLabel;
  day: Day;
  /** Its own, chosen when it was taken. */
  language: LanguageCode;
  /** Of a number taken from home: what to type at the kiosk on arrival. */
  arrivalCode: string | null;
  /** Whether a visit may be rated by phone. */
  rates: boolean;
  /** Best first. */
  levels: RatingLevel[];
}

/** What a ticket's page shows now. Numbers and times only: nobody's name. */
export interface PhoneView {
  at: EpochMs;
  /** Null for a ticket of another day: nothing else is known of it. */
  service: Text | null;
  status: PhoneStatus;
}

export type PhoneStatus =
  /** Taken from home and not checked in; `until` when it lapses. */
  | { state: "expected"; until: EpochMs; ahead: number; wait: WaitRange | null }
  /** `counter` where it was sent to one; `counters` that serve it now. */
  | { state: "waiting"; ahead: number; wait: WaitRange | null; counter: number | null; counters: number[] }
  /** `late`: until when the place is kept for whoever said that they are on the way; `mayBeLate`: whether they may say so. */
  | { state: "called"; counter: number; at: EpochMs; times: number; late: EpochMs | null; mayBeLate: boolean }
  | { state: "serving"; counter: number }
  | { state: "held"; counter: number }
  /** `until`: when the place is lost; `over` once it is. */
  | { state: "missed"; counter: number; until: EpochMs; over: boolean; late: EpochMs | null; mayBeLate: boolean }
  /** `rateUntil` while the phone may rate the visit. */
  | { state: "finished"; rateUntil: EpochMs | null; rated: boolean }
  /** `stayUntil`: when it can no longer be taken back. */
  | { state: "left"; stayUntil: EpochMs }
  | { state: "cancelled" }
  /** Taken from home, and not checked in in time. */
  | { state: "notArrived" }
  /** Of another day, or still open when its day ended. */
  | { state: "lapsed" };

/** What the page holds when it is loaded. */
export interface PhonePage {
  ticket: PhoneTicket;
  view: PhoneView;
  /** By which a browser lets this hub push; null where the office pushes nothing. */
  pushKey: string | null;
  /** What the page may be read in, in this order. */
  languages: readonly OfferedLanguage[];
}

/** And where no ticket has this link. */
export interface NoTicket extends Pick<PhonePage, "languages">, Pick<PhoneTicket, "office"> {
  ticket: null;
  /** Whether a number may be taken or a time booked from home. */
  fromHome: boolean;
}

export type PhoneData = PhonePage | NoTicket;
