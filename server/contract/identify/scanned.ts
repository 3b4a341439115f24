import type { Day, TicketId, TicketLabel } from "../ids.ts";

export type Sex = "male" | "female";

/** What a scanned text turned out to be. Only what an intake needs is kept; the text itself stays with the caller. */
export type Scanned =
  | CitizenCard
  | MrzCard
  | DossierCode
  /** `ticket` is null for a bare label (`A025`): the hall knows which day and office it is. */
  | { kind: "ticketCode"; label: TicketLabel; ticket: TicketId | null }
  | { kind: "appointmentCode"; code: string }
  /** The number alone: name, birth and address of a health card come as hex, and nobody here needs them twice. */
  | { kind: "healthCard"; number: string }
  | Unknown;

/** From the QR code of a citizen's card, 2021 (CCCD) or 2024 (Căn cước). Nothing about relatives is in here. */
export interface CitizenCard {
  kind: "citizenCard";
  /** 12 digits. */
  number: string;
  /** The nine digits of the former CMND; null when the card names none. */
  oldNumber: string | null;
  /** As on the card, NFC. */
  name: string;
  birth: Day;
  sex: Sex;
  address: string;
  issued: Day | null;
  /** What an officer should compare with the card in hand. Never a reason to refuse it. */
  doubts: CardDoubt[];
}

export type CardDoubt =
  /** The first three digits are no province of birth registration: born abroad, or misread. */
  | "province"
  /** The fourth digit says another sex. */
  | "sex"
  /** The fourth digit says another century of birth. */
  | "century"
  /** The fifth and sixth digits say another year of birth. */
  | "birthYear"
  | "birthInFuture"
  | "issuedInFuture"
  /** No date of issue: the scan may have been cut short, so the address may be too. */
  | "issuedMissing";

/** From the three lines on the back of a card (ICAO 9303 TD1), all check digits right. */
export interface MrzCard {
  kind: "mrz";
  documentNumber: string;
  /** The 12 digits of a Vietnamese card; null on others. */
  personalNumber: string | null;
  /** Surname first, capitals without marks. */
  name: string;
  birth: Day;
  /** Null when the card leaves it open. */
  sex: Sex | null;
  /** `2099-12-31` on a card without an end. */
  expiry: Day;
  /** Who issued it, as ICAO writes it: `VNM`. */
  country: string;
}

export interface DossierCode {
  kind: "dossierCode";
  /** The whole code, as scanned. */
  code: string;
  /** `H29.19` or, in the old order, `000.00.19.H29`. */
  agency: string;
  /** The day it was received. */
  date: Day;
  /** The number within agency and day, leading zeros kept. */
  seq: string;
}

export interface Unknown {
  kind: "unknown";
  why: UnknownWhy;
}

export type UnknownWhy =
  | "empty"
  /** More than `longestScan` characters. */
  | "tooLong"
  /** A scanner that types like a keyboard spoiled letters, and they can not be restored for certain. */
  | "garbled"
  | "checkDigit"
  | "noSuchDate"
  /** The beginning of something we know: scan it again. */
  | "incomplete"
  /** None of our codes. */
  | "unfamiliar";

/** Characters that a scan may have; the same limit as a reading's `text`. */
export const longestScan = 4_096;

export function unknown(why: UnknownWhy): Unknown {
  return { kind: "unknown", why };
}
