import type { HardwareCondition } from "#contract/hardware.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { Availability, Opening } from "#contract/opening.ts";
import type { KioskView } from "#contract/views.ts";

/** Why no number can be taken now, as far as this screen was told; the hub has the last word. */
export type Obstacle = { kind: "closed"; opening: ClosedOpening } | { kind: "no"; no: Unavailable };
/** A service that can not be reached today, or not at this hour. */
export type Unavailable = Extract<Availability, { state: "no" }>;
export type ClosedOpening = Extract<Opening, { state: "closed" }>;

export function obstacle(view: KioskView, service: ServiceId): Obstacle | null {
  const available = view.services.find((candidate) => candidate.service === service)?.available;
  if (!available) return view.opening.state === "closed" ? { kind: "closed", opening: view.opening } : null;
  if (available.state !== "no") return null;
  const { why, opensAt, opensOn } = available;
  return why === "limit" || why === "awayShare" || why === "tooLate" || view.opening.state !== "closed"
    ? { kind: "no", no: available }
    : { kind: "closed", opening: { state: "closed", reason: why, opensAt, opensOn } };
}

export type PrinterTrouble = Exclude<HardwareCondition, "ready" | "paperLow"> | "none";

/** What the printer is wrong with, so that people know before they start; null when paper may be expected. */
export function printerTrouble(printer: KioskView["printer"]): PrinterTrouble | null {
  if (!printer) return "none";
  return printer.condition === "ready" || printer.condition === "paperLow" ? null : printer.condition;
}
