import type { Transport } from "../driver.ts";
import { createPlug } from "./plug.ts";

export interface VirtualScanner {
  transport: Transport;
  scan(text: string): boolean;
}

/** Sends what it is shown as UTF-8 with a CR behind it, as scanners in serial mode do. */
export function createVirtualScanner(): VirtualScanner {
  const plug = createPlug({ refuses: () => false, onOpen: () => {}, onBytes: () => {} });
  return { transport: plug.transport, scan: (text) => plug.send(new TextEncoder().encode(`${text}\r`)) };
}
