import { dayOf } from "../calendar.ts";
import type { ScanResult } from "../scan.ts";
import type { EpochMs } from "../text.ts";
import { idNumberOf } from "./card.ts";
import { identify } from "./identify.ts";
import { mask } from "./mask.ts";
import type { Scanned } from "./scanned.ts";

/** Typed into a page as by a keyboard, or sent to an agent over a cable of its own. */
export type ScanWay = "typed" | "sent";

/** What a scanned text is, read at this moment: whole, so not for a screen. */
export function identifiedOn(text: string, now: EpochMs): Scanned {
  return identify(text, { year: Number(dayOf(now).slice(0, 4)) });
}

/**
 * What a screen in the hall may know of a scan that is no ticket's: of cards and codes only the kind and a masked number. A
 * dossier can be looked up by its code and a booking used by it, so neither is repeated whole.
 */
export function recognised(scanned: Exclude<Scanned, { kind: "ticketCode" }>, came: ScanWay): ScanResult {
  switch (scanned.kind) {
    case "citizenCard":
    case "mrz":
      return { kind: "recognised", what: scanned.kind, masked: mask(idNumberOf(scanned)) };
    case "healthCard":
      return { kind: "recognised", what: scanned.kind, masked: mask(scanned.number) };
    case "dossierCode":
      return { kind: "recognised", what: "dossierCode", masked: mask(scanned.code) };
    case "appointmentCode":
      return { kind: "recognised", what: "appointmentCode", masked: null };
    case "unknown":
      return { kind: "unknown", why: came === "sent" && scanned.why === "garbled" ? "wrongEncoding" : scanned.why };
    default:
      return scanned satisfies never;
  }
}
