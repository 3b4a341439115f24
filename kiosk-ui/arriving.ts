import { type Dispatch, useEffect } from "react";
import { newCommandId } from "#contract/client/id.ts";
import type { LanguageCode } from "#contract/languages.ts";
import type { ScanResult } from "#contract/scan.ts";
import type { Brought } from "./brought.ts";
import type { Arriving, Move, Step } from "./step.ts";

export type ScannedBooking = Extract<ScanResult, { kind: "booking" }>;

/** Whether a scanned code is an appointment or a number from home: it leads on by itself, whatever is on the glass. */
export function isArrival(result: ScanResult): boolean {
  return result.kind === "booking" || (result.kind === "ticket" && result.status.state === "expected");
}

/** Checks in whoever shows their code, or says why it is not the time for it. */
export function useArriving(brought: Brought, step: Step, move: Dispatch<Move>, language: LanguageCode): void {
  const { scan, closeScan } = brought;
  const result = scan && isArrival(scan.result) ? scan.result : null;
  // An answer on its way is waited for: the code is looked at after it.
  const waits = step.at === "sending" || step.at === "unknown";
  useEffect(() => {
    if (!result || waits) return;
    closeScan();
    if (result.kind === "booking" && result.checkIn.state !== "now") return move({ type: "notNow", booking: result });
    const arriving = arrivingOf(result);
    if (arriving) move({ type: "arrive", id: newCommandId(), ...arriving, language });
  }, [result, waits, closeScan, move, language]);
}

function arrivingOf(result: ScanResult): { arriving: Arriving; service: ScannedBooking["service"] } | null {
  if (result.kind === "booking")
    return { arriving: { kind: "booking", booking: result.booking }, service: result.service };
  if (result.kind === "ticket") return { arriving: { kind: "ticket", ticket: result.ticket }, service: result.service };
  return null;
}
