import type { HardwareCondition } from "./hardware.ts";

/** Conditions in which a ticket may be expected to come out of a printer. Apart from the schemas: the kiosk's page asks it, too. */
export function canPrint(condition: HardwareCondition): boolean {
  return condition === "ready" || condition === "paperLow";
}
