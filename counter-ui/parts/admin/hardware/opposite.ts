import type { HardwareChange, HardwareNow } from "#contract/hardware-settings.ts";

/** One piece, and the kiosks that have another printer with it. */
type Wanted = Pick<HardwareChange, "deed" | "kiosks">;

/** What takes a change back; null where there is nothing to go back to. */
export function opposite({ deed, kiosks }: Wanted, { hardware, kiosks: had }: HardwareNow): Wanted | null {
  const before = had
    .filter(({ device }) => kiosks.some((kiosk) => kiosk.device === device))
    // One that was removed earlier can not be given again.
    .map(({ device, printer }) => ({ device, printer: hardware.some(({ id }) => id === printer) ? printer : null }));
  if (deed.do === "add") return { deed: { do: "remove", id: deed.hardware.id }, kiosks: before };
  const id = deed.do === "remove" ? deed.id : deed.hardware.id;
  const at = hardware.findIndex((piece) => piece.id === id);
  const piece = hardware[at];
  if (!piece) return null;
  const back =
    deed.do === "remove"
      ? ({ do: "add", hardware: piece, at } as const)
      : ({ do: "replace", hardware: piece } as const);
  return { deed: back, kiosks: before };
}
