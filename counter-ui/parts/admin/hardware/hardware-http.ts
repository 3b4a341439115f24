import type { HardwareChange, HardwareNow, HardwareSaved } from "#contract/hardware-settings.ts";
import { ask } from "../../../http.ts";

export const hardwareHttp = {
  now: () => ask<HardwareNow>("GET", "/api/settings/hardware"),
  change: (change: HardwareChange) => ask<HardwareSaved>("PATCH", "/api/settings/hardware", change),
};
