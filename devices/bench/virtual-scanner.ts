import type { Hardware } from "#contract/hardware.ts";
import type { Transport } from "../driver.ts";
import { posReports, typedReports } from "./hid-reports.ts";
import { createPlug, type Plug } from "./plug.ts";

export interface VirtualScanner extends Pick<Plug, "line" | "setLine"> {
  transport: Transport;
  scan(text: string): boolean;
}

type Model = Extract<Hardware, { kind: "scanner" }>["model"];

/** What each says of a code: in serial mode UTF-8 with a CR behind it. A model without a twin here says nothing. */
const saying: Partial<Record<Model, (text: string) => Uint8Array[]>> = {
  "line-scanner": (text) => [new TextEncoder().encode(`${text}\r`)],
  "hid-scanner": posReports,
  "hid-keyboard-scanner": typedReports,
};

/** @param model as the settings have it at any moment */
export function createVirtualScanner(model: () => Model): VirtualScanner {
  const plug = createPlug({ refuses: () => false, onOpen: () => {}, onBytes: () => {} });
  return {
    ...plug,
    // Every piece is sent, also while nobody listens.
    scan: (text) => saying[model()]?.(text).map(plug.send).every(Boolean) ?? false,
  };
}
