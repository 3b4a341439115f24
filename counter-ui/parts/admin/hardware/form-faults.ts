import type { HardwareFault } from "#contract/hardware-settings.ts";
import type { Draft } from "./draft.ts";

/** The last step of a field's path: `connection.port` is typed as `port`. A clash of the whole connection stands at how it is connected. */
function typedAs(field: string): string {
  const last = field.split(".").at(-1) ?? "";
  return field === "connection.kind" ? "connection" : last;
}

/** What is still said once some fields have been typed anew: whatever of a connection is changed, it may clash no more. */
export function stillWrong(faults: readonly HardwareFault[], part: Partial<Draft>): HardwareFault[] {
  const ofConnection = ["agent", "host", "port", "path", "baudRate", "vendorId", "productId", "serialNumber"];
  const clears = ofConnection.some((field) => field in part);
  return faults.filter(({ field }) => {
    const typed = typedAs(field);
    return !(typed in part) && !(typed === "connection" && clears);
  });
}

/** Faults without a field on screen, which are told below. */
export function otherFaults(faults: readonly HardwareFault[], draft: Draft): HardwareFault[] {
  return faults.filter(({ field }) => !(typedAs(field) in draft));
}
