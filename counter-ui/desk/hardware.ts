import type { HardwareCondition } from "#contract/hardware.ts";
import type { OfficerView } from "#contract/views.ts";

type Part = OfficerView["hardware"][number];

export type PrinterSummary =
  | { state: "none" }
  | { state: "ready" }
  | { state: "unknown" }
  | { state: "trouble"; condition: Exclude<HardwareCondition, "ready"> };

/**
 * One word for all printers of the office: what is wrong with the first that is not ready.
 * @param isLive whether the hub is in reach: what it said before says nothing of now
 */
export function printerSummary(hardware: readonly Part[], isLive: boolean): PrinterSummary {
  const printers = hardware.filter((part) => part.kind === "printer");
  if (printers.length === 0) return { state: "none" };
  if (!isLive) return { state: "unknown" };
  for (const { condition } of printers) if (condition !== "ready") return { state: "trouble", condition };
  return { state: "ready" };
}

/** What needs a hand, oldest trouble first. */
export function notReady(hardware: readonly Part[]): Part[] {
  return hardware.filter((part) => part.condition !== "ready").toSorted((one, other) => one.since - other.since);
}
