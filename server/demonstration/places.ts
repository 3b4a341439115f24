import type { DeviceRole } from "#contract/actor.ts";
import { CounterId, HardwareId, ZoneId } from "#contract/ids.ts";

export interface DemonstrationPlace {
  name: string;
  zones: ZoneId[];
  counter: CounterId | null;
  printer: HardwareId | null;
}

/**
 * Where a screen that pairs itself in the demonstration stands. A real office says this when it approves the device's
 * code; here there is nobody to ask.
 */
export function demonstrationPlaces(role: DeviceRole): DemonstrationPlace {
  const nowhere = { zones: [], counter: null, printer: null };
  switch (role) {
    case "kiosk":
      return { ...nowhere, name: "Kiosk lấy số", printer: HardwareId.parse("kiosk-printer") };
    case "display":
      return { ...nowhere, name: "Màn hình sảnh chờ", zones: [ZoneId.parse("hall")] };
    case "keypad":
      return { ...nowhere, name: "Bàn phím đánh giá quầy 1", counter: CounterId.parse("counter-1") };
    case "agent":
      return { ...nowhere, name: "Máy chạy thiết bị" };
    case "bench":
      return { ...nowhere, name: "Bàn thử thiết bị" };
    default:
      return role satisfies never;
  }
}
