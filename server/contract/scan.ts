import type { BookingId, CheckIn } from "./booking.ts";
import type { DossierId, PriorityGroupId, ServiceId, TicketId, TicketLabel } from "./ids.ts";
import type { LanguageCode } from "./languages.ts";
import type { EpochMs, Text } from "./text.ts";
import type { WaitRange } from "./wait.ts";

/** A scan is shown once, for so long, to the person who made it. */
export const scanShownMs = 12_000;
/** And so long a card or a dossier's code that was scanned at a kiosk is kept for whoever stands there. */
export const scanKeptMs = 120_000;

/** All that a kiosk may know of what the hub keeps for the person before it. Numbers are masked; there is never a name. */
export type KeptScan = KeptCard | KeptDossier;

export interface KeptCard {
  kind: "card";
  at: EpochMs;
  masked: string;
  /** The group that the age on the card speaks for; the officer confirms it. */
  priority: PriorityGroupId | null;
  /** That person's unfinished dossiers; null while they are looked up. */
  unfinished: UnfinishedDossiers[] | null;
}

export interface KeptDossier {
  kind: "dossier";
  at: EpochMs;
  masked: string;
}

/** How many dossiers of one procedure are under way for somebody. */
export interface UnfinishedDossiers {
  title: Text;
  count: number;
}

export interface Scan {
  at: EpochMs;
  result: ScanResult;
}

/** A scan at a counter. `dossier` is whose receipt it was, for the officer alone; null for anything else. */
export interface CounterScan extends Scan {
  dossier: ScannedDossier | null;
}

/** `none`: no dossier of this office has that code. `failed`: it could not be looked up. */
export type ScannedDossier = { state: "sought" | "none" | "failed" } | { state: "found"; id: DossierId };

export type ScanResult =
  | { kind: "ticket"; ticket: TicketId; label: TicketLabel; service: ServiceId; status: TicketStatus }
  /**
   * An appointment, whether it can be checked in now, and the language it was made in. `priority`: the group that the age on
   * the ID card speaks for which was shown for it; null for none, and where a code was.
   */
  | {
      kind: "booking";
      booking: BookingId;
      service: ServiceId;
      time: EpochMs;
      checkIn: CheckIn;
      language: LanguageCode;
      priority: PriorityGroupId | null;
    }
  /** A code of another kind: what it is and, where it helps to know which, its number masked; nothing else of it. */
  | { kind: "recognised"; what: RecognisedCode; masked: string | null }
  | { kind: "unknown"; why: UnknownScan };

export type RecognisedCode = "citizenCard" | "mrz" | "healthCard" | "dossierCode" | "appointmentCode";

/** Why a scan is of no use. */
export type UnknownScan =
  | "empty"
  | "tooLong"
  /** A scanner that types like a keyboard spoiled its letters. */
  | "garbled"
  /** A scanner on a cable of its own sent letters in another encoding than UTF-8, or can send none with marks. */
  | "wrongEncoding"
  | "checkDigit"
  | "noSuchDate"
  /** The beginning of something we know. */
  | "incomplete"
  /** None of our codes. */
  | "unfamiliar"
  /** A ticket, but not of today, or of another office. */
  | "noSuchTicket"
  /** The code of no appointment that is known here, and of no number from home. */
  | "noSuchBooking"
  /** Too many wrong codes were typed here. */
  | "tooOften"
  | "otherOffice"
  /** By a kiosk's own station: only the hub knows, and it is away. */
  | "away";

/** What a citizen may be told about a ticket. */
export type TicketStatus =
  /** Taken from home, and to be checked in by then. */
  | { state: "expected"; until: EpochMs; language: LanguageCode }
  /** `counter` where it was sent to one. */
  | { state: "waiting"; ahead: number; wait: WaitRange | null; counter: number | null }
  | { state: "called" | "serving"; counter: number }
  | { state: "held" | "missed" | "finished" | "left" | "cancelled" | "lapsed" };
