import { type Dispatch, useEffect, useRef } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { Brought } from "./brought.ts";
import type { Arrived, Arriving, Move, Step } from "./step.ts";
import type { Told } from "./told.ts";

export type ScannedBooking = Extract<ScanResult, { kind: "booking" }>;

/** Whether a scanned code is an appointment or a number from home: it leads on by itself, whatever is on the glass. */
export function isArrival(result: Told["result"]): boolean {
  return result.kind === "booking" || (result.kind === "ticket" && result.status.state === "expected");
}

/** What arriving needs of the page around it. */
export interface Around {
  move: Dispatch<Move>;
  language: LanguageCode;
  /** Whether the office has priority groups to ask for. */
  asks: boolean;
  /** Speaks the language that was chosen at home, where none was chosen here. */
  greet: (language: LanguageCode) => void;
}

/** Leads whoever shows their code to being checked in, or says why it is not the time for it. */
export function useArriving(brought: Brought, step: Step, around: Around): void {
  const { scan, closeScan, scans } = brought;
  const result = scan && scan.result.kind !== "unanswered" && isArrival(scan.result) ? scan.result : null;
  const now = useRef({ ...around, scans });
  now.current = { ...around, scans };
  useEffect(() => {
    // An answer on its way is waited for: the code is looked at after it.
    if (!result || step.at === "sending" || step.at === "unknown") return;
    const { move, language, asks, greet, scans } = now.current;
    const checkInNow = () => move({ type: "checkInNow", id: newCommandId(), priority: null, language, scans });
    const arrived = arrivedOf(result);
    if (step.at === "arrived" && !isSame(arrived?.arriving, step.arrived.arriving)) return checkInNow();
    closeScan();
    if (step.at === "arrived") return;
    const isEarly = result.kind === "booking" && result.checkIn.state !== "now";
    if (isEarly) move({ type: "notNow", booking: result });
    else if (arrived) move({ type: "arrived", arrived });
    // After the move, which may end another person's turn and their language with it.
    greet(languageOf(result) ?? language);
    if (!isEarly && arrived && !asks) checkInNow();
  }, [result, step, closeScan]);
}

function languageOf(result: ScanResult): LanguageCode | null {
  if (result.kind === "booking") return result.language;
  return result.kind === "ticket" && result.status.state === "expected" ? result.status.language : null;
}

function arrivedOf(result: ScanResult): Arrived | null {
  if (result.kind === "booking") {
    const { booking, time, service, priority } = result;
    return { arriving: { kind: "booking", booking, time }, service, suggested: priority };
  }
  if (result.kind === "ticket") {
    const { ticket, label, service } = result;
    return { arriving: { kind: "ticket", ticket, label }, service, suggested: null };
  }
  return null;
}

/** Whether the same code was shown twice. */
function isSame(one: Arriving | undefined, other: Arriving): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
