import type { HardwareId } from "#contract/ids.ts";
import { useHall } from "../hall.tsx";

/** What the office calls a printer; null for one that is gone from the settings, or none. */
export function usePrinterName(): (printer: HardwareId | null) => string | null {
  const { hardware } = useHall().officer;
  return (printer) => hardware.find(({ id }) => id === printer)?.name ?? null;
}
