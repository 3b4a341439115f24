import type { HardwareCondition } from "#contract/hardware.ts";
import type { ServiceId } from "#contract/ids.ts";
import type { KioskView, Opening } from "#contract/views.ts";

/** Why no number can be taken now, as far as this screen was told; the hub has the last word. */
export type Obstacle = { kind: "closed"; opening: ClosedOpening } | { kind: "full" };
export type ClosedOpening = Extract<Opening, { state: "closed" }>;

export function obstacle(view: KioskView, service: ServiceId): Obstacle | null {
  if (view.opening.state === "closed") return { kind: "closed", opening: view.opening };
  const queue = view.services.find((candidate) => candidate.service === service);
  return queue?.full ? { kind: "full" } : null;
}

export type PrinterTrouble = Exclude<HardwareCondition, "ready" | "paperLow"> | "none";

/** What the printer is wrong with, so that people know before they start; null when paper may be expected. */
export function printerTrouble(printer: KioskView["printer"]): PrinterTrouble | null {
  if (!printer) return "none";
  return printer.condition === "ready" || printer.condition === "paperLow" ? null : printer.condition;
}
