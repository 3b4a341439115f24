import { drawerPulse } from "./commands.ts";
import type { PrinterProfile } from "./profiles.ts";

/** What opens the cash drawer behind a printer: nothing, unless its profile allows it. No slip ever contains it. */
export function drawerBytes(profile: Pick<PrinterProfile, "drawer">): Uint8Array {
  return profile.drawer ? drawerPulse : new Uint8Array(0);
}
